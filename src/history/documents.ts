import type { StoryDocument } from '../stories/stories.ts';
import type { Account } from './account.ts';
import { align, keyOf, type Row } from './align.ts';
import { merge, whole } from './merge.ts';
import type { Part } from './shapes.ts';

/** A shorter block is more likely another of the same words than one that was moved. */
const movedFromLetters = 40;

/** The blocks of both documents in one row, each with what became of it. */
export function compareDocuments(older: StoryDocument, newer: StoryDocument, account: Account): readonly Part[] {
  const rows = align(older.content ?? [], newer.content ?? [], account);
  const moved = movedKeys(rows);
  return rows.flatMap((row) => {
    account.notes = [];
    return partsOf(row, moved, account).map((part) =>
      part.kind === 'changed' ? { ...part, notes: account.notes } : part,
    );
  });
}

function partsOf({ older, newer }: Row, moved: ReadonlySet<string>, account: Account): readonly Part[] {
  if (older !== null && newer !== null) {
    if (keyOf(older) === keyOf(newer)) return [{ kind: 'same', node: newer, notes: [] }];
    const merged = merge(older, newer, account);
    if (merged !== null) return [{ kind: 'changed', node: merged, notes: [] }];
  }
  const parts: Part[] = [];
  if (older !== null) {
    const isMoved = moved.has(keyOf(older));
    const node = isMoved ? older : whole(older, 'deleted', account);
    parts.push({ kind: isMoved ? 'moved-away' : 'removed', node, notes: [] });
  }
  if (newer !== null) {
    const isMoved = moved.has(keyOf(newer));
    const node = isMoved ? newer : whole(newer, 'inserted', account);
    parts.push({ kind: isMoved ? 'moved-here' : 'added', node, notes: [] });
  }
  return parts;
}

/** Blocks that went at one place and came, the same in every word, at another: once here and once there. */
function movedKeys(rows: readonly Row[]): ReadonlySet<string> {
  const gone = once(rows.flatMap(({ older, newer }) => (older !== null && newer === null ? [keyOf(older)] : [])));
  const come = once(rows.flatMap(({ older, newer }) => (older === null && newer !== null ? [keyOf(newer)] : [])));
  return new Set([...gone].filter((key) => come.has(key) && key.length >= movedFromLetters));
}

function once(keys: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count === 1).map(([key]) => key));
}
