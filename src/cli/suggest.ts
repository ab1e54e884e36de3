import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import {
  asScored,
  type Found,
  loadSuggester,
  readScored,
  type Span,
  type Suggester,
  suggestedLanguages,
} from '../suggester/suggester.ts';
import { isDay } from '../text/text.ts';
import { type Command, Misuse, type Terminal } from './terminal.ts';

/** `dateline suggest` */
export const suggestCommand: Command = {
  name: 'suggest',
  usage: 'FILE [--jsonl] [--language CODE] [--day YYYY-MM-DD] [--beliefs]',
  summary:
    'Print the statements found in a text, as the desk suggests them; FILE is - for what is piped in. With --jsonl each line is a text as JSON ({id, date, text}), and each answer a line as well.',
  options: {
    jsonl: { type: 'boolean' },
    language: { type: 'string' },
    day: { type: 'string' },
    beliefs: { type: 'boolean' },
  },
  run: async ({ words: [file, ...more], options, terminal }) => {
    if (file === undefined || more.length > 0) throw new Misuse('Name one file, or - for what is piped in.');
    if (file !== '-' && !statSync(file, { throwIfNoEntry: false })?.isFile())
      throw new Misuse(`There is no file ${file}.`);
    const language = typeof options['language'] === 'string' ? options['language'] : 'en';
    const day = typeof options['day'] === 'string' ? options['day'] : null;
    if (day !== null && !isDay(day)) throw new Misuse(`--day ${day} is no day. Write it as 2026-11-27.`);
    if (options['jsonl'] === true) return suggestLines({ file, language, day, terminal });
    const text = readFileSync(file === '-' ? 0 : file, 'utf8');
    const suggester = loadSuggester(language);
    if (suggester === null) {
      terminal.err(
        `dateline: nothing reads "${language}" for statements. --language is one of ${suggestedLanguages.join(', ')}.`,
      );
      return 1;
    }
    const all = suggester.suggest({ text, language, day });
    const shown = options['beliefs'] === true ? all : all.filter(({ isSaid }) => isSaid);
    for (const [index, found] of shown.entries()) show({ found, text, number: index + 1, terminal });
    terminal.out(summaryOf(shown.length, all.length - shown.length, suggester));
    return 0;
  },
};

interface Lines {
  readonly file: string;
  /** of lines that name none */
  readonly language: string;
  readonly day: string | null;
  readonly terminal: Terminal;
}

/** Reads texts line by line, so that a corpus need not fit into memory. */
async function suggestLines({ file, language, day, terminal }: Lines): Promise<number> {
  const input = file === '-' ? process.stdin : createReadStream(file);
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === '') continue;
    const read = readScored(line);
    if ('problem' in read) {
      terminal.err(`dateline: line ${number}: ${read.problem}`);
      return 1;
    }
    const own = read.language ?? language;
    const found = loadSuggester(own)?.suggest({ text: read.text, language: own, day: read.date ?? day }) ?? [];
    terminal.out(JSON.stringify(asScored(read.id, found)));
  }
  return 0;
}

interface Shown {
  readonly found: Found;
  readonly text: string;
  readonly number: number;
  readonly terminal: Terminal;
}

function show({ found, text, number, terminal }: Shown): void {
  const words = ({ start, end }: Span) => text.slice(start, end).replaceAll(/\s+/g, ' ');
  const all = (spans: readonly Span[]) => spans.map(words).join(' … ');
  const who = found.speaker ?? (all(found.source) || 'nobody named');
  const about = [
    found.role,
    `${found.act}, by “${all(found.cue)}”`,
    found.when?.moment.edtf ?? found.when?.moment.asPrinted,
    found.channel && words(found.channel),
    found.where?.name,
  ];
  terminal.out(`${number}. ${who} (${about.filter(Boolean).join('; ')})`);
  terminal.out(`   ${all(found.content)}`);
  for (const { quantity } of found.quantities) terminal.out(`   figure: ${quantity.asPrinted}`);
  if (found.hedge !== null) terminal.out(`   doubted: ${words(found.hedge)}`);
  terminal.out(`   ${Math.round(found.confidence * 100)} % sure\n`);
}

function summaryOf(shown: number, hidden: number, { name, version }: Suggester): string {
  const beliefs = hidden === 0 ? '' : ` Beliefs and plans that are not shown: ${hidden} (--beliefs).`;
  return `${shown} ${shown === 1 ? 'statement' : 'statements'}, found by ${name} ${version}.${beliefs}`;
}
