import { existsSync, writeFileSync } from 'node:fs';
import type { Db } from '../db/db.ts';
import {
  type Changes,
  type Json,
  type Newsroom,
  readNewsroom,
  readSettingsFile,
  type Setting,
  settings,
  unknownKey,
  writeSettingsFile,
} from '../newsroom/newsroom.ts';
import { applySettings } from '../settings/settings.ts';
import { type Call, type Command, Misuse, readInput, type Terminal, withDatabase } from './terminal.ts';

/** `dateline settings`: shows them. */
export const settingsCommand: Command = {
  name: 'settings',
  usage: '[KEY …]',
  summary: 'Show every setting of the newsroom, or those that the keys name; a key may be a group such as policies.',
  options: {},
  run: (call) => {
    const shown = call.words.length === 0 ? settings : call.words.flatMap(settingsUnder);
    return withDatabase(call, async ({ db }) => {
      show(shown, await readNewsroom(db), call.terminal);
      return 0;
    });
  },
};

function settingsUnder(word: string): readonly Setting[] {
  const found = settings.filter(({ key }) => key === word || key.startsWith(`${word}.`));
  if (found.length === 0) throw new Misuse(unknownKey(word));
  return found;
}

function show(shown: readonly Setting[], newsroom: Newsroom, terminal: Terminal): void {
  const width = Math.max(...shown.map(({ key }) => key.length)) + 2;
  for (const one of shown) {
    const [first, ...rest] = linesOf(one.show(newsroom));
    terminal.out(`${one.key.padEnd(width)}${first ?? 'not set'}`);
    for (const line of rest) terminal.out(' '.repeat(width) + line);
  }
}

function linesOf(value: Json): readonly string[] {
  if (value === null || value === '') return [];
  if (Array.isArray(value)) return value.flatMap((one: Json) => linesOf(one));
  return [typeof value === 'object' ? JSON.stringify(value) : String(value)];
}

/** `dateline settings set KEY VALUE` */
export const settingsSet: Command = {
  name: 'settings set',
  usage: 'KEY VALUE … | KEY --default',
  summary: 'Change one setting; a list takes several values, an empty value ("") clears it.',
  options: { default: { type: 'boolean' } },
  run: (call) => {
    const [key, ...words] = call.words;
    if (key === undefined) throw new Misuse('Name the setting; dateline settings shows all.');
    const setting = settings.find((one) => one.key === key);
    if (setting === undefined) throw new Misuse(unknownKey(key));
    if (call.options['default'] === true) return change(call, { [key]: null });
    if (words.length === 0) throw new Misuse(`Give the value: ${setting.about}.`);
    return change(call, { [key]: valueIn(setting, words) });
  },
};

/** A list is one word for each entry, or one word of JSON; everything else is its words. */
function valueIn({ takes }: Setting, words: readonly string[]): unknown {
  if (takes !== 'list') return words.join(' ');
  const [only = ''] = words;
  if (words.length === 1 && only.trimStart().startsWith('[')) return parsed(only);
  return words
    .filter((word) => word.trim() !== '')
    .map((word) => (word.trimStart().startsWith('{') ? parsed(word) : word));
}

function parsed(word: string): unknown {
  try {
    return JSON.parse(word);
  } catch (error) {
    throw new Misuse(`${word} is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** `dateline settings export FILE` */
export const settingsExport: Command = {
  name: 'settings export',
  usage: 'FILE [--overwrite]',
  summary: 'Write every setting into a JSON file that settings import reads; - prints it.',
  options: { overwrite: { type: 'boolean' } },
  run: (call) => {
    const [file] = call.words;
    if (file === undefined) throw new Misuse('Name the file to write, or - to print it.');
    if (file !== '-' && existsSync(file) && call.options['overwrite'] !== true) {
      throw new Misuse(`${file} is there already; name another, or give --overwrite.`);
    }
    return withDatabase(call, async ({ db }) => {
      const written = writeSettingsFile(await readNewsroom(db));
      if (file === '-') call.terminal.out(written.trimEnd());
      else {
        writeFileSync(file, written);
        call.terminal.out(`${settings.length} settings written to ${file}`);
      }
      return 0;
    });
  },
};

/** `dateline settings import FILE` */
export const settingsImport: Command = {
  name: 'settings import',
  usage: 'FILE',
  summary: 'Take settings from a JSON file: what it names is changed, all or, when anything in it is wrong, nothing.',
  options: {},
  run: (call) => {
    const [file] = call.words;
    if (file === undefined) throw new Misuse('Name the file to read.');
    const read = readSettingsFile(readInput(file).toString('utf8'));
    return 'problems' in read ? Promise.resolve(refuse(read.problems, call.terminal)) : change(call, read.changes);
  },
};

function change(call: Call, changes: Changes): Promise<number> {
  return withDatabase(call, async ({ db }) => {
    const before = await readNewsroom(db);
    const changed = await applySettings(db, changes, Temporal.Now.instant());
    if ('problems' in changed) return refuse(changed.problems, call.terminal);
    await tellChanges(db, before, call.terminal);
    return 0;
  });
}

async function tellChanges(db: Db, before: Newsroom, terminal: Terminal): Promise<void> {
  const after = await readNewsroom(db);
  const different = settings.filter((one) => JSON.stringify(one.show(before)) !== JSON.stringify(one.show(after)));
  if (different.length === 0) terminal.out('Nothing is different from before.');
  else show(different, after, terminal);
}

function refuse(problems: readonly string[], terminal: Terminal): number {
  for (const problem of problems) terminal.err(`dateline: ${problem}`);
  terminal.err('Nothing was changed.');
  return 1;
}
