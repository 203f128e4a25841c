/**
 * Loaded before anything else (`node --import`): notes every attempt to leave loopback, and lets none succeed. What
 * would happen hourly happens at once.
 */
import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

export type Attempt = { readonly by: string; readonly to: string };

const attempts: Attempt[] = [];
Object.assign(globalThis, { attemptsToLeave: attempts });

const isLoopback = (host: unknown): boolean =>
  host === undefined || host === null || /^(localhost|127\.|::1$|\[::1\]$)/.test(String(host));

const note = (by: string, to: unknown): Error => {
  attempts.push({ by, to: String(to) });
  return Object.assign(new Error('loopback only'), { code: 'ENETUNREACH' });
};

type Anything = (...parts: never[]) => unknown;
/** Puts a watcher before a function: what it returns is returned instead, unless it is undefined. */
const watch = (holder: object, name: string, watcher: (self: unknown, parts: unknown[]) => unknown): void => {
  const members = holder as Record<string, Anything>;
  const real = members[name] as Anything;
  members[name] = function (this: unknown, ...parts: unknown[]) {
    const instead = watcher(this, parts);
    return instead === undefined ? real.apply(this, parts as never[]) : instead;
  };
};

watch(net.Socket.prototype, 'connect', (self, parts) => {
  // Node passes on what it has normalized as [options, callback].
  const [first, second] = Array.isArray(parts[0]) ? (parts[0] as unknown[]) : parts;
  const told = first as { host?: string; path?: string };
  if (typeof first === 'object' && told.path !== undefined) return undefined;
  const host = typeof first === 'object' ? told.host : second;
  if (typeof host === 'function' || isLoopback(host)) return undefined;
  const error = note('connect', host);
  process.nextTick(() => (self as net.Socket).destroy(error));
  return self;
});

for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveAny', 'resolveTxt', 'resolveSrv']) {
  watch(dns, name, (_self, parts) => {
    if (isLoopback(parts[0])) return undefined;
    const error = note(`dns.${name}`, parts[0]);
    process.nextTick(parts.at(-1) as (error: Error) => void, error);
    return null;
  });
  watch(dns.promises, name, (_self, parts) =>
    isLoopback(parts[0]) ? undefined : Promise.reject(note(`dns.${name}`, parts[0])),
  );
}
for (const name of ['send', 'connect'])
  watch(dgram.Socket.prototype, name, () => {
    note(`udp ${name}`, 'somewhere');
    return null;
  });
syncBuiltinESMExports();

const longTime = 60_000;
const soon = 100;
watch(globalThis, 'setInterval', (_self, parts) => {
  if (typeof parts[1] === 'number' && parts[1] >= longTime) parts[1] = soon;
  return undefined;
});
