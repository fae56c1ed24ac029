/**
 * One key for a counted noun in singular and plural: `Boxes`, `box`; `people`, `person`. It folds more than English does, so
 * it is compared and never shown.
 */
export function nounKey(noun: string): string {
  return noun
    .toLowerCase()
    .split(/[\s-]+/)
    .map(word => fold(singularWord(word)))
    .join(' ');
}

/** The noun in singular, as it is shown: `electric vehicles` is `electric vehicle`, `members of parliament` `member of parliament`. */
export function singular(noun: string): string {
  const words = noun.toLowerCase().trim().split(/\s+/);
  const of = words.indexOf('of');
  const head = of > 0 ? of - 1 : words.length - 1;
  return words.map((word, index) => (index === head ? singularWord(word) : word)).join(' ');
}

const irregular: ReadonlyMap<string, string> = new Map(
  [
    'people person,persons person,人 person,men man,women woman,children child,feet foot,teeth tooth,geese goose,mice mouse',
    'lives life,wives wife,knives knife,halves half,shelves shelf,thieves thief,wolves wolf,leaves leaf,loaves loaf',
    'analyses analysis,crises crisis,theses thesis,hypotheses hypothesis,criteria criterion,phenomena phenomenon',
    'movies movie,cookies cookie,calories calorie,ties tie,pies pie,selfies selfie,rookies rookie,series series',
    'species species,news news,lens lens,gas gas,bus bus,specimen specimen,regimen regimen,omen omen',
    'houses house,uses use,causes cause,clauses clause,spouses spouse,excuses excuse,warehouses warehouse,courses course',
    'horses horse,nurses nurse,purses purse,cases case,bases base,phases phase,databases database,leases lease',
    'purchases purchase,diseases disease,licenses license,licences licence,expenses expense,responses response',
    'premises premise,exercises exercise,franchises franchise,enterprises enterprise,promises promise,axes axe',
    'caches cache,aches ache,headaches headache,niches niche,shoes shoe,toes toe,canoes canoe',
  ]
    .join(',')
    .split(',')
    .map(pair => pair.split(' ') as [string, string]),
);

function singularWord(word: string): string {
  const known = irregular.get(word);
  if (known !== undefined) return known;
  if (word.length > 4 && word.endsWith('men')) return `${word.slice(0, -2)}an`;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:s|x|z|ch|sh|o)es$/.test(word) && word.length > 4) return word.slice(0, -2);
  if (word.length > 3 && word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) return word.slice(0, -1);
  return word;
}

/** What two forms of one rare noun still differ in after the rules above. */
function fold(word: string): string {
  return word.replace(/(?:ie|y)$/, 'y').replace(/e$/, '');
}
