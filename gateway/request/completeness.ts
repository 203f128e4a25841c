import { callerMistakes, isCallerMistake } from '@credit-hub/schema';
import type { Fault, FaultCode } from '../execution/fetchContext.ts';
import type { AskedField } from './requestedFields.ts';

export type PublicName = { name: string; chineseName: string };

export type Completeness = {
  completeness: 'COMPLETE' | 'PARTIAL';
  missingDepartments: readonly PublicName[];
};

/** An error as a caller sees it: a stable code and the department's public name, never a department's own words. */
export type FaultReport = {
  message: string;
  path?: readonly string[];
  /** A mistake of the caller's is no department's. */
  extensions: { code: FaultCode; department?: string; fields: readonly string[] };
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

/** One fault for each department and code, however many fetches of the request it met. */
const distinct = (faults: readonly Fault[]): Fault[] => [
  ...new Map(faults.map((fault) => [`${fault.department} ${fault.code}`, fault])).values(),
];

const whole: Completeness & { reports: FaultReport[] } = {
  completeness: 'COMPLETE',
  missingDepartments: [],
  reports: [],
};

/** Whether there is nothing at the place: where it can, a report does not name what was answered. */
const isLost = (data: unknown, path: readonly string[]): boolean => {
  let value = data;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return true;
    // Some rows may have it.
    if (Array.isArray(value)) return false;
    value = (value as Record<string, unknown>)[key];
  }
  return value === null || value === undefined;
};

/**
 * Says what is missing from an answer.
 * @param asked the fields that each department was to answer
 * @param data the answer as it leaves
 */
export const assessCompleteness = (
  faults: readonly Fault[],
  publicNames: ReadonlyMap<string, PublicName>,
  asked: (department: string) => readonly AskedField[],
  data: Record<string, unknown> | null,
): Completeness & { reports: FaultReport[] } => {
  if (faults.length === 0) return whole;
  const named = distinct(faults).map((fault) => ({
    ...fault,
    publicName: publicNames.get(fault.department) ?? {
      name: fault.department,
      chineseName: fault.department,
    },
  }));
  const reports = named.map(({ code, department, publicName }) => {
    const fields = asked(department);
    const lost = fields.find(({ path }) => isLost(data, path)) ?? fields[0];
    const coordinates = new Set(fields.map(({ coordinate }) => coordinate));
    return {
      message: messageOf(code, publicName),
      ...(lost && { path: lost.path }),
      extensions: { code, ...(!isCallersAlone(code) && { department }), fields: [...coordinates] },
    };
  });
  // A department that was asked wrongly is not missing: nobody shall tell a clerk that it is down.
  const missing = new Map(
    named
      .filter(({ code }) => !isCallerMistake(code))
      .map(({ department, publicName }) => [department, publicName]),
  );
  return {
    completeness: 'PARTIAL',
    missingDepartments: [...missing.values()],
    reports,
  };
};
