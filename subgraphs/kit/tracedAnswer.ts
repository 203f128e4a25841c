import type { AskedForViewer, DepartmentResponse } from '@credit-hub/schema';
import type { Tracer } from '@credit-hub/schema/tracing';

type Answer = () => Promise<DepartmentResponse>;

/**
 * Answers as a step of the hub's own trace. It is for a viewer whom the door has let in, so that no stranger's trace is
 * gone on with; without a tracer nothing is done but to answer.
 */
export async function tracedAnswer(
  tracer: Tracer | undefined,
  department: string,
  { viewer, purpose, traceparent }: AskedForViewer,
  answer: Answer,
): Promise<DepartmentResponse> {
  if (!tracer) return answer();
  const facts = { department, role: viewer.role, purpose: purpose.kind };
  const step = tracer.begin('answer as department', facts, traceparent);
  try {
    const answered = await answer();
    step.end({ failure: answered.errors?.[0]?.extensions?.code });
    return answered;
  } catch (error) {
    step.end({ failure: 'DEPARTMENT_UNAVAILABLE' });
    throw error;
  }
}
