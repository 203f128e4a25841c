/**
 * Text as the bytes of its UTF-8, each of them one character: in this form text is cut, joined and sent without being
 * encoded, whatever script it is in, and takes the memory of its bytes.
 */
export const toBytes = (text: string): string =>
  beyondAscii.test(text) ? Buffer.from(text).toString('latin1') : text;

const beyondAscii = /[\u0080-\uffff]/;
