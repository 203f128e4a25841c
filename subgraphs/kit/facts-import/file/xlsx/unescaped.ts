const escaped = /_x([0-9A-F]{4})_/gi;

/** Characters that XML does not hold are written `_x000D_` (ECMA-376, part 1, 22.9.2.19). */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replaceAll(escaped, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
