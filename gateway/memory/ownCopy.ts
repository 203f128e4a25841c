/**
 * The same text with nothing behind it. V8 cuts a text out of a longer one as a view of it: kept for long, a code of 18
 * characters would keep the whole document or header that it was written in.
 */
export const ownCopy = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le');
