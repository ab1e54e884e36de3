/**
 * `npm test`: every test, in five processes at once and in random order, each with a PostgreSQL of its own where the
 * machine has one. Arguments are files or globs instead of everything: `npm test -- src/stories/*.test.ts`.
 */
import { buildDesk } from '../test/support/built-desk.ts';
import { type GroupRun, startGroup, type TestGroup } from './test-group.ts';

/** More than most machines that test have cores: browsers wait most of the time. */
const everything: readonly TestGroup[] = [
  { name: 'The rooms', files: ['src/**/*.test.{ts,tsx}', 'bench/**/*.test.ts'] },
  { name: 'Their journeys', files: ['test/journeys/*.test.ts'] },
  {
    name: 'The demo, the pages in a browser and the faults',
    files: ['test/{demo,faults}/*.test.ts', 'test/browser/{comment,comments,demo,site}-*.test.ts'],
  },
  { name: 'The desk in a browser, A to M', files: ['test/browser/desk{,-[a-m]*}.test.ts'] },
  { name: 'The desk in a browser, N to Z', files: ['test/browser/{desk-[n-z],editor-}*.test.ts'] },
];
const chosen = process.argv.slice(2);
const groups = chosen.length > 0 ? [{ name: 'The chosen tests', files: chosen }] : everything;

const loud = (words: string) => process.stdout.write(`\n${'!'.repeat(78)}\n!! ${words}\n${'!'.repeat(78)}\n\n`);
// Once for all of them: while one process builds the desk anew, the others would find half of it.
if (groups.some(({ files }) => files.some((file) => file.includes('browser')))) {
  await buildDesk();
  process.env['DATELINE_TEST_DESK'] = 'built';
}
const runs: GroupRun[] = [];
for (const group of groups) runs.push(await startGroup(group));
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    for (const { child } of runs) child.kill(signal);
  });
}

const missing = runs.flatMap(({ postgres }) => ('missing' in postgres ? [postgres.missing] : []));
for (const { postgres } of runs.slice(0, 1))
  if ('version' in postgres) process.stdout.write(`PostgreSQL tests run on ${postgres.version}\n`);
if (missing.length > 0) loud(`PostgreSQL tests are SKIPPED: ${missing[0]}.`);
let hasPassed = true;
for (const run of runs) {
  run.show();
  hasPassed = (await run.ended) && hasPassed;
}
if (missing.length > 0) loud('PostgreSQL tests were SKIPPED (see the first lines).');
process.exitCode = hasPassed ? 0 : 1;
