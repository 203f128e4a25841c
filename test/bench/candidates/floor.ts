/**
 * Written by hand for the two workloads and nothing else: the same five calls, merged without a look at what was
 * selected. No gateway can be expected below it.
 */
import { Pool } from 'undici';
import { readSetting, serveJson } from './candidate.ts';

type Subject = Record<string, unknown>;

const { urls } = readSetting();
const pools = new Map(
  Object.entries(urls).map(([name, url]) => [
    name,
    new Pool(new URL(url).origin, { connections: 64, pipelining: 1 }),
  ]),
);

const fields: Readonly<Record<string, string>> = {
  'market-regulation':
    'registration{name state legalRepresentative{name residentIdNumber phone}registeredAddress}administrativePenalties(first:5){decidedOn documentNumber content fineAmount}',
  tax: 'taxCreditRating{year grade}taxArrears{taxKind amount}',
  housing: 'constructionQualifications{name grade validUntil}wageArrearsListings{listedOn reason}',
  courts: 'dishonestDebtorListings{caseNumber court listedOn}',
};
const departments = Object.entries(fields).map(([name, selection]) => ({
  name,
  start: `{"query":${JSON.stringify(`query($representations:[_Any!]!){_entities(representations:$representations){...on MarketSubject{${selection}}}}`)},"variables":{"representations":[`,
}));

const one =
  'query($code:UnifiedSocialCreditCode!){marketSubject(unifiedSocialCreditCode:$code){unifiedSocialCreditCode}}';
const many =
  'query($codes:[UnifiedSocialCreditCode!]!){marketSubjects(unifiedSocialCreditCodes:$codes){unifiedSocialCreditCode}}';

await serveJson(async ({ query, variables }) => {
  const single = query.startsWith('query One');
  const { data } = await ask('hub', JSON.stringify({ query: single ? one : many, variables }));
  const subjects = (single ? [data.marketSubject] : data.marketSubjects) as Subject[];
  const representations = subjects
    .map(
      (subject) =>
        `{"__typename":"MarketSubject","unifiedSocialCreditCode":"${subject.unifiedSocialCreditCode}"}`,
    )
    .join(',');
  const parts = await Promise.all(
    departments.map(({ name, start }) => ask(name, `${start}${representations}]}}`)),
  );
  for (const part of parts) {
    const entities = part.data._entities as Subject[];
    for (let index = 0; index < subjects.length; index++)
      Object.assign(subjects[index] as Subject, entities[index]);
  }
  return JSON.stringify({ data });
});

function ask(name: string, body: string): Promise<{ data: Record<string, unknown> }> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pools.get(name)?.dispatch(
      { method: 'POST', path: '/graphql', headers: ['content-type', 'application/json'], body },
      {
        onRequestStart() {},
        onResponseStart() {},
        onResponseData: (_, chunk) => void chunks.push(chunk),
        onResponseEnd: () => resolve(JSON.parse(Buffer.concat(chunks).toString())),
        onResponseError: (_, error) => reject(error),
      },
    );
  });
}
