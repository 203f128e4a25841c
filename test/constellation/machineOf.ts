import { callers } from './callers.ts';

/** Name of the demonstration caller that is the department's own machine. */
export function machineOf(department: string): string {
  const found = Object.entries(callers).find(
    ([, caller]) => caller.role === 'DEPARTMENT_SYSTEM' && caller.department === department,
  );
  if (!found) throw new Error(`no caller is the machine of ${department}`);
  return found[0];
}
