import { ONE, rational, ZERO } from './rational.ts';
import type { Unit } from './unit.ts';

/** What a word or sign for money can stand for: one currency, or several of which the indicator's unit must name one. */
export interface Money {
  readonly codes: readonly string[];
  /** Parts of the currency: 100 for cents and pence, else 1. */
  readonly parts: number;
}

/** ISO 4217, and the euro's forerunners, of which older texts speak. */
export function isCurrencyCode(text: string): boolean {
  return text.length === 3 && codes.has(text);
}

/** The code that a word is in lower or mixed case (`usd`); null for words that English has too. */
export function codeInOtherCase(word: string): string | null {
  const code = word.toUpperCase();
  return isCurrencyCode(code) && !englishWords.has(code) ? code : null;
}

/** The currency of a code: `CNY`. */
export function currencyUnit(code: string): Unit {
  return { name: code, kind: 'currency', dimension: code, factor: ONE, offset: ZERO };
}

/** A hundredth of a currency, printed in the word that was used. */
export function currencyPart(code: string, word: string): Unit {
  return { name: word, kind: 'currency', dimension: code, factor: rational(1, 100), offset: ZERO };
}

/** Words and signs for money other than codes; null if it is none. Words in any case, in singular or plural. */
export function findMoney(text: string): Money | null {
  const known = words.get(text) ?? words.get(text.toLowerCase());
  if (known !== undefined) return known;
  return words.get(text.toLowerCase().replace(/s$/, '')) ?? null;
}

/** Signs that may stand right before a number, longest first, so that `US$` is not read as `$`. */
export function leadingSigns(): readonly string[] {
  return signs;
}

/** Whether a code or a sign for money can begin with this character. */
export function beginsMoney(character: string): boolean {
  return (character >= 'A' && character <= 'Z') || firstOfSigns.has(character);
}

const codes: ReadonlySet<string> = new Set(
  [
    'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY',
    'COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR',
    'IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR',
    'MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD',
    'SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD',
    'XCG XOF XPF YER ZAR ZMW ZWG',
    'ATS BEF DEM ESP FIM FRF GRD HRK IEP ITL NLG PTE SLL ZWL',
  ]
    .join(' ')
    .split(' '),
);

const englishWords: ReadonlySet<string> = new Set([
  'ALL',
  'TOP',
  'TRY',
  'CUP',
  'PEN',
  'MOP',
  'GEL',
  'MAD',
  'SOS',
  'DOP',
]);

const dollars = 'USD AUD CAD NZD HKD SGD TWD BBD BMD BND BSD BZD FJD GYD JMD KYD LRD NAD SBD SRD TTD XCD';
const pesos = 'MXN ARS CLP COP PHP UYU DOP CUP';

/** Signs and names, in singular, and what they can stand for. */
const meanings: readonly (readonly [string, string])[] = [
  ['$', `${dollars} ${pesos}`],
  ['¥,￥', 'CNY JPY'],
  ['€,euro,欧元', 'EUR'],
  ['£,sterling,pound sterling,pounds sterling,british pound,英镑', 'GBP'],
  ['₹,indian rupee,印度卢比', 'INR'],
  ['US$,U.S.$,USD$,us dollar,u.s. dollar,american dollar,美元', 'USD'],
  ['A$,AU$,australian dollar,澳元,澳大利亚元', 'AUD'],
  ['C$,CA$,canadian dollar,加元,加拿大元', 'CAD'],
  ['NZ$,new zealand dollar,新西兰元', 'NZD'],
  ['HK$,hong kong dollar,港元,港币', 'HKD'],
  ['S$,singapore dollar,新加坡元,新元', 'SGD'],
  ['NT$,new taiwan dollar,taiwan dollar,新台币', 'TWD'],
  ['R$,brazilian real,brazilian reais,real,reais', 'BRL'],
  ['MX$,mexican peso', 'MXN'],
  ['CN¥,Rmb,RMB,rmb,元,人民币,人民币元,元人民币,yuan,renminbi,chinese yuan', 'CNY'],
  ['JP¥,yen,japanese yen,日元,円', 'JPY'],
  ['₩,won,south korean won,韩元', 'KRW'],
  ['₽,rouble,ruble,russian rouble,russian ruble,卢布', 'RUB'],
  ['₺,turkish lira', 'TRY'],
  ['₦,naira', 'NGN'],
  ['₱,philippine peso', 'PHP'],
  ['₫,dong', 'VND'],
  ['₪,shekel', 'ILS'],
  ['฿,baht,thai baht,泰铢', 'THB'],
  ['₴,hryvnia', 'UAH'],
  ['zł,zloty,zlotys', 'PLN'],
  ['Fr,swiss franc,瑞士法郎', 'CHF'],
  ['rand,south african rand', 'ZAR'],
  ['rupiah,indonesian rupiah', 'IDR'],
  ['ringgit,malaysian ringgit', 'MYR'],
  ['taka,bangladeshi taka', 'BDT'],
  ['forint,hungarian forint', 'HUF'],
  ['swedish krona,krona,kronor,swedish kronor', 'SEK'],
  ['norwegian krone,norwegian kroner', 'NOK'],
  ['danish krone,danish kroner', 'DKK'],
  ['pakistani rupee', 'PKR'],
  ['argentine peso', 'ARS'],
  ['chilean peso', 'CLP'],
  ['colombian peso', 'COP'],
  ['egyptian pound', 'EGP'],
  ['deutschmark,deutsche mark', 'DEM'],
  ['dollar', dollars],
  ['peso', pesos],
  ['rupee,Rs,Rs.,卢比', 'INR PKR LKR NPR MUR SCR'],
  ['pound', 'GBP EGP SYP SDG SSP LBP FKP GIP SHP'],
  ['franc', 'CHF XOF XAF XPF RWF BIF DJF GNF KMF CDF FRF BEF'],
  ['krone,kroner,kr', 'NOK DKK SEK ISK'],
  ['lira', 'TRY ITL'],
  ['dinar', 'KWD BHD DZD IQD JOD LYD RSD TND'],
  ['dirham', 'AED MAD'],
  ['riyal,rial', 'SAR QAR OMR YER IRR'],
  ['shilling', 'KES TZS UGX SOS'],
];

const parts: readonly (readonly [string, string])[] = [
  ['cents,cent,¢,c', `${dollars} EUR ZAR KES LKR MUR ${pesos}`],
  ['pence,penny,p', 'GBP FKP GIP SHP IEP'],
];

const words: ReadonlyMap<string, Money> = new Map([
  ...meanings.flatMap(([names, of]) => entries(names, { codes: of.split(' '), parts: 1 })),
  ...parts.flatMap(([names, of]) => entries(names, { codes: of.split(' '), parts: 100 })),
]);

const signs: readonly string[] = meanings
  .flatMap(([names]) => entries(names, { codes: [], parts: 1 }).map(([name]) => name))
  .filter(name => /[$£¥￥฿\u20a0-\u20cf]$/.test(name) || ['Rmb', 'RMB', 'Rs', 'Rs.', 'Fr', '人民币'].includes(name))
  .sort((a, b) => b.length - a.length);

const firstOfSigns: ReadonlySet<string> = new Set(signs.map(sign => sign.charAt(0)));

function entries(names: string, money: Money): [string, Money][] {
  return names.split(',').map(name => [name, money]);
}
