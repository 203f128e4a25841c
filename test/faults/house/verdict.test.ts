import { expect, test } from 'vitest';
import type { HubAnswer } from '../../house/testHub.ts';
import { verdictOf } from './verdict.ts';

const advice = (outcome: string, missingDepartments: string[] = []) => ({ outcome, missingDepartments });
const whole = { subject: { name: '云州', listings: [{ id: '1' }], advice: advice('GREEN_CHANNEL') } };
const answered = (
  subject: object,
  missingDepartments: string[] = [],
  receipt: string | null = 'receipt',
): HubAnswer => ({
  status: 200,
  body: {
    data: { subject },
    extensions: {
      completeness: missingDepartments.length > 0 ? 'PARTIAL' : 'COMPLETE',
      missingDepartments,
      receipt,
    },
  },
});
const { subject } = whole;
const undetermined = advice('UNDETERMINED', ['courts']);

test.each<[string, HubAnswer, RegExp]>([
  ['all of it', answered(subject), /^WHOLE$/],
  [
    'less of it, and so said',
    answered({ ...subject, listings: null, advice: undetermined }, ['courts']),
    /^PARTIAL$/,
  ],
  [
    'nothing, and so said',
    { status: 503, body: { errors: [{ message: '', extensions: { code: 'X' } }] } },
    /^REFUSED X$/,
  ],
  ['no record where there is one', answered({ ...subject, listings: [] }, ['courts']), /^WRONG.*listings/],
  [
    'a way through with a department missing',
    answered({ ...subject, advice: advice('GREEN_CHANNEL', ['courts']) }, ['courts']),
    /^WRONG.*advises/,
  ],
  [
    'a way through where there is none',
    answered({ ...subject, advice: advice('NORMAL') }),
    /^WRONG.*advises/,
  ],
  ['less of it, and called whole', answered({ ...subject, listings: null }), /^WRONG called COMPLETE/],
  ['something else', answered({ ...subject, name: '海州' }), /^WRONG.*name/],
  ['all of it, and no receipt', answered(subject, [], null), /^WRONG an answer without a receipt/],
  ['a failure', { status: 500, body: { errors: [] } }, /^WRONG 500/],
])('%s is told for what it is', (_, answer, verdict) => {
  expect(verdictOf(answer, whole)).toMatch(verdict);
});
