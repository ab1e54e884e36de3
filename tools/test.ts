/**
 * `npm test`: every test, in a process for each group, as many at once as there are cores (two at least) and in random
 * order, each with a PostgreSQL of its own where the machine has one. Arguments are files or globs instead of everything:
 * `npm test -- src/stories/*.test.ts`.
 */
import { availableParallelism } from 'node:os';
import { buildDesk } from '../test/support/built-desk.ts';
import { type GroupRun, startGroup } from './test-group.ts';
import { everything } from './test-groups.ts';

const chosen = process.argv.slice(2);
const groups = chosen.length > 0 ? [{ name: 'The chosen tests', files: chosen }] : everything;

const loud = (words: string) => process.stdout.write(`\n${'!'.repeat(78)}\n!! ${words}\n${'!'.repeat(78)}\n\n`);
// Once for all of them: while one process builds the desk anew, the others would find half of it.
if (groups.some(({ files }) => files.some((file) => file.includes('browser')))) {
  await buildDesk();
  process.env['DATELINE_TEST_DESK'] = 'built';
}
// More at once than there are cores only makes each of them slow, and what it waits for late.
const atOnce = Math.max(2, availableParallelism());
const waiting = groups.values();
const running = new Set<GroupRun>();
let missing: string | null = null;
let isStopped = false;
const failures: string[] = [];
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    for (const _ of waiting) isStopped = true;
    for (const { child } of running) child.kill(signal);
  });
}

async function runInTurn(): Promise<void> {
  for (const group of waiting) {
    const run = await startGroup(group);
    running.add(run);
    if ('missing' in run.postgres) missing = run.postgres.missing;
    process.stdout.write(`${group.name}: ${'version' in run.postgres ? run.postgres.version : 'no PostgreSQL'}\n`);
    if (groups.length === 1) run.show();
    const failed = await run.ended;
    if (failed !== null) failures.push(failed);
    run.show();
    running.delete(run);
  }
}

await Promise.all(Array.from({ length: atOnce }, runInTurn));
// A run takes half an hour: what failed in its first minutes is told once more where it is looked for.
if (groups.length > 1) for (const failed of failures) process.stdout.write(`${failed}\n`);
if (missing !== null) loud(`PostgreSQL tests were SKIPPED: ${missing}.`);
process.exitCode = failures.length > 0 || isStopped ? 1 : 0;
