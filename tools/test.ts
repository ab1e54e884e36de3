/**
 * `npm test`: every test, in one process and in random order, with a PostgreSQL of its own where the machine has one.
 * Arguments are files or globs instead of everything: `npm test -- src/stories/*.test.ts`.
 */
import { spawn } from 'node:child_process';
import { startPostgres } from './postgres.ts';

const everything = ['src/**/*.test.ts', 'src/**/*.test.tsx', 'test/**/*.test.ts', 'bench/**/*.test.ts'];
const chosen = process.argv.slice(2);

const postgres = await startPostgres();
const loud = (words: string) => process.stdout.write(`\n${'!'.repeat(78)}\n!! ${words}\n${'!'.repeat(78)}\n\n`);
if ('missing' in postgres) loud(`PostgreSQL tests are SKIPPED: ${postgres.missing}.`);
else process.stdout.write(`PostgreSQL tests run on ${postgres.version}\n`);

const tests = spawn(
  process.execPath,
  [
    '--import',
    './tools/tsx.js',
    '--test',
    '--test-isolation=none',
    '--test-randomize',
    '--test-timeout=300000',
    ...(chosen.length > 0 ? chosen : everything),
  ],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      ...('url' in postgres ? { DATELINE_TEST_POSTGRES: postgres.url } : {}),
    },
  },
);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => tests.kill(signal));
tests.on('close', (code) => {
  if ('stop' in postgres) postgres.stop();
  else loud('PostgreSQL tests were SKIPPED (see the first lines).');
  process.exitCode = code ?? 1;
});
