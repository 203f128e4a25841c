import { type AskedOperation, hubViewer, isCallerMistake, type Purpose } from '@credit-hub/schema';
import type { z } from 'zod';
import type { AskSubgraph } from './askDepartment.ts';
import type { Fault, FetchContext, Waiting } from './fetchContext.ts';

/** Coordinate of a field of a root type. */
export type FieldOfRoot = `${'Query' | 'Mutation'}.${string}`;

/** For what the hub asks in its own name. */
export const hubPurpose: Purpose = { kind: 'INQUIRY', matter: null, caseNumber: null };

/** The fault of a question that no caller wrote: a department that calls it a mistake has failed. */
export const ofHubsQuestion = ({ department, code }: Fault): Fault => ({
  department,
  code: isCallerMistake(code) ? 'DEPARTMENT_FAILED' : code,
});

/**
 * Asks a department in the hub's own name for one field, which no caller can ask for. Null where it gave no whole answer;
 * `faults` then says why. An answer that is not what was asked for is none, and the department's fault: it never reads as
 * "nothing".
 */
export const askAsHub =
  (ask: AskSubgraph) =>
  async <Answer>(
    department: string,
    coordinate: FieldOfRoot,
    schema: z.ZodType<Answer>,
    request: AskedOperation,
    waiting: Waiting,
    faults: Fault[],
  ): Promise<Answer | null> => {
    const met: Fault[] = [];
    const fetchContext: FetchContext = {
      asker: { viewer: hubViewer, purpose: hubPurpose },
      signal: waiting.signal,
      patience: waiting.patience,
      faults: met,
      entry: null,
    };
    const answer = await ask(department, request, fetchContext);
    const { data } = answer.read();
    faults.push(...met.map(ofHubsQuestion));
    if (met.length > 0) return null;
    const told = schema.safeParse(data?.[coordinate.slice(coordinate.indexOf('.') + 1)]);
    answer.judge?.(
      told.success ? [] : [{ message: 'No answer to what was asked.', place: `field ${coordinate}` }],
    );
    if (told.success) return told.data;
    faults.push({ department, code: 'DEPARTMENT_FAILED' });
    return null;
  };
