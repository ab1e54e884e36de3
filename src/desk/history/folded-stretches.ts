/** Items in a row that are folded away together, or stand open. */
interface Stretch<Item> {
  readonly isFolded: boolean;
  readonly items: readonly Item[];
  /** index of its first item */
  readonly at: number;
}

/** Fewer are not worth a line that hides them. */
const foldsFrom = 2;

/** Cuts a row where items that nothing happened to can be folded: all but those beside one that something happened to. */
export function foldedStretches<Item>(
  items: readonly Item[],
  isChanged: (item: Item) => boolean,
): readonly Stretch<Item>[] {
  const near = (at: number) =>
    [items[at - 1], items[at], items[at + 1]].some((item) => item !== undefined && isChanged(item));
  const found: { isFolded: boolean; items: Item[]; at: number }[] = [];
  for (const [at, item] of items.entries()) {
    const isFolded = !near(at);
    const last = found.at(-1);
    if (last?.isFolded === isFolded) last.items.push(item);
    else found.push({ isFolded, items: [item], at });
  }
  return found.map((one) => (one.items.length < foldsFrom ? { ...one, isFolded: false } : one));
}
