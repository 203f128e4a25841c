/**
 * `node .ci/starts.mjs FOLDER`: runs the README's first command on an empty data folder, waits until the hub is ready,
 * asks it one thing as nobody, and ends it. Status 1 when it does not come, or says something else.
 */
import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

const longestStartInMilliseconds = 10 * 60_000;
const hub = 'http://127.0.0.1:4000';
const [folder] = process.argv.slice(2);

const start = spawn('npx', ['--yes', 'pnpm@12.21.0', 'start'], {
  // A group of its own: a signal to npx alone does not reach the hub.
  detached: true,
  env: { ...process.env, HUB_DATA_FOLDER: folder },
  stdio: ['ignore', 'inherit', 'inherit'],
});
const ended = new Promise((resolve) => start.once('exit', resolve));
let hasEnded = false;
ended.then(() => {
  hasEnded = true;
});

const isReady = async () => (await fetch(`${hub}/health/ready`).catch(() => null))?.status === 200;

async function answersNobody() {
  const response = await fetch(`${hub}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ departments { name state } }' }),
  });
  const { data, extensions } = await response.json();
  return (
    extensions.completeness === 'COMPLETE' &&
    data.departments.length > 0 &&
    data.departments.every(({ state }) => state === 'UP')
  );
}

const latest = Date.now() + longestStartInMilliseconds;
while (!hasEnded && Date.now() < latest && !(await isReady())) await pause(250);
const answers = !hasEnded && (await isReady()) && (await answersNobody());
if (!hasEnded) process.kill(-start.pid, 'SIGINT');
await Promise.race([ended, pause(30_000)]);
console.log(answers ? 'passed  start' : 'FAILED  start');
process.exit(answers ? 0 : 1);
