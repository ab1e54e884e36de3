import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Clock ticks a second of /proc/<pid>/stat on Linux. */
const ticks = 100;

/** A server in a process of its own. */
export interface Running {
  /** `http://127.0.0.1:4100` */
  readonly origin: string;
  /** CPU seconds it and its children have used, null where the system does not tell */
  readonly cpu: () => number | null;
  /** resident memory in MB, null where the system does not tell */
  readonly memory: () => number | null;
  /** of these the MB that are pages of files (the program, the mapped database), which the system may take back */
  readonly mapped: () => number | null;
  readonly stop: () => Promise<void>;
}

const here = (file: string) => join(import.meta.dirname, file);

/**
 * Runs a file of this folder to its end and gives what it printed. It is told what to do on its standard input: an
 * argument may have no more than 128 kB, which is fewer than the addresses of two thousand stories.
 */
export async function runChild(file: string, input: string): Promise<string> {
  const child = spawn(process.execPath, [here(file)], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(input);
  let text = '';
  child.stdout.on('data', (piece) => {
    text += piece;
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${file} ended with ${code}`);
  return text;
}

/** Starts a file of this folder that serves, and gives it once it has printed its address. */
export function startChild(file: string, argument: string): Promise<Running> {
  return startProgram(process.execPath, [here(file), argument]);
}

/** Starts Dateline as it was built for production, with Node's options of `npm start`. */
export function startDateline(dataFolder: string): Promise<Running> {
  const { scripts } = JSON.parse(readFileSync(here('../package.json'), 'utf8'));
  const [, options] = /^exec node (.*)dist\/cli\/dateline\.js start$/.exec(scripts.start) ?? [];
  if (options === undefined) throw new Error('npm start does not start as it did');
  const entry = here('../dist/cli/dateline.js');
  return startProgram(process.execPath, [
    ...options.split(' ').filter(Boolean),
    entry,
    ...['serve', '--port', '0', '--data', dataFolder],
  ]);
}

/** Starts a program that serves; without a known address, the first one it prints is taken. */
export async function startProgram(program: string, args: readonly string[], known?: string): Promise<Running> {
  const child = spawn(program, args, {
    stdio: ['ignore', known === undefined ? 'pipe' : 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const closed = once(child, 'close');
  const origin = await new Promise<string>((found, failed) => {
    closed.then(([code]) => failed(new Error(`${program} ended with ${code}`)), failed);
    if (known !== undefined) untilAnswered(known).then(() => found(known), failed);
    let text = '';
    child.stdout?.on('data', (piece) => {
      text += piece;
      const url = /http:\/\/[\d.]+:\d+/.exec(text)?.[0];
      if (url) found(url);
    });
  });
  return {
    origin,
    cpu: () => sum(family(child.pid), cpuOf),
    memory: () => memoryOf(child.pid, 'VmRSS'),
    mapped: () => memoryOf(child.pid, 'RssFile'),
    stop: async () => {
      child.kill('SIGTERM');
      await closed;
    },
  };
}

async function untilAnswered(origin: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await fetch(origin).catch(() => null);
    if (answer) return;
    await new Promise((rest) => setTimeout(rest, 50));
  }
  throw new Error(`${origin} does not answer`);
}

/** A process and its children; nginx works in one of these. */
function family(pid: number | undefined): readonly number[] {
  if (pid === undefined) return [];
  try {
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    );
    return [pid, ...children];
  } catch {
    return [pid];
  }
}

function sum(pids: readonly number[], of: (pid: number) => number | null): number | null {
  const values = pids.map(of).filter((value) => value !== null);
  return values.length === 0 ? null : values.reduce((one, other) => one + other, 0);
}

function cpuOf(pid: number): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / ticks;
  } catch {
    return null;
  }
}

function memoryOf(pid: number | undefined, line: 'VmRSS' | 'RssFile'): number | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(new RegExp(`${line}:\\s+(\\d+)`).exec(status)?.[1]) / 1_000;
  } catch {
    return null;
  }
}
