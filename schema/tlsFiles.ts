/** Certificates by settings that name files: PEM, read once at the start. */
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** In PEM: whom one believes, and who one is. */
export type TlsIdentity = { ca?: string | undefined; cert?: string | undefined; key?: string | undefined };

/** Names of the settings; the files of certificate and key belong together. */
export type TlsSettingNames = { ca: string; certificate: string; key: string };

export type SettingProblem = { setting: string; problem: string };

/** What the settings name, and what is wrong with it, which quotes nothing. Null where none is set. */
export function readTlsFiles(
  names: TlsSettingNames,
  environment: NodeJS.ProcessEnv,
): { tls: TlsIdentity | null; problems: readonly SettingProblem[] } {
  const problems: SettingProblem[] = [];
  const read = (setting: string, holds: (text: string) => unknown, what: string): string | undefined => {
    const file = environment[setting];
    if (file === undefined) return undefined;
    try {
      const text = readFileSync(file, 'utf8');
      holds(text);
      return text;
    } catch (error) {
      const { syscall, code } = error as NodeJS.ErrnoException;
      const problem = syscall === undefined ? `holds no ${what} in PEM` : `the file cannot be read (${code})`;
      problems.push({ setting, problem });
      return undefined;
    }
  };
  const ca = read(names.ca, (text) => new X509Certificate(text), 'certificate');
  const cert = read(names.certificate, (text) => new X509Certificate(text), 'certificate');
  const key = read(names.key, createPrivateKey, 'private key');
  if ((environment[names.certificate] === undefined) !== (environment[names.key] === undefined))
    problems.push({
      setting: names.certificate,
      problem: `is given together with ${names.key}, or not at all`,
    });
  if (
    cert !== undefined &&
    key !== undefined &&
    !new X509Certificate(cert).checkPrivateKey(createPrivateKey(key))
  )
    problems.push({ setting: names.key, problem: `is not the key of ${names.certificate}` });
  const isGiven = ca !== undefined || cert !== undefined;
  return { tls: isGiven ? { ca, cert, key } : null, problems };
}
