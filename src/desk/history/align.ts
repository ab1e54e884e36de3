import { diffArrays } from 'diff';
import type { DocumentNode } from '../shapes.ts';
import { unmarked } from './unmarked.ts';

/** Blocks of two rows: one of each that are the same or became each other, or what stands between those. */
export interface Pairing {
  readonly isPair: boolean;
  readonly one: readonly DocumentNode[];
  readonly other: readonly DocumentNode[];
}

/** Two blocks are one that was changed when they share at least this part of their words. */
const kinAtLeast = 0.4;

/** In longer stretches every block with every other would take too long; there, only equal ones are paired. */
const pairsAtMost = 40_000;

/** Equal for rows of blocks that read and look the same. */
export function keyOfBlocks(blocks: readonly DocumentNode[]): string {
  return keyOf(blocks.map(unmarked));
}

/** Equal for values that hold the same, in whatever order. */
export function keyOf(value: unknown): string {
  return JSON.stringify(value, (_, held: unknown) =>
    held !== null && typeof held === 'object' && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1)))
      : held,
  );
}

/** Puts two rows of blocks beside each other in order: equal ones first, then between them those of kindred words. */
export function align(one: readonly DocumentNode[], other: readonly DocumentNode[]): readonly Pairing[] {
  const equal = paired(one.map(entryOf), other.map(entryOf), (a, b) => a.key === b.key);
  return equal.flatMap((stretch) => {
    if (stretch.isPair) return [plain(stretch)];
    const isSmall = stretch.one.length * stretch.other.length <= pairsAtMost;
    const nearer = isSmall ? paired(stretch.one, stretch.other, areKin) : [stretch];
    return nearer.map(plain);
  });
}

interface Entry {
  readonly node: DocumentNode;
  readonly key: string;
  readonly words: ReadonlyMap<string, number>;
  readonly size: number;
}

interface Stretch {
  readonly isPair: boolean;
  readonly one: readonly Entry[];
  readonly other: readonly Entry[];
}

function plain({ isPair, one, other }: Stretch): Pairing {
  return { isPair, one: one.map(({ node }) => node), other: other.map(({ node }) => node) };
}

function paired(
  one: readonly Entry[],
  other: readonly Entry[],
  isSame: (a: Entry, b: Entry) => boolean,
): readonly Stretch[] {
  const found: Stretch[] = [];
  let gone: readonly Entry[] = [];
  let come: readonly Entry[] = [];
  const flush = () => {
    if (gone.length + come.length > 0) found.push({ isPair: false, one: gone, other: come });
    gone = [];
    come = [];
  };
  let [atOne, atOther] = [0, 0];
  for (const { added, removed, count } of diffArrays([...one], [...other], { comparator: isSame })) {
    if (added) come = [...come, ...other.slice(atOther, atOther + count)];
    else if (removed) gone = [...gone, ...one.slice(atOne, atOne + count)];
    else {
      flush();
      for (let n = 0; n < count; n += 1)
        found.push({
          isPair: true,
          one: one.slice(atOne + n, atOne + n + 1),
          other: other.slice(atOther + n, atOther + n + 1),
        });
    }
    if (!added) atOne += count;
    if (!removed) atOther += count;
  }
  flush();
  return found;
}

function entryOf(node: DocumentNode): Entry {
  const words = new Map<string, number>();
  let size = 0;
  for (const [word] of textOf(node).matchAll(/[\p{L}\p{N}]+/gu)) {
    words.set(word, (words.get(word) ?? 0) + 1);
    size += 1;
  }
  return { node, key: keyOfBlocks([node]), words, size };
}

/** Every letter in a block, and a space where one paragraph of it ends. */
export function textOf(node: DocumentNode): string {
  if (node.type === 'text') return node.text ?? '';
  if (node.type === 'hardBreak') return '\n';
  return (node.content ?? []).map(textOf).join(isRunning(node) ? '' : ' ');
}

function isRunning({ type }: DocumentNode): boolean {
  return type === 'paragraph' || type === 'heading' || type === 'figure';
}

function areKin(a: Entry, b: Entry): boolean {
  if (a.node.type === 'figure' || b.node.type === 'figure')
    return a.node.type === b.node.type && a.node.attrs?.['picture'] === b.node.attrs?.['picture'];
  if (a.node.type !== b.node.type && !(isRunning(a.node) && isRunning(b.node))) return false;
  let common = 0;
  for (const [word, count] of a.words) common += Math.min(count, b.words.get(word) ?? 0);
  return a.size + b.size > 0 && (2 * common) / (a.size + b.size) >= kinAtLeast;
}
