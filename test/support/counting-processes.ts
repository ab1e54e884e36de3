import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { DataPlace } from '../../src/db/db.ts';

/** A process that counts views over data that others count over, too. */
export interface CountingProcess {
  /** where it listens */
  readonly address: () => string;
  readonly setClock: (now: Temporal.Instant) => Promise<void>;
  /** ends it in the middle of whatever it does, and begins another */
  readonly killAndStart: () => Promise<void>;
  readonly end: () => Promise<void>;
}

/** Starts one. */
export async function startCounting(place: DataPlace, from: Temporal.Instant): Promise<CountingProcess> {
  let now = from;
  let child = await start(place, now);
  const kill = async () => {
    child.process.kill('SIGKILL');
    await once(child.process, 'exit');
  };
  return {
    address: () => child.address,
    setClock: async (time) => {
      now = time;
      const heard = once(child.process, 'message');
      child.process.send(time.toString());
      await heard;
    },
    killAndStart: async () => {
      await kill();
      child = await start(place, now);
    },
    end: kill,
  };
}

async function start(place: DataPlace, now: Temporal.Instant): Promise<{ process: ChildProcess; address: string }> {
  const child = fork(join(import.meta.dirname, 'counting-process.ts'), [JSON.stringify(place), now.toString()], {
    execArgv: ['--import', './tools/tsx.js'],
    cwd: join(import.meta.dirname, '..', '..'),
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const [{ address }] = (await once(child, 'message')) as [{ address: string }];
  return { process: child, address };
}
