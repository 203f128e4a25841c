import type { DepartmentTransport } from '@credit-hub/schema';

/**
 * Each line of an exchange as an exchange of its own, all at once: where lines are sent apart they may fail apart, and
 * only those that failed may be sent to another address. Who signs them must sign each.
 */
export const oneByOne = (transport: DepartmentTransport): DepartmentTransport => ({
  exchange: async ({ body }, onAnswer, signal) => {
    const settled = await Promise.allSettled(
      body
        .split('\n')
        .map((line, place) =>
          transport.exchange(
            { body: line, signature: undefined },
            (_, answer) => onAnswer(place, answer),
            signal,
          ),
        ),
    );
    const failed = settled.find((one) => one.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
  },
  probe: (signal) => transport.probe(signal),
  close: () => transport.close(),
});
