import { type DepartmentProtocol, type DepartmentTransport, DepartmentUnavailable } from '@credit-hub/schema';
import type { SignOperation } from '../identity/signOperation.ts';
import type { HttpTransportOptions } from './departmentPool.ts';
import { httpTransport } from './httpTransport.ts';
import { oneByOne } from './oneByOne.ts';
import { plainTransport } from './plainTransport.ts';

/** Milliseconds for which an address that could not be connected to is passed over, unless all are. */
const passedOverFor = 5_000;

/** Failures to connect: nothing of the exchange was sent, so that it may be sent to another address. */
const notConnected = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
]);

export type AddressesOptions = Omit<HttpTransportOptions, 'url'> & {
  /** Base URLs, in the order in which they are tried. */
  urls: readonly string[];
  protocol: DepartmentProtocol;
  /** Signs for departments that speak the plain protocol. */
  sign: SignOperation;
  /** Milliseconds. */
  now?: () => number;
};

/**
 * A department behind one address or several: those after the first are asked when those before cannot be connected to.
 * @throws TypeError that names the department without an address, or with one that is none
 */
export const transportTo = ({ protocol, sign, ...options }: AddressesOptions): DepartmentTransport => {
  switch (protocol) {
    case 'exchange':
      return firstThatConnects(options, httpTransport);
    case 'plain':
      return oneByOne(firstThatConnects(options, (at) => plainTransport({ ...at, sign })));
    default:
      return protocol satisfies never;
  }
};

const firstThatConnects = (
  { urls, now = Date.now, ...options }: Omit<AddressesOptions, 'protocol' | 'sign'>,
  open: (options: HttpTransportOptions) => DepartmentTransport,
): DepartmentTransport => {
  const all = urls.map((url) => ({ transport: open({ ...options, url }), passedOverUntil: 0 }));
  const [only] = all;
  if (only === undefined) throw new TypeError(`the department ${options.department} has no address`);
  if (all.length === 1) return only.transport;

  /** Those that may answer, in order; all of them where none may. */
  const candidates = () => {
    const likely = all.filter(({ passedOverUntil }) => passedOverUntil <= now());
    return likely.length > 0 ? likely : all;
  };

  return {
    exchange: async (exchange, onAnswer, signal) => {
      let last: unknown;
      for (const address of candidates()) {
        try {
          return await address.transport.exchange(exchange, onAnswer, signal);
        } catch (error) {
          if (signal.aborted || !couldNotConnect(error)) throw error;
          address.passedOverUntil = now() + passedOverFor;
          last = error;
        }
      }
      throw last;
    },

    probe: async (signal) => {
      let last: Awaited<ReturnType<DepartmentTransport['probe']>> = {
        state: 'DOWN',
        freshestFactReceivedAt: null,
      };
      for (const { transport } of candidates()) {
        last = await transport.probe(signal);
        if (last.state === 'UP') return last;
      }
      return last;
    },

    close: async () => {
      await Promise.all(all.map(({ transport }) => transport.close()));
    },
  };
};

const couldNotConnect = (error: unknown): boolean => {
  if (!(error instanceof DepartmentUnavailable)) return false;
  const { code, errors } = (error.cause ?? {}) as { code?: unknown; errors?: readonly { code?: unknown }[] };
  // A host of several addresses fails with one error for each.
  return (
    notConnected.has(String(code)) || (errors?.every((one) => notConnected.has(String(one.code))) ?? false)
  );
};
