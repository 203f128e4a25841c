import { describe, expect, test } from 'vitest';
import type { MeasureCatalogueItemRow } from '../tables.ts';
import type { Effect } from './facts.ts';
import type { Hit } from './hit.ts';
import { measuresOf } from './measures.ts';
import { catalogueItem, handlingOf, matter, plainFact, silentLaw } from './testing/handlingCase.ts';

const hit = (...measureCodes: string[]): Hit => ({
  ...plainFact,
  suspended: false,
  effect: 'RESTRICTED',
  rules: [],
  cures: false,
  measureCodes,
});
const allOpen = { notifiedCommitmentOpen: true, deferredMaterialOpen: true };
const following = (
  catalogue: readonly Partial<MeasureCatalogueItemRow>[],
  { outcome = 'RESTRICTED' as Effect, hits = [hit('P')], open = allOpen, known = true } = {},
) => {
  const law = { ...silentLaw, catalogue: catalogue.map(catalogueItem) };
  const told = measuresOf(handlingOf(law, matter, known ? {} : { matter: null }), outcome, hits, open);
  return [told.measures, told.otherMeasures].map((items) => items.map(({ code }) => code));
};

describe('a measure follows', () => {
  test('of this matter, and apart from those of others', () => {
    expect(following([{ code: 'P' }, { code: 'Q', matters: ['x'] }], { hits: [hit('Q', 'P')] })).toEqual([
      ['P'],
      ['Q'],
    ]);
    expect(following([{ code: 'P' }], { known: false })).toEqual([[], ['P']]);
  });

  test('from each hit, but none that is suspended', () => {
    const hits = [hit('P'), hit('Q'), { ...hit('R'), suspended: true }];
    expect(following([{ code: 'P' }, { code: 'Q' }, { code: 'R' }, { code: 'S' }], { hits })).toEqual([
      ['P', 'Q'],
      [],
    ]);
  });

  test.each<[string, Partial<MeasureCatalogueItemRow>, boolean]>([
    ['in force', {}, true],
    ['of its last day', { expiresOn: '2026-06-30' }, true],
    ['that is past', { expiresOn: '2026-06-29' }, false],
    ['to come', { effectiveOn: '2026-07-01' }, false],
  ])('if the catalogue has it, %s', (_, told, follows) => {
    expect(following([told])).toEqual([follows ? ['P'] : [], []]);
  });

  test.each<[Effect, string[]]>([
    ['GREEN_CHANNEL', ['I']],
    ['NORMAL', ['P']],
    ['RESTRICTED', ['P']],
    ['BARRED', ['P']],
  ])('as an incentive in a green channel alone: %s', (outcome, codes) => {
    expect(
      following([{ code: 'P' }, { code: 'I', incentive: true }], { outcome, hits: [hit('P', 'I')] }),
    ).toEqual([codes, []]);
  });

  test.each([
    [true, true, ['N', 'D', 'P']],
    [true, false, ['N', 'P']],
    [false, true, ['D', 'P']],
    [false, false, ['P']],
  ])('as a way of handling that is open: %s, %s', (notifiedCommitmentOpen, deferredMaterialOpen, codes) => {
    const catalogue: Partial<MeasureCatalogueItemRow>[] = [
      { code: 'N', way: 'NOTIFIED_COMMITMENT' },
      { code: 'D', way: 'DEFERRED_MATERIAL' },
      { code: 'P' },
    ];
    const open = { notifiedCommitmentOpen, deferredMaterialOpen };
    expect(following(catalogue, { hits: [hit('N', 'D', 'P')], open })).toEqual([codes, []]);
  });
});
