import type { Letter, LetterAct, LetterFact, LetterPart } from './letter.ts';

/** Characters in a line, as people read mail in a terminal. */
const lineAtMost = 76;
const indent = '  ';

/** A letter in plain words. Addresses stand on lines of their own, whole. */
export function letterText({ title, parts, foot }: Letter): string {
  const all = [wrapped(title, ''), ...parts.map(partText), ...(foot.length > 0 ? ['--', ...foot.map(partText)] : [])];
  return `${all.join('\n\n').replace('\n\n--\n\n', '\n\n-- \n')}\n`;
}

function partText(part: LetterPart): string {
  switch (part.kind) {
    case 'words':
      return wrapped(part.words, '');
    case 'quote':
      return wrapped(part.words, indent);
    case 'facts':
      return factsText(part.facts);
    case 'acts':
      return actsText(part.acts);
    case 'link':
      return `${part.words}\n${part.href}`;
  }
}

function actsText(acts: readonly LetterAct[]): string {
  const labels = acts.map(({ label, short }) => short ?? label);
  const width = Math.max(...labels.map((label) => label.length)) + 2;
  return acts.map(({ href }, index) => `${labels[index]}:`.padEnd(width) + href).join('\n');
}

function factsText(facts: readonly LetterFact[]): string {
  const width = Math.max(...facts.map(({ name }) => name.length)) + 2;
  const under = ' '.repeat(width);
  return facts
    .map(({ name, value, href }) => {
      const words = wrapped(value, under).trimStart();
      return `${`${name}:`.padEnd(width)}${words}${href === undefined ? '' : `\n${under}${href}`}`;
    })
    .join('\n');
}

/** Words in lines of a readable length, each behind `before`; a word that is longer stays whole. */
function wrapped(words: string, before: string): string {
  return words
    .split('\n')
    .flatMap((line) => lines(line, lineAtMost - before.length))
    .map((line) => (line === '' ? '' : before + line))
    .join('\n');
}

function lines(words: string, most: number): readonly string[] {
  const made: string[] = [];
  let line = '';
  for (const word of words.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > most) {
      made.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...made, line];
}
