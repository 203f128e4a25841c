/** How a test changes the books of the credit office: over HTTP, as those who may. */
import { generateKeyPairSync } from 'node:crypto';
import { CompactSign, calculateJwkThumbprint, exportJWK } from 'jose';
import { ask, type HubAnswer, type TestHub } from '../house/testHub.ts';

export type Terms = {
  recipient: string;
  purpose: string;
  dataClasses: readonly string[];
  validFrom: string;
  validUntil: string;
  use: 'ONCE' | 'PERIODIC';
};

export const termsFor = (recipient: string, given: Partial<Terms> = {}): Terms => ({
  recipient,
  purpose: 'CREDIT_GRANTING',
  dataClasses: ['EVALUATION'],
  validFrom: '2026-09-01',
  validUntil: '2027-08-31',
  use: 'PERIODIC',
  ...given,
});

const handling = 'HANDLING;matter="consent";case="2026-C-1"';

/** What a hall clerk does for a subject: first the case, then what it is about. */
async function asClerk(
  hub: TestHub,
  code: string,
  query: string,
  variables: object = {},
  caller = 'hall-clerk',
) {
  const asked = { caller, purpose: handling };
  await ask(hub, {
    ...asked,
    query:
      'mutation ($code: UnifiedSocialCreditCode!) { openCase(unifiedSocialCreditCode: $code) { caseNumber } }',
    variables: { code },
  });
  return ask(hub, { ...asked, query, variables: { code, ...variables } });
}

export const recordConsent = (
  hub: TestHub,
  code: string,
  terms: Terms,
  documentNumber: string,
): Promise<HubAnswer> =>
  asClerk(
    hub,
    code,
    `mutation ($code: UnifiedSocialCreditCode!, $terms: DataUseConsentTerms!, $documentNumber: String!) {
      recordDataUseConsent(unifiedSocialCreditCode: $code, terms: $terms, documentNumber: $documentNumber) {
        id state awaiting use dataClasses documentNumber
      }
    }`,
    { terms, documentNumber },
  );

/** What a second officer makes of what the first recorded, or asked to have resumed. */
export const reviewConsent = (
  hub: TestHub,
  code: string,
  consent: string,
  decision = 'CONFIRM',
  caller = 'second-clerk',
): Promise<HubAnswer> =>
  asClerk(
    hub,
    code,
    `mutation ($code: UnifiedSocialCreditCode!, $consent: ID!, $decision: ReviewDecision!) {
      reviewDataUseConsent(unifiedSocialCreditCode: $code, consent: $consent, decision: $decision) { state awaiting }
    }`,
    { consent, decision },
    caller,
  );

/** The name of a consent that was recorded and confirmed; fails where it was not. */
export async function recorded(
  hub: TestHub,
  code: string,
  terms: Terms,
  documentNumber: string,
): Promise<string> {
  const { body } = await recordConsent(hub, code, terms, documentNumber);
  const consent = body.data?.recordDataUseConsent as { id: string } | null | undefined;
  if (!consent) throw new Error(`no consent was recorded: ${JSON.stringify(body)}`);
  await reviewConsent(hub, code, consent.id);
  return consent.id;
}

export const changeConsent = (
  hub: TestHub,
  code: string,
  consent: string,
  change: string,
): Promise<HubAnswer> =>
  asClerk(
    hub,
    code,
    `mutation ($code: UnifiedSocialCreditCode!, $consent: ID!, $change: ConsentChange!) {
      changeDataUseConsent(unifiedSocialCreditCode: $code, consent: $consent, change: $change, documentNumber: "变-1") {
        state awaiting revisions { reason }
      }
    }`,
    { consent, change },
  );

/** A key pair of a subject, and how it signs a consent. */
export async function subjectKey() {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const jwk = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(jwk);
  return {
    publicKey: JSON.stringify(jwk),
    sign: (claims: object, header: object = {}) =>
      new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
        .setProtectedHeader({ alg: 'EdDSA', kid, typ: 'credit-consent+jws', ...header })
        .sign(privateKey),
  };
}
