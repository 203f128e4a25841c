/** Characters of a name, and of a message as a whole, that are told at most. */
const longestName = 60;
const longestMessage = 400;

/** Whatever could end a line, move what stands beside it, or hide: in a log, a terminal or a page (Unicode TR 36). */
const unprintable = /[\p{C}\p{Zl}\p{Zp}]+/gu;
const longRun = new RegExp(`[^\\s]{${longestName + 1},}`, 'gu');

const cut = (text: string, longest: number): string => `${[...text].slice(0, longest).join('')}…`;

/**
 * A message of graphql-js as it may leave: it names fields, types and fragments as the caller wrote them. Nobody can
 * make the hub say back more than a few lines, nor anything that does not show.
 */
export const boundedMessage = (message: string): string => {
  const printable = message.replaceAll(unprintable, '�');
  const short = printable.replaceAll(longRun, (name) => cut(name, longestName));
  return [...short].length > longestMessage ? cut(short, longestMessage) : short;
};
