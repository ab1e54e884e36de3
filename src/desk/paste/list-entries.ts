import type { Block, List } from './blocks.ts';

/** One item of a list, as programs write them that know no lists within lists. */
export interface ListEntry {
  /** 1 is the outermost; only the order of levels counts */
  readonly level: number;
  readonly isNumbered: boolean;
  /** its own number, where that is stated */
  readonly number: number | null;
  /** what tells lists apart that follow each other */
  readonly group: unknown;
  readonly blocks: readonly Block[];
}

/** An item begins with a paragraph. */
function itemOf(blocks: readonly Block[]): readonly Block[] {
  const [first, ...rest] = blocks;
  if (first?.kind === 'heading') return [{ kind: 'paragraph', runs: first.runs }, ...rest];
  return first?.kind === 'paragraph' ? blocks : [{ kind: 'paragraph', runs: [] }, ...blocks];
}

function isOneList(first: ListEntry, next: ListEntry): boolean {
  return next.level === first.level && next.group === first.group && next.isNumbered === first.isNumbered;
}

/** An item that holds nothing but a list of its own belongs to the item before it. */
function onlyHoldsLists({ blocks }: ListEntry): boolean {
  return blocks.length > 0 && blocks.every(({ kind }) => kind === 'list');
}

function oneList(entries: readonly ListEntry[]): [list: List, rest: readonly ListEntry[]] {
  const [first] = entries;
  const items: Block[][] = [];
  let index = 0;
  for (let entry = first; first !== undefined && entry !== undefined; entry = entries[index]) {
    const last = items.at(-1);
    if (entry.level > first.level && last !== undefined) {
      const end = entries.findIndex((later, at) => at > index && later.level <= first.level);
      const inner = entries.slice(index, end === -1 ? undefined : end);
      last.push(...nested(inner));
      index += inner.length;
    } else if (isOneList(first, entry)) {
      if (last !== undefined && onlyHoldsLists(entry)) last.push(...entry.blocks);
      else items.push([...itemOf(entry.blocks)]);
      index += 1;
    } else break;
  }
  const start = first?.isNumbered ? (first.number ?? 1) : null;
  return [{ kind: 'list', start, items }, entries.slice(Math.max(index, 1))];
}

/** Items one after another, as lists within lists. */
export function nested(entries: readonly ListEntry[]): List[] {
  const lists: List[] = [];
  for (let rest = entries.filter(({ blocks }) => blocks.length > 0); rest.length > 0; ) {
    const [list, after] = oneList(rest);
    lists.push(list);
    rest = [...after];
  }
  return lists;
}
