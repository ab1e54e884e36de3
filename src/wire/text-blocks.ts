/** Lists, quotations, rules and subheads of a text capture. */
import type { DocumentNode } from '../stories/stories.ts';
import { endsSentence, isProse, weightOf } from './line-shape.ts';
import { keep, type Placement } from './placements.ts';
import type { KeptAs } from './shapes.ts';
import type { Passage } from './text-lines.ts';

export interface FoundBlock {
  readonly node: DocumentNode;
  /** one for each passage that it takes up */
  readonly placements: readonly Placement[];
}

export function paragraph(text: string): DocumentNode {
  return text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] };
}

/** Reads a list, quotation or rule that begins at this passage; null when none does. */
export function readBlock(passages: readonly Passage[], index: number): FoundBlock | null {
  const text = passages[index]?.text ?? '';
  if (/^(?:(?:\*\s*){3,}|(?:[•·]\s*){3,}|[-_–—=]{3,}|⁂|\* \* \*)$/u.test(text)) {
    return { node: { type: 'horizontalRule' }, placements: [keep('rule', [])] };
  }
  return readBullets(passages, index) ?? readNumbers(passages, index) ?? readQuotation(passages, index);
}

function run(passages: readonly Passage[], index: number, shape: RegExp): string[] {
  const texts: string[] = [];
  for (let at = index; ; at += 1) {
    const text = shape.exec(passages[at]?.text ?? '')?.[1];
    if (text === undefined) return texts;
    texts.push(text);
  }
}

function asList(
  type: 'bulletList' | 'orderedList',
  texts: readonly string[],
  attrs?: DocumentNode['attrs'],
): FoundBlock {
  const items = texts.map((text): DocumentNode => ({ type: 'listItem', content: [paragraph(text)] }));
  return {
    node: { type, ...(attrs && { attrs }), content: items },
    placements: texts.map((text) => keep('list-item', text)),
  };
}

function readBullets(passages: readonly Passage[], index: number): FoundBlock | null {
  const items = run(passages, index, /^[-*•▪◦‣●]\s+(\S.*)$/u);
  return items.length < 2 ? null : asList('bulletList', items);
}

function readNumbers(passages: readonly Passage[], index: number): FoundBlock | null {
  const first = /^(\d{1,3})[.)]\s+\S/u.exec(passages[index]?.text ?? '');
  if (!first) return null;
  const start = Number(first[1]);
  const items: string[] = [];
  for (let at = index; ; at += 1) {
    const item = /^(\d{1,3})[.)]\s+(\S.*)$/u.exec(passages[at]?.text ?? '');
    if (!item || Number(item[1]) !== start + at - index) break;
    items.push(item[2] ?? '');
  }
  return items.length < 2 ? null : asList('orderedList', items, { start });
}

function readQuotation(passages: readonly Passage[], index: number): FoundBlock | null {
  const texts = run(passages, index, /^>\s+(\S.*)$/u);
  if (texts.length === 0) return null;
  return {
    node: { type: 'blockquote', content: texts.map(paragraph) },
    placements: texts.map((text) => keep('quotation', text)),
  };
}

/**
 * True for a short line that stands alone between running text and ends without a stop. Anything less sure stays a
 * paragraph: a wrong heading is worse than a missing one.
 */
export function isSubhead(passages: readonly Passage[], index: number, before: KeptAs | null): boolean {
  const passage = passages[index];
  const next = passages[index + 1];
  if (!passage || !next || before === null || before === 'heading' || !isProse(next.text)) return false;
  const { text } = passage;
  const weight = weightOf(text);
  if (weight < 1 || weight > 12 || text.length > 90 || weightOf(next.text) < weight * 2) return false;
  if ((endsSentence(text) && !/[?？؟]$/u.test(text)) || /[.,;،؛"“”«»‘]|^\W*\d+\W*$|:\/\//u.test(text)) return false;
  if (!/^[\p{Lu}\p{Lt}\p{Lo}\p{N}¿¡]/u.test(text) || (!/\p{L}{3}/u.test(text) && !/\p{Lo}/u.test(text))) return false;
  const parted = passages[index - 1]?.block !== passage.block && next.block !== passage.block;
  const unparted = passages[index - 1]?.block === passage.block && next.block === passage.block && weight <= 8;
  return parted || unparted;
}
