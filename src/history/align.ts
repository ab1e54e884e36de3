import { type DocumentNode, plainText } from '../stories/stories.ts';
import { type Effort, stretchesOf } from './effort.ts';
import { tokensOfText } from './tokens.ts';

/** A block beside what it became. Without an older one it came, without a newer one it went. */
export interface Row {
  readonly older: DocumentNode | null;
  readonly newer: DocumentNode | null;
}

/** Two blocks are one that was changed when they share at least this part of their words. */
const kinAtLeast = 0.3;

/** Comparing every block of a stretch with every other may look at this many words. */
const looksAtMost = 3_000_000;

/** Equal for blocks that read and look the same. */
export function keyOf(node: DocumentNode): string {
  return JSON.stringify(node);
}

/** Puts two rows of blocks beside each other: equal ones first, then in each gap those that are most alike, in order. */
export function align(
  older: readonly DocumentNode[],
  newer: readonly DocumentNode[],
  { language, effort }: { readonly language: string; readonly effort: Effort },
): readonly Row[] {
  const rows: Row[] = [];
  let gone: DocumentNode[] = [];
  let come: DocumentNode[] = [];
  const flush = () => {
    rows.push(...pairUp(gone, come, language));
    gone = [];
    come = [];
  };
  let atOlder = 0;
  let atNewer = 0;
  for (const { change, count } of stretchesOf(older.map(keyOf), newer.map(keyOf), effort)) {
    for (let n = 0; n < count; n += 1) {
      const before = change === 'inserted' ? null : (older[atOlder++] ?? null);
      const after = change === 'deleted' ? null : (newer[atNewer++] ?? null);
      if (change === 'same') {
        flush();
        rows.push({ older: before, newer: after });
      } else if (before) gone.push(before);
      else if (after) come.push(after);
    }
  }
  flush();
  return rows;
}

interface Bag {
  readonly node: DocumentNode;
  readonly size: number;
  readonly words: ReadonlyMap<string, number>;
}

function bagOf(node: DocumentNode, language: string): Bag {
  const words = new Map<string, number>();
  let size = 0;
  for (const { text, isWord } of tokensOfText(plainText(node), language)) {
    if (!isWord) continue;
    words.set(text, (words.get(text) ?? 0) + 1);
    size += 1;
  }
  return { node, size, words };
}

/** The pairing that keeps the order and has the most in common, by the table of best sums from each place on. */
function pairUp(gone: readonly DocumentNode[], come: readonly DocumentNode[], language: string): Row[] {
  const apart = [
    ...gone.map((older): Row => ({ older, newer: null })),
    ...come.map((newer): Row => ({ older: null, newer })),
  ];
  if (gone.length === 0 || come.length === 0) return apart;
  const before = gone.map((node) => bagOf(node, language));
  const after = come.map((node) => bagOf(node, language));
  const words = (bags: readonly Bag[]) => bags.reduce((sum, bag) => sum + bag.words.size + 1, 0);
  if (Math.max(before.length * words(after), after.length * words(before)) > looksAtMost) return apart;
  const width = after.length + 1;
  const likeness = new Float64Array(before.length * width);
  const best = new Float64Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const alike = kinship(before[i], after[j]);
      likeness[i * width + j] = alike;
      best[i * width + j] = Math.max(
        best[(i + 1) * width + j] ?? 0,
        best[i * width + j + 1] ?? 0,
        alike > 0 ? alike + (best[(i + 1) * width + j + 1] ?? 0) : 0,
      );
    }
  }
  const rows: Row[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    const older = before[i]?.node ?? null;
    const newer = after[j]?.node ?? null;
    const here = best[i * width + j] ?? 0;
    if (older !== null && newer !== null && isPaired(here, likeness[i * width + j], best[(i + 1) * width + j + 1])) {
      rows.push({ older, newer });
      i += 1;
      j += 1;
    } else if (older !== null && (newer === null || here === best[(i + 1) * width + j])) {
      rows.push({ older, newer: null });
      i += 1;
    } else {
      rows.push({ older: null, newer });
      j += 1;
    }
  }
  return rows;
}

function isPaired(here: number, alike: number | undefined, rest: number | undefined): boolean {
  return (alike ?? 0) > 0 && here === (alike ?? 0) + (rest ?? 0);
}

const running: ReadonlySet<string> = new Set(['paragraph', 'heading']);

/** How far two blocks are one that was changed: 0 not at all, 1 wholly. */
function kinship(one: Bag | undefined, other: Bag | undefined): number {
  if (!one || !other) return 0;
  const { node } = one;
  if (node.type !== other.node.type && !(running.has(node.type) && running.has(other.node.type))) return 0;
  if (node.type === 'figure') return node.attrs?.['picture'] === other.node.attrs?.['picture'] ? 1 : 0;
  if (node.type === 'embed') return 0;
  const [small, large] = one.words.size < other.words.size ? [one, other] : [other, one];
  let common = 0;
  for (const [word, count] of small.words) common += Math.min(count, large.words.get(word) ?? 0);
  const share = (2 * common) / (one.size + other.size || 1);
  return share >= kinAtLeast ? share : 0;
}
