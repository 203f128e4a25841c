import type { RecordKind } from '../fields/field.ts';
import { numberCharacters, numberInWords } from '../values/numberInWords.ts';
import type { Doubt, RecordValues } from './recordValues.ts';

const amountFields = ['CF_NR_FK', 'CF_NR_WFFF'];
const contentField = 'CF_NR';
const written = new RegExp(
  `(?:(\\d[\\d,，]*(?:\\.\\d+)?)\\s*(万)?|([${numberCharacters}]+))\\s*[元圆]`,
  'gu',
);
const fenInTenThousandYuan = 1_000_000;

/**
 * The slip that is made most: yuan written into a column of 10,000 yuan, or the reverse. It shows where the text names
 * the amount times or by 10,000, and not the amount itself.
 */
export function checkAmountsInText(kind: RecordKind, values: RecordValues): Doubt[] {
  if (kind !== 'penalties' || !amountFields.some((field) => values.has(field))) return [];
  const content = values.get(contentField)?.normalize('NFKC');
  if (content === undefined) return [];
  const told = [...content.matchAll(written)].map(([, digits, tenThousands, words]) =>
    digits === undefined
      ? (numberInWords(words ?? '') ?? 0) * 100
      : Math.round(Number(digits.replaceAll(/[,，]/gu, '')) * (tenThousands ? fenInTenThousandYuan : 100)),
  );
  return amountFields
    .filter((field) => {
      const fen = Math.round(Number(values.get(field) ?? 0) * 100);
      if (fen === 0 || told.includes(fen)) return false;
      return told.some((one) => one > 0 && (one * 10_000 === fen || one === fen * 10_000));
    })
    .map((field) => ({ field, code: 'AMOUNT_TEN_THOUSANDFOLD' }));
}
