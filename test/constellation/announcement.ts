/** What the started hub tells its user: where it is, who may ask, and one question to try. */
import { scenarioSubjects } from '@credit-hub/kit/demonstration';
import { callers, longestCaller } from './callers.ts';

/** As a machine that has Node and npm only can type it, in a terminal that knows nothing of this one's settings. */
const folder = process.env.HUB_DATA_FOLDER;
const pnpm = `${folder ? `HUB_DATA_FOLDER=${folder} ` : ''}npx --yes pnpm@12.21.0`;

/** The lines to print when the hub is ready. */
export const announcement = (hub: { gatewayUrl: string; issuerUrl: string }): string => `
The credit hub is ready.
  GraphQL     ${hub.gatewayUrl}/graphql
  health      ${hub.gatewayUrl}/health/ready
  issuer      ${hub.issuerUrl}/.well-known/openid-configuration

Callers     ${pnpm} -s run token CALLER [--purpose PURPOSE]
${Object.entries(callers).map(callerLine).join('\n')}

Subjects    ${pnpm} -s demo:subjects

Try, in another terminal:
${commandToTry(hub.gatewayUrl)}

ctrl-C ends everything.
`;

const callerLine = ([name, { role, department, purposes }]: [string, (typeof callers)[string]]) =>
  `  ${name.padEnd(longestCaller)} ${[role, department].filter(Boolean).join(' of ').padEnd(32)}${purposes.join(' ')}`;

function commandToTry(gatewayUrl: string): string {
  const code = scenarioSubjects()['dishonest-debtor'].unifiedSocialCreditCode;
  const query = `{ marketSubject(unifiedSocialCreditCode: "${code}") {
    registration { name state legalRepresentative { name residentIdNumber } }
    dishonestDebtorListings { caseNumber court listedOn }
    handlingAdvice(matter: "construction-permit") { outcome hits { department listing basis } }
  } }`.replaceAll(/\s+/g, ' ');
  return `
curl -s ${gatewayUrl}/graphql \\
  -H "Authorization: Bearer $(${pnpm} -s run token hall-clerk)" \\
  -H 'Credit-Purpose: HANDLING;matter="construction-permit";case="2026-0001"' \\
  -H 'Content-Type: application/json' \\
  -d '${JSON.stringify({ query })}'`;
}
