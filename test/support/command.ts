import { run } from '../../src/cli/cli.ts';

/** What a command ended with and said, each stream as one text. */
interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs one command in this process, with nothing in its environment. */
export async function runCommand(...args: readonly string[]): Promise<Said> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(args, { out: (line) => out.push(line), err: (line) => err.push(line), environment: {} });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
