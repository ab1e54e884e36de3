import { existsSync, readFileSync } from 'node:fs';
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { type Configuration, readConfiguration } from '../config/config.ts';
import {
  AlreadyServed,
  CannotOpen,
  DataBusy,
  type Database,
  DataIsNewer,
  DiskFull,
  databaseFile,
  openDatabase,
  WritingStopped,
} from '../db/db.ts';

/** What a command may say and read; nothing else of the process is within its reach. */
export interface Terminal {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export interface Command {
  /** the words that call it: `import clipping` */
  readonly name: string;
  /** what follows the name: `FILE [--publish]` */
  readonly usage: string;
  /** one sentence for the list of commands */
  readonly summary: string;
  readonly options: ParseArgsOptionsConfig;
  readonly run: (call: Call) => Promise<number>;
}

export interface Call {
  readonly terminal: Terminal;
  readonly configuration: Configuration;
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

/** Options that every command takes, and the setting each stands for. */
export const commonOptions = {
  data: { type: 'string' },
  help: { type: 'boolean' },
} as const satisfies ParseArgsOptionsConfig;

const settingOf: Readonly<Record<string, string>> = { data: 'DATELINE_DATA', port: 'PORT', host: 'HOST' };

/** A mistake in the call itself, told with the usage. */
export class Misuse extends Error {
  override readonly name = 'Misuse';
}

/** Reads a command's words and options over the environment; throws Misuse with everything that is wrong. */
export function readCall(command: Command, args: readonly string[], terminal: Terminal): Call {
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({
      args: [...args],
      options: { ...commonOptions, ...command.options },
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    throw new Misuse(error instanceof Error ? error.message : String(error));
  }
  const options = parsed.values as Call['options'];
  const over = Object.fromEntries(
    Object.entries(settingOf).flatMap(([option, setting]) =>
      typeof options[option] === 'string' ? [[setting, options[option]]] : [],
    ),
  );
  const read = readConfiguration(terminal.environment, over);
  if ('problems' in read) throw new Misuse(read.problems.join('\n'));
  return { terminal, configuration: read.configuration, words: parsed.positionals, options };
}

/** Opens the newsroom's data for one command, beside a running server or alone, and closes it whatever happens. */
export async function withDatabase(call: Call, work: (database: Database) => Promise<number>): Promise<number> {
  const { dataFolder, databaseUrl } = call.configuration;
  // A mistyped folder must not become a second, empty newsroom.
  if (databaseUrl === null && !existsSync(databaseFile(dataFolder))) {
    throw new Misuse(
      `There is no newsroom in ${dataFolder}. Name its folder with --data, or make one: dateline migrate --data FOLDER`,
    );
  }
  const database = await openDatabase(call.configuration);
  try {
    for (const warning of database.warnings) call.terminal.err(`dateline: ${warning}`);
    return await work(database);
  } finally {
    await database.close();
  }
}

/** The bytes of a file that a call names; throws Misuse with its path when it cannot be read. */
export function readInput(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    const why = code === 'EISDIR' ? 'it is a folder' : code === 'ENOENT' ? 'there is no such file' : String(error);
    throw new Misuse(`${file} cannot be read: ${why}.`);
  }
}

/** One string option, or null. */
export function text(call: Call, name: string): string | null {
  const value = call.options[name];
  return typeof value === 'string' ? value : null;
}

/** A failure that its message explains to the person at the terminal; anything else is a fault of the program. */
export function isExplained(error: unknown): error is Error {
  return (
    error instanceof Misuse ||
    error instanceof AlreadyServed ||
    error instanceof CannotOpen ||
    error instanceof DataBusy ||
    error instanceof DataIsNewer ||
    error instanceof DiskFull ||
    error instanceof WritingStopped ||
    // A clipping that cannot be read (EUNREADABLE), the system's own words (ENOENT …), and PostgreSQL's when its disk is full or fails (SQLSTATE classes 53 and 58).
    (error instanceof Error && 'code' in error && /^(?:E[A-Z]+|5[38][0-9A-Z]{3})$/.test(String(error.code)))
  );
}
