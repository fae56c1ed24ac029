/** FNV-1a over UTF-16 units, 64 bits, as 16 hexadecimal digits: short, stable, and not meant to be secret. */
export function hash(text: string): string {
  let value = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index++) {
    value = BigInt.asUintN(64, (value ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n);
  }
  return value.toString(16).padStart(16, '0');
}
