import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '..', '..');
const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');

let built: Promise<void> | null = null;

/**
 * Builds the desk's files as a release has them, in a process of its own: the application reads them when it is made. All
 * suites of one process share what was built, and `npm test` builds it once before all of them (`DATELINE_TEST_DESK`).
 */
export function buildDesk(): Promise<void> {
  built ??= process.env['DATELINE_TEST_DESK'] === 'built' ? Promise.resolve() : build();
  return built;
}

async function build(): Promise<void> {
  const env = { ...process.env, NODE_ENV: 'production' };
  await promisify(execFile)(process.execPath, [vite, 'build', '--logLevel', 'error'], { cwd: root, env });
}
