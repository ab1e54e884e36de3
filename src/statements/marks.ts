import type { AnchoredNode, Stretch } from './shapes.ts';
import { inlineWords, isTextblock } from './text-of.ts';

type Marks = NonNullable<AnchoredNode['marks']>;

/** Marks that the schema puts outside a statement's. */
const outer: ReadonlySet<string> = new Set(['language', 'link']);

/** Where the words of a statement begin or end. */
interface Kept {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The document with the marks of these statements where their stretches of the text are, and no other statement's mark.
 * Whatever else it holds stays as it is.
 */
export function marked<N extends AnchoredNode>(document: N, kept: ReadonlyMap<string, readonly Stretch[]>): N {
  const stretches: readonly Kept[] = [...kept]
    .flatMap(([id, ranges]) =>
      ranges.filter(({ part }) => part === 'text').map(({ start, end }) => ({ id, start, end })),
    )
    .sort((one, other) => one.start - other.start || one.id.localeCompare(other.id));
  let at = 0;
  let isFirst = true;

  const inline = (node: AnchoredNode): readonly AnchoredNode[] => {
    const words = inlineWords(node);
    const start = at;
    at += words.length;
    const here = stretches.filter((kept) => kept.start < at && kept.end > start);
    if (here.length === 0 && !isMarked(node)) return [node];
    const edges = here.flatMap((kept) => [kept.start, kept.end]).filter((edge) => edge > start && edge < at);
    const cuts = [...new Set([start, ...edges, at])].sort((one, other) => one - other);
    return cuts.slice(1).map((end, index) => {
      const begin = cuts[index] ?? start;
      const ids = here.filter((kept) => kept.start < end && kept.end > begin).map(({ id }) => id);
      const text = node.text === undefined ? {} : { text: words.slice(begin - start, end - start) };
      return withMarks({ ...node, ...text }, marksWith(node.marks ?? [], [...new Set(ids)]));
    });
  };
  const block = (node: AnchoredNode): AnchoredNode => {
    if (!isTextblock(node)) return node.content === undefined ? node : { ...node, content: node.content.map(block) };
    if (!isFirst) at += 1;
    isFirst = false;
    return node.content === undefined ? node : { ...node, content: joined(node.content.flatMap(inline)) };
  };
  return block(document) as N;
}

/**
 * The document without any statement's mark: its words and how they are set, as whatever compares or prints them needs it.
 * That words were put on the record is no change of them.
 */
export function unmarked<N extends AnchoredNode>(document: N): N {
  return marked(document, new Map());
}

function isMarked({ marks = [] }: AnchoredNode): boolean {
  return marks.some(({ type }) => type === 'statement');
}

/** In the order of the schema: a mark's place in it is its place in every node. */
function marksWith(marks: Marks, ids: readonly string[]): Marks {
  const others = marks.filter(({ type }) => type !== 'statement');
  return [
    ...others.filter(({ type }) => outer.has(type)),
    ...ids.map((id) => ({ type: 'statement', attrs: { id } })),
    ...others.filter(({ type }) => !outer.has(type)),
  ];
}

/** Written in the order in which the schema writes nodes, so that equal ones are equal as text, too. */
function withMarks({ marks: _, text, ...node }: AnchoredNode, marks: Marks): AnchoredNode {
  return { ...node, ...(marks.length > 0 && { marks }), ...(text !== undefined && { text }) };
}

/** Neighbouring texts with the same marks are one text. */
function joined(nodes: readonly AnchoredNode[]): readonly AnchoredNode[] {
  const made: AnchoredNode[] = [];
  for (const node of nodes) {
    const last = made.at(-1);
    if (last?.text !== undefined && node.text !== undefined && sameMarks(last, node))
      made[made.length - 1] = { ...last, text: last.text + node.text };
    else made.push(node);
  }
  return made;
}

function sameMarks(one: AnchoredNode, other: AnchoredNode): boolean {
  return JSON.stringify(one.marks ?? []) === JSON.stringify(other.marks ?? []);
}
