/** A department that no hub knows yet, answered by graphql-js alone: what joins need not be built from the kit. */
import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  answerInHand,
  assembleSubgraph,
  type DepartmentTransport,
  readExchange,
  type SdlFile,
  scalarResolvers,
} from '@credit-hub/schema';
import { graphql } from 'graphql';

export const ecologySdl = (permit = 'emissionPermits', more = ''): SdlFile => ({
  name: 'subgraphs/ecology/schema.graphql',
  text: `
    "A market subject (市场主体)."
    type MarketSubject @key(fields: "unifiedSocialCreditCode") {
      unifiedSocialCreditCode: UnifiedSocialCreditCode! @classified(as: PUBLIC)
      "Permits to emit pollutants (排污许可). 排污许可管理条例."
      ${permit}(first: Int = 20 @classified(as: PUBLIC), after: String @classified(as: PUBLIC)): [EmissionPermit!]
        @classified(as: PUBLISHED_FACT)
    }
    "A permit to emit pollutants (排污许可证). 排污许可管理条例."
    type EmissionPermit implements CreditFact {
      "What may be emitted (污染物种类)."
      pollutant: String @classified(as: PUBLISHED_FACT)
      ${more}
    }`,
});

export type Ecology = { transport: DepartmentTransport; asked: () => number };

/** @param delay milliseconds that each exchange takes */
export function ecologyDepartment(sdl: SdlFile = ecologySdl(), delay = 0): Ecology {
  const { document } = assembleSubgraph('ecology', [sdl]);
  const permits = () => [
    {
      __typename: 'EmissionPermit',
      id: 'permit-1',
      kind: 'EmissionPermit',
      decidedOn: '2026-03-02',
      documentNumber: '云环许字〔2026〕1号',
      authority: '云州市生态环境局',
      cursor: 'cursor-1',
      state: 'ACTIVE',
      pollutant: '二氧化硫',
    },
  ];
  const schema = buildSubgraphSchema([
    {
      typeDefs: document,
      resolvers: {
        ...scalarResolvers,
        MarketSubject: {
          __resolveReference: (reference: object) => reference,
          emissionPermits: permits,
          permitsToEmit: permits,
        },
      },
    },
  ]);
  let asked = 0;
  return {
    asked: () => asked,
    transport: {
      exchange: async ({ body }, onAnswer) => {
        asked += 1;
        if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
        for (const [line, { operation }] of readExchange(body).entries()) {
          const answered = await graphql({
            schema,
            source: operation.query,
            variableValues: operation.variables ?? null,
          });
          onAnswer(line, answerInHand(JSON.parse(JSON.stringify(answered))));
        }
      },
      probe: async () => ({ state: 'UP', freshestFactReceivedAt: null }),
      close: async () => {},
    },
  };
}
