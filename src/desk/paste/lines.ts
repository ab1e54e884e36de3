import { areAlike, lineBreak, type Marks, type Run, wordsOf } from './blocks.ts';

/** White space as HTML collapses it; a no-break space is none of it. */
const collapsible = /[ \t\n\r\f]+/g;
const isBlank = (text: string) => !/[^\s\u00A0]/.test(text);

/** What preformatted text becomes: its lines, and its indents in spaces that nothing collapses. */
export function preformatted(text: string, marks: Marks): Run[] {
  const lines = text.replaceAll(/\r\n?/g, '\n').split('\n');
  const kept = (line: string) =>
    line.replaceAll('\t', '  ').replaceAll(/ {2,}|^ /g, (spaces) => '\u00A0'.repeat(spaces.length));
  return lines.flatMap((line, index) => [
    ...(index > 0 ? [{ text: lineBreak, marks }] : []),
    ...(line === '' ? [] : [{ text: kept(line), marks }]),
  ]);
}

/** Runs as a browser would show them: white space is one space, and none stands where a line begins or ends. */
function collapsed(runs: readonly Run[]): Run[] {
  const made: Run[] = [];
  let isOpen = false;
  const trimEnd = () => {
    const last = made.at(-1);
    if (last !== undefined && last.text !== lineBreak && last.text.endsWith(' '))
      made.splice(-1, 1, ...(last.text === ' ' ? [] : [{ ...last, text: last.text.slice(0, -1) }]));
  };
  for (const { text, marks } of runs) {
    if (text === lineBreak) {
      trimEnd();
      made.push({ text, marks });
      isOpen = false;
      continue;
    }
    const single = text.replaceAll(collapsible, ' ');
    const shown: string = isOpen ? single : single.replace(/^ /, '');
    if (shown === '') continue;
    isOpen = !shown.endsWith(' ');
    made.push({ text: shown, marks });
  }
  trimEnd();
  return made;
}

/** Without the no-break spaces by which programs indent or fill a line. */
function trimmed(line: readonly Run[]): Run[] {
  const kept = [...line];
  const trimAt = (index: 0 | -1, edge: RegExp) => {
    for (let run = kept.at(index); run !== undefined; run = kept.at(index)) {
      const text = run.text.replace(edge, '');
      if (text === run.text) return;
      kept.splice(index, 1, ...(text === '' ? [] : [{ ...run, text }]));
      if (text !== '') return;
    }
  };
  const spaces = line.every(({ marks }) => marks.code) ? /^[ \n]+/ : /^[\s\u00A0\uFEFF]+/;
  trimAt(0, spaces);
  trimAt(-1, /[\s\u00A0\uFEFF]+$/);
  return kept;
}

function merged(line: readonly Run[]): Run[] {
  const made: Run[] = [];
  for (const run of line) {
    const last = made.at(-1);
    const joins = last !== undefined && last.text !== lineBreak && run.text !== lineBreak;
    if (joins && areAlike(last.marks, run.marks)) made.splice(-1, 1, { ...last, text: last.text + run.text });
    else made.push(run);
  }
  return made;
}

/**
 * What was read between two ends of a block, as paragraphs: two line breaks in a row part them, blank ones are none.
 * Where `isOne`, they stay one with a single break between.
 */
export function paragraphsOf(runs: readonly Run[], isOne = false): Run[][] {
  const lines: Run[][] = [[]];
  const breaks: Run[] = [];
  for (const run of collapsed(runs)) {
    if (run.text !== lineBreak) lines.at(-1)?.push(run);
    else {
      lines.push([]);
      breaks.push(run);
    }
  }
  const paragraphs: Run[][] = [];
  let isApart = true;
  for (const [index, line] of lines.entries()) {
    const begun = paragraphs.at(-1);
    if (isBlank(wordsOf(line))) isApart = !isOne;
    else if (begun === undefined || isApart) {
      paragraphs.push(trimmed(line));
      isApart = false;
    } else begun.push(...breaks.slice(index - 1, index), ...trimmed(line));
  }
  return paragraphs.map(merged);
}
