/** What composes and reads supergraphs. Apart from the rest, because a department needs none of it at run time. */

export { type Approval, loadApprovals } from '../policy/approvals.ts';
export { apiSchemaOf } from './apiSchema.ts';
export { type Composition, composeSupergraph } from './composeSupergraph.ts';
export { type Problem, type ProblemCode, tellProblem } from './problem.ts';
export { type ClassificationIndex, readClassifications } from './readClassifications.ts';
export { readSubgraphs } from './readSubgraphs.ts';
export { narrowingsFollowing, problemsFollowing, wideningsFollowing } from './schemaCheck.ts';
