import { callerMistakes, isCallerMistake } from '@credit-hub/schema';
import type { Fault, FaultCode, Place } from '../execution/fetchContext.ts';
import { placeOfFault, placeOfMistake } from './faultPlaces.ts';
import type { AskedField } from './requestedFields.ts';

export type PublicName = { name: string; chineseName: string };

export type Completeness = {
  completeness: 'COMPLETE' | 'PARTIAL';
  missingDepartments: readonly PublicName[];
};

/** An error as a caller sees it: a stable code and the department's public name, never a department's own words. */
export type FaultReport = {
  message: string;
  path: Place;
  /** A mistake of the caller's is no department's; of one of many items the index is told. */
  extensions: { code: FaultCode; department?: string; index?: number; fields: readonly string[] };
};

/** A fault, what was asked when it was met, and where it was met, as far as that is known. */
export type MetFault = Fault & {
  /** A department for itself, for the record and what is computed from it, or for relations. */
  askedFor: 'FIELDS' | 'RECORD' | 'RELATIONS';
  places: readonly Place[];
};

/** The fields of an operation that a fault may cost. */
export type FieldsOfOperation = {
  /** Those that the department answers. */
  of(department: string): readonly AskedField[];
  /** Those that are made of what several departments answer. */
  derived(): readonly AskedField[];
  /** Those that nobody could decide on. */
  undecided(): readonly AskedField[];
  /** Response keys of the operation. */
  roots(): readonly string[];
};

/**
 * Whether a mistake is the caller's whoever tells it. Of what does not fit the operation the hub has looked at everything
 * that it can itself: a department that finds more is named with it.
 */
const isCallersAlone = (code: FaultCode): boolean => isCallerMistake(code) && code !== 'BAD_USER_INPUT';

const messageOf = (code: FaultCode, { name, chineseName }: PublicName): string => {
  switch (code) {
    case 'DEPARTMENT_UNAVAILABLE':
      return `${chineseName} (${name}) does not answer at present; its part of the answer is missing, not empty.`;
    case 'DEPARTMENT_FAILED':
      return `${chineseName} (${name}) could not give its part of the answer; it is missing, not empty.`;
    case 'DEPARTMENT_REFUSED':
      return `${chineseName} (${name}) does not give this to this caller.`;
    default:
      return isCallersAlone(code)
        ? `An argument cannot be used: ${callerMistakes[code]}.`
        : `${chineseName} (${name}) cannot use an argument: ${callerMistakes[code]}.`;
  }
};

const whole: Completeness & { reports: FaultReport[] } = {
  completeness: 'COMPLETE',
  missingDepartments: [],
  reports: [],
};

/**
 * Says what is missing from an answer: of each department once for each code, however many fetches of the request met it;
 * of the caller's own mistakes each.
 *
 * @param data the answer as it leaves
 */
export const assessCompleteness = (
  faults: readonly MetFault[],
  publicNames: ReadonlyMap<string, PublicName>,
  fields: FieldsOfOperation,
  data: Record<string, unknown> | null,
): Completeness & { reports: FaultReport[] } => {
  if (faults.length === 0) return whole;
  const publicNameOf = (department: string): PublicName =>
    publicNames.get(department) ?? { name: department, chineseName: department };

  const mistakes = faults.filter(({ code }) => isCallersAlone(code));
  const reportsOfMistakes = distinctPlaces(mistakes).map(({ code, department, place }): FaultReport => {
    const index = place.at(-1);
    const { path, fields: missing } = place.length
      ? { path: placeOfMistake(data, place, fields.roots()), fields: [] }
      : placeOfFault(data, fields.of(department), [], fields.roots());
    return {
      message: messageOf(code, publicNameOf(department)),
      path,
      extensions: { code, ...(typeof index === 'number' && { index }), fields: missing },
    };
  });

  const named = Map.groupBy(
    faults.filter(({ code }) => !isCallersAlone(code)),
    ({ department, code }) => `${department} ${code}`,
  );
  const reports = [...named.values()].map((met): FaultReport => {
    const [{ code, department }] = met as [MetFault, ...MetFault[]];
    const { path, fields: missing } = placeOfFault(
      data,
      fieldsOf(met, department, fields),
      met.flatMap(({ places }) => places),
      fields.roots(),
    );
    return {
      message: messageOf(code, publicNameOf(department)),
      path,
      extensions: { code, department, fields: missing },
    };
  });

  // A department that was asked wrongly is not missing: nobody shall tell a clerk that it is down.
  const missing = new Set(
    faults.filter(({ code }) => !isCallerMistake(code)).map(({ department }) => department),
  );
  return {
    completeness: 'PARTIAL',
    missingDepartments: [...missing].map(publicNameOf),
    reports: [...reports, ...reportsOfMistakes],
  };
};

/** What the faults of one department may have cost: what it was asked for itself, and what was made of its answers. */
const fieldsOf = (
  met: readonly MetFault[],
  department: string,
  fields: FieldsOfOperation,
): readonly AskedField[] => {
  const askedFor = new Set(met.map((fault) => fault.askedFor));
  const found = [
    ...(askedFor.has('FIELDS') ? fields.of(department) : []),
    ...(askedFor.has('RECORD') ? fields.derived() : []),
    ...(askedFor.has('RELATIONS') ? fields.undecided() : []),
  ];
  return found.length > 0 ? found : [...fields.of(department), ...fields.derived()];
};

type PlacedMistake = Pick<MetFault, 'code' | 'department'> & { place: Place };

/** Each mistake once at each place where it was met, or once without one. */
const distinctPlaces = (mistakes: readonly MetFault[]): PlacedMistake[] => [
  ...new Map(
    mistakes.flatMap(({ code, department, places }) =>
      (places.length > 0 ? places : [[]]).map((place) => [
        JSON.stringify([code, place]),
        { code, department, place },
      ]),
    ),
  ).values(),
];
