import { compoundSurnames } from '@credit-hub/schema';
import { graphemes } from './graphemes.ts';

/**
 * Masks a natural person's name to its surname: `欧阳娜娜` → `欧阳**`, `阿卜杜热西提·买买提` → `阿**`, `王` → `**`. The tail
 * is constant, so the answer never tells how long the name is; a name of one character is hidden whole.
 */
export function personName(name: string): string {
  const trimmed = name.trim();
  return `${shownPart(trimmed)}**`;
}

function shownPart(name: string): string {
  const [first = '', second, third] = graphemes(name);
  if (second === undefined) return '';
  const firstTwo = first + second;
  return third !== undefined && compoundSurnames.has(firstTwo) ? firstTwo : first;
}
