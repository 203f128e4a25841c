import {
  assembleSubgraph,
  loadDepartments,
  loadEntry,
  loadOwnSdl,
  loadPolicy,
  regardlessOfDay,
} from '@credit-hub/schema';
import { composeSupergraph, tellProblem } from '@credit-hub/schema/composition';
import { type DocumentNode, parse } from 'graphql';
import { askerOf, dataOf, NotMet, type Point } from '../trial.ts';

export const schemaPoints: readonly Point[] = [
  {
    name: 'schema/composes',
    sentence: "The schema composes with the network's.",
    mend: 'mend what is told, each with its file and coordinate',
    async check({ department, schema }) {
      const others = [loadEntry(), ...loadDepartments()].filter(({ name }) => name !== department);
      const subgraphs = others.map(({ name }) => assembleSubgraph(name, loadOwnSdl(name)));
      const composed = composeSupergraph([...subgraphs, schema.subgraph], regardlessOfDay(loadPolicy()));
      if (composed.problems.length > 0) throw new NotMet(composed.problems.map(tellProblem).join('\n'));
    },
  },
  {
    name: 'schema/served',
    sentence: '`_service { sdl }` has every type and field of the schema file.',
    mend: 'serve the SDL that is published, as it stands in the file',
    async check(trial) {
      const { _service: service } = dataOf(
        await trial.ask(
          { query: '{ _service { sdl } }' },
          askerOf('DEPARTMENT_SYSTEM', { department: 'hub' }),
        ),
      );
      const { sdl } = (service ?? {}) as { sdl?: unknown };
      const served = coordinatesIn(parsed(sdl));
      const missing = trial.schema.files
        .flatMap(({ text }) => [...coordinatesIn(parse(text))])
        .filter((coordinate) => !served.has(coordinate));
      if (missing.length > 0) throw new NotMet(`missing: ${missing.join(', ')}`);
    },
  },
];

function parsed(sdl: unknown): DocumentNode {
  try {
    return parse(String(sdl));
  } catch {
    throw new NotMet('it is no SDL');
  }
}

function coordinatesIn({ definitions }: DocumentNode): Set<string> {
  return new Set(
    definitions.flatMap((definition) =>
      'fields' in definition && 'name' in definition
        ? (definition.fields ?? []).map(({ name }) => `${definition.name?.value}.${name.value}`)
        : [],
    ),
  );
}
