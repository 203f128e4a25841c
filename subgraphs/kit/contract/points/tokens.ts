import { randomUUID } from 'node:crypto';
import { makeTrialKey } from '../servedKeys.ts';
import { askerOf, NotMet, type Point, type TokenChanges, type Trial } from '../trial.ts';

const asker = askerOf('CREDIT_OFFICE');
const body = '{"query":"{ __typename }"}';
const mostReads = 3;

const statusOf = async (trial: Trial, token: string | null): Promise<number> => {
  const { status } = await trial.post(body, token === null ? null : `Bearer ${token}`);
  return status;
};

async function mustRefuse(trial: Trial, token: string | null): Promise<void> {
  const status = await statusOf(trial, token);
  if (status !== 401) throw new NotMet(`status ${status} instead of 401`);
}

const refusing = (
  name: string,
  what: string,
  mend: string,
  tokenOf: (trial: Trial) => Promise<string | null>,
): Point => ({
  name: `tokens/${name}`,
  sentence: `${what} is refused with 401.`,
  mend,
  check: async (trial) => mustRefuse(trial, await tokenOf(trial)),
});

const changed =
  (changes: TokenChanges | (() => Promise<TokenChanges>)) =>
  async (trial: Trial): Promise<string> =>
    trial.sign(body, asker, typeof changes === 'function' ? await changes() : changes);

const seconds = (ahead: number) => Math.floor(Date.now() / 1_000) + ahead;

/** The token without a signature that says so itself (RFC 7519, section 6). */
async function unsecured(trial: Trial): Promise<string> {
  const [, claims] = (await trial.sign(body, asker)).split('.');
  return `${Buffer.from('{"alg":"none","typ":"credit-viewer+jwt"}').toString('base64url')}.${claims}.`;
}

/** The public key taken for a secret that both sides share: what a library does that believes the header's `alg`. */
const signedByPublicKey = (trial: Trial): Promise<string> =>
  trial.sign(body, asker, {
    header: { alg: 'HS256' },
    key: Buffer.from(String(trial.keys.signing.published.x), 'base64url'),
  });

const replayed: Point = {
  name: 'tokens/replayed',
  sentence: 'A token that was used is refused with 401.',
  mend: 'remember each jti until its exp and the allowance for clocks are over, and refuse it the second time',
  async check(trial) {
    const token = await trial.sign(body, asker);
    const first = await statusOf(trial, token);
    if (first !== 200) throw new NotMet(`status ${first} for the first use`);
    await mustRefuse(trial, token);
  },
};

const otherBody: Point = {
  name: 'tokens/other-body',
  sentence: 'A token for another body is refused with 401.',
  mend: 'compare the claim `request` with the base64url SHA-256 of the bytes of the body, as they came',
  check: async (trial) => mustRefuse(trial, await trial.sign('{"query":"{ a: __typename }"}', asker)),
};

export const tokens: readonly Point[] = [
  refusing('none', 'Whoever shows no token', 'ask for a token before anything else', async () => null),
  refusing('no-token', 'What is no token', 'refuse what is no JWT', async () => 'secret'),
  refusing(
    'other-key',
    "A token that another key signed under the hub's kid",
    "verify the signature by the hub's published key of that kid",
    changed(async () => ({
      key: await makeTrialKey(),
    })),
  ),
  refusing(
    'unsigned',
    'A token without a signature',
    'take EdDSA alone, whatever the header says',
    unsecured,
  ),
  refusing(
    'other-algorithm',
    'A token signed with the public key as a secret',
    'take EdDSA alone, whatever the header says',
    signedByPublicKey,
  ),
  refusing(
    'other-issuer',
    'A token of another issuer',
    'iss is credit-hub',
    changed({ claims: { iss: 'another' } }),
  ),
  refusing(
    'other-audience',
    'A token for another department',
    'aud is the name of the department',
    changed({ claims: { aud: 'another' } }),
  ),
  refusing(
    'other-type',
    'A JWT that is something else',
    'the header typ is credit-viewer+jwt',
    changed({ header: { typ: 'JWT' } }),
  ),
  refusing(
    'expired',
    'A token whose time is over',
    'refuse it when exp has passed by more than 30 seconds',
    changed(async () => ({ claims: { iat: seconds(-150), exp: seconds(-120) } })),
  ),
  refusing(
    'no-expiry',
    'A token that does not say when it ends',
    'require exp',
    changed({ claims: { exp: null } }),
  ),
  refusing(
    'no-name',
    'A token that cannot be told from others',
    'require jti',
    changed({ claims: { jti: null } }),
  ),
  refusing(
    'no-digest',
    'A token for any body',
    'require the claim `request`',
    changed({ claims: { request: null } }),
  ),
  refusing(
    'no-viewer',
    'A token that does not say who asks',
    'require the claim `viewer` with its role',
    changed({ claims: { viewer: null } }),
  ),
  otherBody,
  replayed,
  {
    name: 'keys/read-seldom',
    sentence: 'Made-up names of keys do not make the department read the keys each time.',
    mend: 'read the keys for a kid that is not known, but not more often than every five seconds',
    async check(trial) {
      const before = trial.keys.read;
      const key = await makeTrialKey();
      for (let made = 0; made < 20; made++)
        await mustRefuse(trial, await trial.sign(body, asker, { key: { ...key, kid: randomUUID() } }));
      const read = trial.keys.read - before;
      if (read > mostReads) throw new NotMet(`${read} times for 20 tokens`);
    },
  },
  {
    name: 'keys/rotated',
    sentence: 'A new key is believed within 15 seconds, without a restart.',
    mend: 'read the published keys again when a token names a kid that is not known',
    async check(trial) {
      await rotate(trial);
    },
  },
  {
    name: 'keys/taken-back',
    sentence: 'A key that is no longer published is not believed once the keys were read again.',
    mend: 'let what was read take the place of all that was known',
    async check(trial) {
      const old = await rotate(trial);
      await mustRefuse(trial, await trial.sign(body, asker, { key: old }));
    },
  },
];

/** A new key takes the place of the one that signs. @returns the old one @throws NotMet where it is not learned */
async function rotate(trial: Trial) {
  const { keys } = trial;
  const old = keys.signing;
  const before = await statusOf(trial, await trial.sign(body, asker));
  if (before !== 200) throw new NotMet(`status ${before} under the key before`);
  const next = await makeTrialKey();
  keys.publish([next]);
  keys.signing = next;
  const until = Date.now() + trial.keyKnownIn;
  for (;;) {
    const status = await statusOf(trial, await trial.sign(body, asker));
    if (status === 200) return old;
    if (Date.now() > until) {
      keys.publish([old]);
      keys.signing = old;
      throw new NotMet(`status ${status} ${trial.keyKnownIn / 1_000} s after it was published`);
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
