import { type PolicyRole, policyRolesOf } from '@credit-hub/schema';
import fc from 'fast-check';
import {
  type DocumentNode,
  getNamedType,
  parse,
  print,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { desensitize } from '../desensitization/desensitize.ts';
import { answerWithCanaries } from './fixture/canaries.ts';
import { operations } from './fixture/operations.ts';
import { fixture } from './fixture/schema.ts';
import { standings } from './fixture/standings.ts';
import { permit } from './permit.ts';
import { privateTypenameKey } from './privateAlias.ts';
import type { Section } from './section.ts';
import type { Standing } from './standing.ts';

const callers = fc.constantFrom(...Object.values(standings));
const runtimeTypes = fc.func<[string], number>(fc.nat());
const variables = { yes: true, no: false };
const context = { pseudonym: () => 'PSN' };
const runs = { numRuns: 1_000 };

/** The policy told a second time, from the table alone: what becomes of a value of this place. */
function formAt(coordinate: string, section: Section, standing: Standing) {
  const home = standing.department !== null && section === standing.department;
  const [own, other = own] = policyRolesOf(standing.role);
  const role = (home ? own : other) as PolicyRole;
  const classification = fixture.classificationOf(coordinate);
  return fixture.policy.decide(classification, role, standing.purpose, standing.relations).form;
}

function answerOf(text: string, standing: Standing, runtimeTypeAt: (path: string) => number) {
  const permitted = permit({ document: parse(text) }, standing, fixture);
  const { data } = permitted.needsNothing
    ? { data: {} }
    : answerWithCanaries(permitted.document, variables, runtimeTypeAt);
  const root = permitted.introspection
    ? answerWithCanaries(permitted.introspection, variables, runtimeTypeAt).data
    : {};
  return {
    permitted,
    answer: desensitize({ ...(data as object), ...(root as object) }, permitted.forms(variables), context),
  };
}

/** Keys and positions of an answer; values left out. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== 'object' || value === null) return null;
  return Object.keys(value).map((key) => [key, shapeOf((value as Record<string, unknown>)[key])]);
}

/** Whether the answer's shape is the whole one, with null in place of some of its parts. */
function isPartOf(shape: unknown, whole: unknown): boolean {
  if (shape === null) return true;
  if (!Array.isArray(shape) || !Array.isArray(whole)) return false;
  return (
    shape.length === whole.length &&
    shape.every((part, at) => part === whole[at] || isPartOf(part, whole[at]))
  );
}

function coordinatesIn(document: DocumentNode): string[] {
  const found: string[] = [];
  const types = new TypeInfo(fixture.apiSchema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field({ name }) {
        const parent = types.getParentType();
        if (parent && !name.value.startsWith('__')) found.push(`${getNamedType(parent).name}.${name.value}`);
      },
    }),
  );
  return found;
}

describe('whatever is asked, by whomever', () => {
  test('no value leaves as it is unless the policy says so', () => {
    fc.assert(
      fc.property(operations, callers, runtimeTypes, (text, standing, runtimeTypeAt) => {
        const { planted } = answerWithCanaries(parse(text), variables, runtimeTypeAt);
        const answer = JSON.stringify(answerOf(text, standing, runtimeTypeAt).answer);
        const leaked = planted.filter(
          ({ value, coordinate, section }) =>
            answer.includes(value) && formAt(coordinate, section, standing) !== 'CLEAR',
        );
        expect(leaked).toEqual([]);
      }),
      runs,
    );
  });

  test('the answer has the shape that was asked for, key by key', () => {
    fc.assert(
      fc.property(operations, callers, runtimeTypes, (text, standing, runtimeTypeAt) => {
        const { data } = answerWithCanaries(parse(text), variables, runtimeTypeAt);
        const { answer } = answerOf(text, standing, runtimeTypeAt);
        expect(isPartOf(shapeOf(answer), shapeOf(data))).toBe(true);
        expect(JSON.stringify(answer)).not.toContain(privateTypenameKey);
      }),
      runs,
    );
  });

  test('the departments are asked a valid document that holds nothing which is denied in every section', () => {
    fc.assert(
      fc.property(operations, callers, (text, standing) => {
        const { document } = permit({ document: parse(text) }, standing, fixture);
        expect(validate(fixture.apiSchema, document)).toEqual([]);
        const sections = [standing.department, null];
        const denied = coordinatesIn(document).filter((coordinate) =>
          sections.every((section) => formAt(coordinate, section, standing) === 'DENIED'),
        );
        expect(denied).toEqual([]);
      }),
      runs,
    );
  });

  test('asking twice is permitted alike', () => {
    fc.assert(
      fc.property(operations, callers, (text, standing) => {
        const [first, second] = [1, 2].map(() => permit({ document: parse(text) }, standing, fixture));
        expect(first?.planKey).toBe(second?.planKey);
        expect(print(first?.document as DocumentNode)).toBe(print(second?.document as DocumentNode));
        expect(first?.decisions(variables)).toEqual(second?.decisions(variables));
      }),
      { numRuns: 300 },
    );
  });

  test('what a caller reads in clear is answered as the departments gave it', () => {
    const text =
      '{ subject(code: "1") { code name representative { name residentIdNumber statement } open grid { name } } }';
    const { data } = answerWithCanaries(parse(text), variables, () => 0);
    expect(JSON.parse(JSON.stringify(answerOf(text, standings.registryOfficer, () => 0).answer))).toEqual(
      data,
    );
  });
});
