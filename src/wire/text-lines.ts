/** A text capture as passages: one line each, or the lines of one paragraph where the capture was wrapped to a width. */

export interface TextLine {
  /** from 1, blank lines counted */
  readonly number: number;
  /** without blanks at its ends */
  readonly text: string;
}

export interface Passage {
  readonly lines: readonly TextLine[];
  /** the lines joined by blanks */
  readonly text: string;
  /** passages without a blank line between them stand in one block */
  readonly block: number;
}

interface BlockLine extends TextLine {
  readonly block: number;
}

/** The passages of a capture. Line ends are CR LF, LF or CR; lines of blanks only part the blocks. */
export function passagesOf(text: string): readonly Passage[] {
  const lines: BlockLine[] = [];
  let block = 0;
  let blankBefore = false;
  for (const [index, raw] of text.split(/\r\n|\n|\r/u).entries()) {
    const trimmed = raw.trim();
    if (trimmed !== '' && blankBefore) block += 1;
    blankBefore = trimmed === '';
    if (trimmed !== '') lines.push({ number: index + 1, text: trimmed, block });
  }
  const width = wrapWidth(lines);
  return width === null ? lines.map((line) => passage([line])) : unwrap(lines, width);
}

function passage(lines: readonly BlockLine[]): Passage {
  return {
    lines: lines.map(({ number, text }) => ({ number, text })),
    text: lines.map((line) => line.text).join(' '),
    block: lines[0]?.block ?? 0,
  };
}

/**
 * The width that a capture was wrapped to, or null. It was when most lines with another below them in their block come
 * near one width, too short for a paragraph, and half of them break inside a sentence.
 */
function wrapWidth(lines: readonly BlockLine[]): number | null {
  const inner = lines.filter((line, index) => lines[index + 1]?.block === line.block);
  if (inner.length < 3) return null;
  const longest = inner.reduce((most, line) => Math.max(most, line.text.length), 0);
  if (longest < 45 || longest > 110) return null;
  const full = inner.filter((line) => line.text.length > longest * 0.75).length;
  const broken = inner.filter((line) => /[\p{L}\p{N},;–-]$/u.test(line.text)).length;
  return full >= inner.length * 0.7 && broken >= inner.length * 0.5 ? longest : null;
}

function unwrap(lines: readonly BlockLine[], width: number): readonly Passage[] {
  const passages: Passage[] = [];
  let open: BlockLine[] = [];
  for (const [index, line] of lines.entries()) {
    open.push(line);
    const next = lines[index + 1];
    // A first word that would still have fitted means that the line was ended on purpose.
    const firstWord = next?.text.split(/\s/u)[0]?.length ?? 0;
    const goesOn =
      next?.block === line.block &&
      line.text.length + firstWord >= width * 0.85 &&
      !/^(?:[-*•>]|\d{1,3}[.)])\s/u.test(next.text);
    if (goesOn) continue;
    passages.push(passage(open));
    open = [];
  }
  return passages;
}
