import type { FetchNode, PlanNode, SubscriptionNode } from '@apollo/query-planner';

/** All fetches of a plan, whatever they wait for or depend on. */
export function fetchesOf(node: PlanNode | SubscriptionNode): FetchNode[] {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap(fetchesOf);
    case 'Flatten':
      return fetchesOf(node.node);
    case 'Condition':
      return [node.ifClause, node.elseClause].flatMap((each) => (each ? fetchesOf(each) : []));
    case 'Fetch':
      return [node];
    default:
      return [];
  }
}
