import { run } from '../../src/cli/cli.ts';
import type { DataPlace } from '../../src/db/db.ts';

/** What a command ended with and said, each stream as one text. */
interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs one command in this process, with nothing in its environment. */
export function runCommand(...args: readonly string[]): Promise<Said> {
  return runWith({}, args);
}

/** Runs one command on a newsroom that is open already, on either database. */
export function runCommandOn({ dataFolder, databaseUrl }: DataPlace, ...args: readonly string[]): Promise<Said> {
  const environment = { DATELINE_DATA: dataFolder, ...(databaseUrl !== null && { DATABASE_URL: databaseUrl }) };
  return runWith(environment, args);
}

async function runWith(environment: Readonly<Record<string, string>>, args: readonly string[]): Promise<Said> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(args, { out: (line) => out.push(line), err: (line) => err.push(line), environment });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
