/** Thousands parted by commas: `1393000.5` is `1,393,000.5`. */
export function groupDigits(text: string): string {
  const [whole = '', decimals] = text.split('.');
  const parted = whole.replace(/\B(?=(?:[0-9]{3})+$)/g, ',');
  return decimals === undefined ? parted : `${parted}.${decimals}`;
}
