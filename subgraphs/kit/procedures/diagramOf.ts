import { isAsked, type Procedure, unchanged } from './procedure.ts';

/** The procedure as a state diagram of Mermaid, as the README of its department shows it. */
export function diagramOf({ acts, states }: Procedure): string {
  const named = Object.entries<string>(states).map(([state, chinese]) => `  state "${chinese}" as ${state}`);
  const left = new Set<string>();
  const arrows = Object.entries(acts).flatMap(([, act]) => {
    const { from, to, chineseName, within } = act;
    const words = `${chineseName}${isAsked(act) ? '' : '(期限届满)'}${act.takesTwo ? '(二人复核)' : ''}${within ? ` · ${within}` : ''}`;
    const whence = from === null ? ['[*]'] : typeof from === 'string' ? [from] : from;
    return whence.map((state) => {
      const target = to === unchanged ? state : to;
      if (target !== state) left.add(state);
      return `  ${state} --> ${target}: ${words}`;
    });
  });
  const ends = Object.keys(states)
    .filter((state) => !left.has(state))
    .map((state) => `  ${state} --> [*]`);
  return ['```mermaid', 'stateDiagram-v2', ...named, ...arrows, ...ends, '```'].join('\n');
}
