import { randomUUID, type webcrypto } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { viewerKeysPath } from '@credit-hub/schema';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

export type TrialKey = { kid: string; privateKey: webcrypto.CryptoKey; published: JWK };

export async function makeTrialKey(): Promise<TrialKey> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
  const kid = randomUUID();
  const published = { ...(await exportJWK(publicKey)), kid, alg: 'EdDSA', use: 'sig' };
  return { kid, privateKey: privateKey as webcrypto.CryptoKey, published };
}

/** The keys of the hub that is played, where a department finds them. */
export type ServedKeys = {
  url: string;
  /** The key that is signed with. */
  signing: TrialKey;
  publish(keys: readonly TrialKey[]): void;
  /** How often the keys were read. */
  read: number;
  close(): Promise<void>;
};

/** @param port 0 for any */
export async function serveKeys(host: string, port: number): Promise<ServedKeys> {
  const signing = await makeTrialKey();
  let published: readonly TrialKey[] = [signing];
  const server = createServer((request, response) => {
    if (request.url !== viewerKeysPath) return response.writeHead(404).end();
    served.read += 1;
    const keys = published.map((key) => key.published);
    return response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ keys }));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  const served: ServedKeys = {
    url: `http://${host}:${(server.address() as AddressInfo).port}${viewerKeysPath}`,
    signing,
    read: 0,
    publish: (keys) => {
      published = keys;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return served;
}
