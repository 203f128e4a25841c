import { describe, expect, test } from 'vitest';
import { networkSchema } from './formOf.ts';
import { askersOfDocument, betweenPersonal, type RequestKind, requestsFor } from './requests.ts';
import { searchAskers } from './searchAskers.ts';

const seed = Math.floor(Math.random() * 2_147_483_647);
const make = requestsFor(seed, searchAskers, new Map(searchAskers.map((asker) => [asker, networkSchema])));
const sent = Array.from({ length: betweenPersonal * searchAskers.length }, (_, number) => make(number));

describe(`whatever the seed (${seed})`, () => {
  test('each hundred documents has all kinds in their shares, in another order', () => {
    const kinds = sent.flatMap(({ number, kind }) => (number % askersOfDocument === 0 ? [kind] : []));
    const hundreds = [0, 100, 200, 300].map((from) => kinds.slice(from, from + 100));
    const shares: [RequestKind, number][] = [
      ['record', 9],
      ['search', 8],
      ['mutation', 6],
      ['trusted', 5],
      ['network', 6],
      ['variables', 5],
      ['malformed', 5],
      ['introspection', 2],
    ];
    for (const hundred of hundreds) {
      const others = hundred.filter((kind) => kind === 'personal').length;
      for (const [kind, share] of shares) {
        const count = hundred.filter((one) => one === kind).length;
        expect([kind, count <= share, count >= share - others]).toEqual([kind, true, true]);
      }
    }
    expect(hundreds[0]).not.toEqual(hundreds[1]);
  });

  test('each asker asks once for all that is personal', () => {
    const askers = sent.filter(({ kind }) => kind === 'personal').map(({ asker }) => asker);
    expect(askers).toHaveLength(searchAskers.length);
    expect(new Set(askers)).toEqual(new Set(searchAskers));
  });
});
