/** For finding: without case and accents, half and full width being one. Chinese stays as it is. */
export function fold(text: string): string {
  return ASCII.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKD')
        .replaceAll(/\p{Mn}/gu, '')
        .toLowerCase();
}

const ASCII = /^[\x20-\x7e]*$/;
