/**
 * The second lock: graphql-shield on the fields that open a section of a department. The first lock, what of each
 * field a role reads for which purpose, is the hub's policy.
 */
import { hubViewer, type Role, type Viewer } from '@credit-hub/schema';
import type { GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import { applyMiddleware, type IMiddlewareTypeMap } from 'graphql-middleware';
import { allow, deny, rule, shield } from 'graphql-shield';
import type { DepartmentContext } from './context.ts';
import { departmentError } from './errors.ts';
import type { MarketSubjectReference } from './marketSubject.ts';

type Rule = ReturnType<ReturnType<typeof rule>> | typeof allow | typeof deny;

/** For each field that opens a section, who may open it. A field that is not named stays shut. */
export type Permissions = {
  Query?: Record<string, Rule>;
  Mutation?: Record<string, Rule>;
  MarketSubject: Record<string, Rule>;
};

/** Open to every viewer the hub has signed. */
export const everyone: Rule = allow;

/** Open to the roles named, and to nobody else. */
export function onlyRoles(...roles: Role[]): Rule {
  return sectionRule(`only ${roles.join(', ')}`, (viewer) => roles.includes(viewer.role));
}

/** Open to those who handle and supervise, to the office and its auditors, and to the subject about itself. */
export const governmentAndSubjectItself: Rule = sectionRule(
  'government and the subject itself',
  (viewer, subject) =>
    ['HALL', 'REGULATOR', 'DEPARTMENT_SYSTEM', 'CREDIT_OFFICE', 'AUDITOR'].includes(viewer.role) ||
    (viewer.role === 'SUBJECT' && subject !== null && viewer.organization === subject),
);

/**
 * A rule of a department's own. `subject` is the code whose section is opened; at the roots the code that the field's
 * argument names, and null where it names none.
 */
export function sectionRule(name: string, opens: (viewer: Viewer, subject: string | null) => boolean): Rule {
  // Not cached: shield caches by the rule's name alone, and two rules of one name would answer for each other.
  return rule(name, { cache: 'no_cache' })(
    (
      parent: Partial<MarketSubjectReference> | null | undefined,
      named: Partial<MarketSubjectReference>,
      context,
    ) => opens(context.viewer, parent?.unifiedSocialCreditCode ?? named.unifiedSocialCreditCode ?? null),
  );
}

/** Open to what no caller asks, whatever its role: the hub decides by it. */
export const theHub: Rule = sectionRule(
  'the hub itself',
  ({ role, department, organization, person }) =>
    role === hubViewer.role &&
    department === hubViewer.department &&
    organization === null &&
    person === null,
);

/** Whether the section of a subject is open to the viewer. */
export type Opens = (
  subject: MarketSubjectReference,
  given: unknown,
  context: DepartmentContext,
  info: GraphQLResolveInfo,
) => Promise<boolean>;

/** Shield's own verdict on a section of subjects; null for one that is open to everyone. */
export function opens({ MarketSubject }: Permissions, section: string): Opens | null {
  const decides = MarketSubject[section] ?? deny;
  if (decides === everyone) return null;
  return async (subject, given, context, info) =>
    (await (decides as DecidingRule).resolve(subject, given, context, info, { debug: false })) === true;
}

/** As shield's middleware asks a rule; its types leave this out. */
type DecidingRule = {
  resolve(
    parent: unknown,
    given: unknown,
    context: unknown,
    info: GraphQLResolveInfo,
    options: { debug: boolean },
  ): Promise<unknown>;
};

/** What the kit answers for every department. */
const ofTheKit = {
  Query: { factsThroughPersons: theHub, factsAsOf: theHub },
  Mutation: { receiveMessages: theHub },
};

/** Types whose fields open a section; every leaf below costs nothing. */
const sectionTypes = ['Query', 'Mutation', 'MarketSubject'] as const;

/** The schema with each section guarded; a field without a rule is denied. */
export function guardSections(schema: GraphQLSchema, permissions: Permissions): GraphQLSchema {
  const rules = {
    ...permissions,
    Query: { '*': deny, _entities: allow, ...ofTheKit.Query, ...permissions.Query },
    MarketSubject: { '*': deny, unifiedSocialCreditCode: allow, ...permissions.MarketSubject },
    Mutation: { '*': deny, ...ofTheKit.Mutation, ...permissions.Mutation },
  };
  const lock = shield(rules, {
    // Shield allows what no rule names unless it is told.
    fallbackRule: deny,
    fallbackError: departmentError('FORBIDDEN'),
    // Errors of resolvers keep their code; the door's error formatting closes what has none.
    allowExternalErrors: true,
  });
  const middleware = lock.generate(schema) as IMiddlewareTypeMap;
  const guarded = Object.fromEntries(
    sectionTypes.filter((type) => middleware[type]).map((type) => [type, middleware[type]]),
  );
  return applyMiddleware(schema, guarded as IMiddlewareTypeMap);
}

/** Coordinates of section fields that no permission names: a department's test asserts that there is none. */
export function unguardedSections(schema: GraphQLSchema, permissions: Permissions): string[] {
  const machinery = new Set([
    ...['Query._entities', 'Query._service', 'MarketSubject.unifiedSocialCreditCode'],
    ...Object.entries(ofTheKit).flatMap(([type, fields]) =>
      Object.keys(fields).map((field) => `${type}.${field}`),
    ),
  ]);
  return sectionTypes.flatMap((type) => {
    const object = schema.getType(type);
    const fields = object && 'getFields' in object ? Object.keys(object.getFields()) : [];
    return fields
      .filter((field) => !permissions[type]?.[field])
      .map((field) => `${type}.${field}`)
      .filter((coordinate) => !machinery.has(coordinate));
  });
}
