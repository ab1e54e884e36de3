import { type ChildProcess, spawn } from 'node:child_process';
import { startPostgres } from './postgres.ts';

/** Tests that run in one process, in random order. */
export interface TestGroup {
  readonly name: string;
  /** files or globs */
  readonly files: readonly string[];
}

export interface GroupRun {
  readonly child: ChildProcess;
  /** which PostgreSQL its tests run on, or why there is none */
  readonly postgres: { readonly version: string } | { readonly missing: string };
  /** resolves at its end to what has failed, in the reporter's words; null where every test has passed */
  readonly ended: Promise<string | null>;
  /** gives out what it has said so far, and the rest as it comes */
  readonly show: () => void;
}

/** Bytes from a group's end within which its failures are looked for. */
const tailLength = 200_000;
/** How Node's `spec` reporter heads the failures at the end of a run, byte by byte. */
const failuresBegin = Buffer.from('✖ failing tests:').toString('latin1');

/** Starts a group with a PostgreSQL of its own. What it says is held back until it is shown, so that no two mix. */
export async function startGroup({ name, files }: TestGroup): Promise<GroupRun> {
  const postgres = await startPostgres();
  const began = performance.now();
  const child = spawn(
    process.execPath,
    [
      '--import',
      './tools/tsx.js',
      '--test',
      '--test-isolation=none',
      '--test-randomize',
      '--test-timeout=300000',
      '--test-reporter=spec',
      '--test-force-exit',
      '--test-global-setup=./tools/left-open.ts',
      ...files,
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        NODE_ENV: 'production',
        ...('url' in postgres ? { DATELINE_TEST_POSTGRES: postgres.url } : {}),
      },
    },
  );
  const held: Buffer[] = [];
  let isShown = false;
  let tail = '';
  const hear = (chunk: Buffer) => {
    tail = (tail + chunk.toString('latin1')).slice(-tailLength);
    if (isShown) process.stdout.write(chunk);
    else held.push(chunk);
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const ended = new Promise<string | null>((done) => {
    child.on('close', (code, signal) => {
      if ('stop' in postgres) postgres.stop();
      const how = code === 0 ? 'passed' : `FAILED (${signal ?? `exit code ${code}`})`;
      const failures = tail.slice(Math.max(tail.lastIndexOf(failuresBegin), 0));
      hear(Buffer.from(`${name}: ${how} in ${Math.round((performance.now() - began) / 1000)} s\n\n`));
      done(code === 0 ? null : `${name}: ${how}\n${Buffer.from(failures, 'latin1').toString()}`);
    });
  });
  return {
    child,
    postgres,
    ended,
    show: () => {
      isShown = true;
      for (const chunk of held.splice(0)) process.stdout.write(chunk);
    },
  };
}
