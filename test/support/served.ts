import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { DataPlace } from '../../src/db/db.ts';

/** A server as a process of its own, as it runs in a newsroom. */
export interface ServedNewsroom {
  /** where it listens, without a slash at its end */
  readonly address: string;
  /** ends it as an operator would and waits until it has; resolves to its exit code */
  readonly stop: () => Promise<number | null>;
  /** ends it without a chance to write anything more, and waits until it has */
  readonly kill: () => Promise<number | null>;
}

const root = join(import.meta.dirname, '..', '..');

/** Starts `dateline serve` over this data, on a free port unless one is given; `environment` comes on top of the usual one. */
export async function serveProcess(
  { dataFolder, databaseUrl }: DataPlace,
  environment: Readonly<Record<string, string>> = {},
  port = 0,
): Promise<ServedNewsroom> {
  const child = spawn(
    process.execPath,
    ['--import', './tools/tsx.js', 'src/cli/dateline.ts', 'serve', '--data', dataFolder, '--port', String(port)],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        NODE_ENV: 'production',
        BASE_URL: '',
        ...(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }),
        ...environment,
      },
    },
  );
  const kill = () => child.kill('SIGKILL');
  process.on('exit', kill);
  const ended = new Promise<number | null>((done) => {
    child.on('close', (code) => {
      process.removeListener('exit', kill);
      done(code);
    });
  });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const address = await new Promise<string>((found, failed) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const told = /(http:\/\/127\.0\.0\.1:\d+)\//.exec(line)?.[1];
      if (told) found(told);
    });
    child.on('close', () => failed(new Error(`The server ended before it served: ${errors}`)));
  });
  return {
    address,
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
    kill: () => {
      kill();
      return ended;
    },
  };
}
