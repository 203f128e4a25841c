import { type DepartmentResponse, DepartmentUnavailable, lineOfExchange } from '@credit-hub/schema';

/** One operation as a department is asked it. */
export type AskedOfDepartment = {
  /** The GraphQL request as JSON text. */
  request: string;
  /** Whom it is asked for: members of its `extensions`. */
  told: string;
  /** Only what is read may be asked twice: a write may have been done before its answer was lost. */
  isRead: boolean;
};

/** What one caller waits for. */
export class WaitingOperation {
  readonly line: string;
  readonly isRead: boolean;
  /** Whether it is answered, failed, or not waited for any longer. */
  isDone = false;
  /** Whether its answer came, wanted or not: there is no second one. */
  isAnswered = false;
  /** Told when it is done. */
  onDone: () => void = () => {};
  readonly #resolve: (answer: DepartmentResponse) => void;
  readonly #reject: (error: unknown) => void;

  constructor(
    { request, told, isRead }: AskedOfDepartment,
    resolve: (answer: DepartmentResponse) => void,
    reject: (error: unknown) => void,
  ) {
    this.line = lineOfExchange(request, told);
    this.isRead = isRead;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  answer(answer: unknown, department: string): void {
    this.isAnswered = true;
    if (!isResponse(answer)) {
      this.fail(new DepartmentUnavailable(department, new TypeError('the answer is no GraphQL response')));
    } else if (!this.isDone) {
      this.isDone = true;
      this.#resolve(answer);
      this.onDone();
    }
  }

  fail(error: unknown): void {
    if (this.isDone) return;
    this.isDone = true;
    this.#reject(error);
    this.onDone();
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is within the data is checked against the schema when it is merged; here only that it is an answer at all. */
const isResponse = (answer: unknown): answer is DepartmentResponse => {
  if (!isObject(answer)) return false;
  const { data, errors } = answer;
  const hasData = data === undefined || data === null || isObject(data);
  return hasData && (errors === undefined || (Array.isArray(errors) && errors.every(isObject)));
};
