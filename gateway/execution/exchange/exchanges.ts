import type { UnreadAnswer } from '@credit-hub/schema';
import type { SignExchanges } from '../../identity/signExchanges.ts';
import { deadlineOver } from '../notWaitedFor.ts';
import { isItsDeadline } from '../patience.ts';
import { type ExchangePartner, OpenExchange } from './openExchange.ts';
import { type AskedOfDepartment, WaitingOperation } from './waitingOperation.ts';

/**
 * Resolves when the answer is there. Rejects with `DepartmentUnavailable` when it does not come, and with `NotWaitedFor`
 * when the deadline is over or the caller left.
 */
export type AskDepartmentFor = (asked: AskedOfDepartment) => Promise<UnreadAnswer>;

/**
 * Gathers what all callers ask of a department in one turn of the event loop into one exchange: the busier the hub, the
 * less each request costs it and the department. What is asked alone leaves as soon, alone. Each is answered when its
 * own answer is there; none waits for another's.
 *
 * @returns a function that makes the way to one department
 */
export const createExchanges = (sign: SignExchanges) => {
  let leaving: OpenExchange[] = [];

  const sendAll = (): void => {
    const exchanges = leaving.filter((exchange) => exchange.dropDone());
    leaving = [];
    let signatures: string[];
    try {
      signatures = sign(exchanges);
    } catch (error) {
      for (const exchange of exchanges) exchange.fail(error);
      return;
    }
    for (const [index, exchange] of exchanges.entries()) void exchange.send(signatures[index] as string);
  };

  return (partner: Omit<ExchangePartner, 'sign'>): AskDepartmentFor => {
    const signing = { ...partner, sign };
    let open: OpenExchange | undefined;
    let openForMuch: { viewer: object; exchange: OpenExchange } | undefined;

    const begin = (): OpenExchange => {
      const exchange = new OpenExchange(signing);
      if (leaving.length === 0) setImmediate(sendAll);
      leaving.push(exchange);
      return exchange;
    };

    const joins = (exchange: OpenExchange | undefined, operation: WaitingOperation): boolean =>
      exchange !== undefined && leaving.includes(exchange) && exchange.takes(operation);

    const exchangeFor = (operation: WaitingOperation): OpenExchange => {
      const { isRead, asksForMuch, viewer } = operation;
      if (!isRead) return begin();
      if (asksForMuch) {
        const same = openForMuch?.viewer === viewer ? openForMuch.exchange : undefined;
        const exchange = joins(same, operation) ? (same as OpenExchange) : begin();
        openForMuch = { viewer, exchange };
        return exchange;
      }
      if (!joins(open, operation)) open = begin();
      return open as OpenExchange;
    };

    return (asked) =>
      new Promise((resolve, reject) => {
        const operation = new WaitingOperation(asked, resolve, reject);
        asked.whenLeft((reason) => operation.leave(reason));
        if (operation.isDone) return;
        const { patience = Number.POSITIVE_INFINITY } = asked;
        if (patience < partner.deadline) {
          const why = isItsDeadline(patience, partner.deadline) ? 'DEADLINE' : 'ANSWER_DUE';
          operation.failAfter(patience, () => deadlineOver(why));
        }
        exchangeFor(operation).add(operation);
      });
  };
};
