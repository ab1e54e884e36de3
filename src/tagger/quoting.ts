import type { Pieces } from './pieces.ts';

/** Where a piece stands: outside of quotations, at an opening or closing mark, or within one. */
export const quoteStates = { outside: 0, opens: 1, inside: 2, closes: 3, single: 4 } as const;

/**
 * Where each piece stands to the quotations of its paragraph. One whose closing mark is missing runs to the paragraph's end;
 * single marks count where a pair of them stands within the paragraph, since they are apostrophes as well.
 */
export function quotingOf({ text, starts, ends, count, paragraphs }: Pieces): Uint8Array {
  const states = new Uint8Array(count);
  for (let index = 0; index + 1 < paragraphs.length; index++) {
    const [from, next] = [paragraphs[index] ?? 0, paragraphs[index + 1] ?? 0];
    let isOpen = false;
    let single = -1;
    for (let at = from; at < next; at++) {
      const start = starts[at] ?? 0;
      const mark = (ends[at] ?? 0) - start === 1 ? text.charAt(start) : '';
      if (isDouble(mark)) {
        const closes: boolean = '”»'.includes(mark) || (isOpen && !'“„«'.includes(mark));
        states[at] = closes ? quoteStates.closes : quoteStates.opens;
        isOpen = !closes;
        single = -1;
      } else if (isOpen) states[at] = quoteStates.inside;
      else if (single >= 0) {
        if (mark === '’' || (mark === "'" && !touches(text, start + 1))) {
          states.fill(quoteStates.single, single, at + 1);
          single = -1;
        }
      } else if (mark === '‘' || (mark === "'" && touches(text, start + 1) && !touches(text, start - 1))) single = at;
    }
  }
  return states;
}

const isDouble = (mark: string) => mark !== '' && '"“”„«»'.includes(mark);

function touches(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(at));
}
