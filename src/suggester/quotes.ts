import type { Token } from './tokens.ts';

/** A quotation as tokens, its marks included; `next` is exclusive. */
export interface Quote {
  readonly from: number;
  readonly next: number;
  /** false: its closing mark is missing, and it runs to the paragraph's end */
  readonly closed: boolean;
}

export interface Quotes {
  readonly quotes: readonly Quote[];
  /** for each token the number of the quotation that it stands in; -1: none */
  readonly at: Int32Array;
}

const closers: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['„', '“”'],
  ['«', '»'],
  ['‹', '›'],
  ['"', '"'],
  ['‘', '’'],
  ["'", "'"],
  ['「', '」'],
]);
const single = new Set(['‘', "'"]);

/**
 * Quotations within each paragraph. One whose closing mark is missing runs to the paragraph's end; a single mark opens
 * only where its partner follows in the paragraph, since it is an apostrophe as well.
 */
export function quotesIn(tokens: readonly Token[]): Quotes {
  const quotes: Quote[] = [];
  const at = new Int32Array(tokens.length).fill(-1);
  const closes = singleCloses(tokens);
  let open: { readonly from: number; readonly mark: string } | null = null;
  const close = (next: number, closed: boolean) => {
    if (open === null) return;
    at.fill(quotes.length, open.from, next);
    quotes.push({ from: open.from, next, closed });
    open = null;
  };
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined) continue;
    if (token.kind === 'break') close(index, false);
    if (token.kind !== 'mark') continue;
    const ends: string = open === null ? '' : (closers.get((open as { mark: string }).mark) ?? '');
    if (ends.includes(token.text)) {
      if (ends !== '’' || closes[index] === index) close(index + 1, true);
      // A second opening mark in a quotation that was never closed begins anew.
    } else if (open !== null && token.text === '“' && (open as { mark: string }).mark === '“') {
      close(index, false);
      open = { from: index, mark: token.text };
    } else if (open === null && opensAt(tokens, index, closes)) open = { from: index, mark: token.text };
  }
  close(tokens.length, false);
  return { quotes, at };
}

function opensAt(tokens: readonly Token[], index: number, closes: Int32Array): boolean {
  const token = tokens[index];
  if (token === undefined || !closers.has(token.text)) return false;
  if (!single.has(token.text)) return true;
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  const free = before === undefined || before.end < token.start || !/[\p{L}\p{N}]/u.test(before.text);
  return free && after?.start === token.end && after.kind === 'word' && (closes[index + 1] ?? -1) >= 0;
}

/** For each token the next token of its paragraph that can close a single quotation; -1: none. */
function singleCloses(tokens: readonly Token[]): Int32Array {
  const closes = new Int32Array(tokens.length + 1).fill(-1);
  for (let index = tokens.length - 1; index >= 0; index--) {
    const token = tokens[index];
    const before = tokens[index - 1];
    const after = tokens[index + 1];
    const touches = before !== undefined && before.end === token?.start;
    const ends =
      (token?.text === '’' || token?.text === "'") && touches && !(after?.start === token.end && after.kind === 'word');
    closes[index] = token?.kind === 'break' ? -1 : ends ? index : (closes[index + 1] ?? -1);
  }
  return closes;
}
