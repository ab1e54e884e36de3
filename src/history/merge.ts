import { type DocumentNode, plainText } from '../stories/stories.ts';
import { type Account, countRuns } from './account.ts';
import { align, keyOf } from './align.ts';
import { noteMarks } from './mark-notes.ts';
import { holdsQuotationMark } from './quotation.ts';
import { runsOf } from './runs.ts';
import type { Change } from './shapes.ts';
import { changeMarks, nodesOf, tokensOf, tokensOfText } from './tokens.ts';

/** Blocks whose content is words, not blocks. */
const running: ReadonlySet<string> = new Set(['paragraph', 'heading', 'figure']);

/**
 * One block that holds both texts of a changed one, the words that went and came marked as such; null where the two
 * have no common form, so that the older is better shown whole as gone and the newer as come.
 */
export function merge(
  older: DocumentNode,
  newer: DocumentNode,
  account: Account,
  isQuoted = false,
): DocumentNode | null {
  const inQuotation = isQuoted || newer.type === 'blockquote';
  if (running.has(newer.type) && running.has(older.type)) return mergeWords(older, newer, account, inQuotation);
  if (older.type !== newer.type || newer.content === undefined || older.content === undefined) return null;
  if (attributes(older) !== attributes(newer)) account.notes.push({ kind: 'form' });
  if (newer.type === 'tableRow' && newer.content.length !== older.content.length) return null;
  const rows =
    newer.type === 'tableRow'
      ? newer.content.map((cell, index) => ({ older: older.content?.[index] ?? null, newer: cell }))
      : align(older.content, newer.content, account);
  const content = rows.flatMap(({ older: before, newer: after }): readonly DocumentNode[] => {
    if (before !== null && after !== null) {
      if (keyOf(before) === keyOf(after)) return [after];
      const merged = merge(before, after, account, inQuotation);
      if (merged !== null) return [merged];
    }
    return [
      ...(before === null ? [] : [whole(before, 'deleted', account, inQuotation)]),
      ...(after === null ? [] : [whole(after, 'inserted', account, inQuotation)]),
    ];
  });
  return { ...newer, content };
}

function mergeWords(older: DocumentNode, newer: DocumentNode, account: Account, isQuoted: boolean): DocumentNode {
  const { language } = account;
  const runs = runsOf(tokensOf(older.content ?? [], language), tokensOf(newer.content ?? [], language), account.effort);
  countRuns(account, runs, { isQuoted: isQuoted || holdsQuotation(older) || holdsQuotation(newer) });
  noteMarks(account, runs);
  noteForm(account, older, newer);
  const content = runs.flatMap((run) => nodesOf(run.change === 'deleted' ? run.older : run.newer, run.change));
  return { ...newer, content };
}

function holdsQuotation(node: DocumentNode): boolean {
  return holdsQuotationMark(plainText(node));
}

function noteForm(account: Account, older: DocumentNode, newer: DocumentNode): void {
  if (newer.type === 'figure') {
    const [from, to] = [alt(older), alt(newer)];
    if (from !== to) account.notes.push({ kind: 'alt', from, to });
  } else if (older.type !== newer.type || attributes(older) !== attributes(newer)) {
    account.notes.push({ kind: 'form' });
  }
}

function alt(node: DocumentNode): string | null {
  return typeof node.attrs?.['alt'] === 'string' ? node.attrs['alt'] : null;
}

function attributes(node: DocumentNode): string {
  return JSON.stringify(node.attrs ?? {});
}

/** A block that came or went as a whole: every word of it marked. */
export function whole(
  node: DocumentNode,
  change: Exclude<Change, 'same'>,
  account: Account,
  isQuoted = false,
): DocumentNode {
  const tokens = tokensOfText(plainText(node), account.language);
  const run = change === 'deleted' ? { older: tokens, newer: [] } : { older: [], newer: tokens };
  const quoted = isQuoted || node.type === 'blockquote' || holdsQuotation(node);
  countRuns(account, [{ change, ...run }], { isQuoted: quoted });
  return marked(node, change);
}

function marked(node: DocumentNode, change: Exclude<Change, 'same'>): DocumentNode {
  if (node.type === 'text') return { ...node, marks: [...(node.marks ?? []), changeMarks[change]] };
  return node.content ? { ...node, content: node.content.map((child) => marked(child, change)) } : node;
}
