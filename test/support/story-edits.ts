import { Fragment, type Mark, type Node, type Slice } from '@tiptap/pm/model';
import { canJoin, canSplit, findWrapping, joinPoint, liftTarget, Transform } from '@tiptap/pm/transform';
import fc from 'fast-check';
import { storySchema } from '../../src/stories/document.ts';

/** Edits that leave every letter and line where it is. */
export const setting = ['bold', 'list', 'lift', 'heading'] as const;
const kinds = [
  ...setting,
  'type',
  'delete',
  'deleteRange',
  'replace',
  'split',
  'join',
  'paste',
  'cut',
  'unmark',
  'break',
] as const;

/** One thing that somebody does to a text; the numbers say where, whatever the text's length. */
export interface Edit {
  readonly kind: (typeof kinds)[number];
  readonly at: number;
  readonly length: number;
  readonly to: number;
  readonly words: string;
}

const place = fc.nat(1_000_000);

/** Edits of these kinds; long ones are rare, as they are at a desk. */
export const editOf = (some: readonly Edit['kind'][] = kinds): fc.Arbitrary<Edit> =>
  fc.record({
    kind: fc.constantFrom(...some),
    at: place,
    length: fc.oneof({ weight: 4, arbitrary: fc.nat(12) }, { weight: 2, arbitrary: fc.nat(80) }, fc.nat(600)),
    to: place,
    words: fc.constantFrom('not ', 'x', ' ', 'hardly slowing', ' nine knots', '.', '“', 'Ні, ', '🌊', 'e'),
  });

/** Every place in a document at which a cursor can blink among words. */
function cursors(doc: Node): readonly number[] {
  const found: number[] = [];
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    let at = pos + 1;
    found.push(at);
    node.forEach((child) => {
      const units = child.isText ? [...(child.text ?? '')] : [' '];
      for (const unit of units) {
        at += child.isText ? unit.length : child.nodeSize;
        found.push(at);
      }
    });
    return false;
  });
  return found;
}

/** Does one edit, as the editor's own commands do it; where it has no place, or breaks a table apart, nothing happens. */
export function edit(tr: Transform, asked: Edit): void {
  const tried = new Transform(tr.doc);
  attempt(tried, asked);
  if (isWhole(tried.doc)) for (const step of tried.steps) tr.step(step);
}

function isWhole(doc: Node): boolean {
  try {
    doc.check();
    return true;
  } catch {
    return false;
  }
}

function attempt(tr: Transform, asked: Edit): void {
  const all = cursors(tr.doc);
  const from = all[asked.at % all.length] ?? 0;
  const to = all[Math.min((asked.at % all.length) + asked.length, all.length - 1)] ?? from;
  const elsewhere = all[asked.to % all.length] ?? from;
  const range = tr.doc.resolve(from).blockRange(tr.doc.resolve(to));
  switch (asked.kind) {
    case 'type':
      write(tr, { from, to: from }, asked.words);
      return;
    case 'replace':
      write(tr, { from, to }, asked.words);
      return;
    case 'delete':
      tr.delete(from, to);
      return;
    case 'deleteRange':
      tr.deleteRange(from, to);
      return;
    case 'split':
      if (canSplit(tr.doc, from, 2) && asked.to % 2 === 0) tr.split(from, 2);
      else if (canSplit(tr.doc, from)) tr.split(from);
      return;
    case 'join':
      join(tr, from);
      return;
    case 'list': {
      const list = storySchema.nodes.bulletList;
      const wrapping = range && findWrapping(range, list);
      if (range && wrapping) tr.wrap(range, wrapping);
      return;
    }
    case 'lift': {
      const depth = range && liftTarget(range);
      if (range && depth !== null) tr.lift(range, depth);
      return;
    }
    case 'heading':
      tr.setBlockType(from, to, storySchema.nodes[asked.to % 2 === 0 ? 'heading' : 'paragraph']);
      return;
    case 'paste':
      put(tr, elsewhere, tr.doc.slice(from, to, true));
      return;
    case 'cut': {
      const cut = tr.doc.slice(from, to, true);
      tr.delete(from, to);
      put(tr, tr.mapping.map(elsewhere), cut);
      return;
    }
    case 'unmark':
      tr.removeMark(from, to, storySchema.marks.statement);
      return;
    case 'bold':
      tr.addMark(from, to, storySchema.marks.bold.create());
      return;
    case 'break':
      tr.replaceRangeWith(from, from, storySchema.nodes.hardBreak.create());
  }
}

function put(tr: Transform, at: number, slice: Slice): void {
  tr.replaceRange(at, at, slice);
}

/** What is typed is set like the words that it goes into; a mark of a statement does not grow at its edges. */
function write(tr: Transform, { from, to }: { from: number; to: number }, words: string): void {
  const $from = tr.doc.resolve(from);
  const marks: readonly Mark[] = to === from ? $from.marks() : ($from.marksAcross(tr.doc.resolve(to)) ?? []);
  tr.replaceRangeWith(from, to, storySchema.text(words, marks));
}

function join(tr: Transform, from: number): void {
  const point = joinPoint(tr.doc, from, -1);
  if (!point || !canJoin(tr.doc, point)) return;
  const { nodeBefore, nodeAfter } = tr.doc.resolve(point);
  // An empty paragraph is said to be joinable to anything.
  if (nodeBefore?.type === nodeAfter?.type || (nodeBefore?.isTextblock && nodeAfter?.isTextblock)) tr.join(point);
}

/** The document before all that was done to it, by undoing one step after the other. */
export function undone(tr: Transform): Node {
  const back = new Transform(tr.doc);
  for (const [index, step] of tr.steps.toReversed().entries()) {
    const before = tr.docs[tr.steps.length - 1 - index];
    if (before) back.step(step.invert(before));
  }
  return back.doc;
}

const word = fc.constantFrom(
  ...'the ferry was not slowing nine knots said she inquiry told crew a at least killed nobody'.split(' '),
  ...['38,000', '9.4', 'пором', 'не', '“No,”', '🌊', 'captain’s'],
);
const words = (least: number, most: number) =>
  fc.array(word, { minLength: least, maxLength: most }).map((some) => `${some.join(' ')}.`);

const inline = fc
  .array(fc.tuple(words(1, 8), fc.boolean()), { maxLength: 2 })
  .map((sentences) =>
    Fragment.fromArray(
      sentences.map(([text, isBold], index) =>
        storySchema.text(index === 0 ? text : ` ${text}`, isBold ? [storySchema.marks.bold.create()] : []),
      ),
    ),
  );

const { nodes } = storySchema;
const paragraph = inline.map((content) => nodes.paragraph.create(null, content));
const paragraphs = fc.array(paragraph, { minLength: 1, maxLength: 2 });
const block: fc.Arbitrary<Node> = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  inline.map((content) => nodes.heading.create(null, content)),
  inline.map((content) => nodes.figure.create({ picture: 'p' }, content)),
  paragraphs.map((some) =>
    nodes.bulletList.create(
      null,
      some.map((one) => nodes.listItem.create(null, one)),
    ),
  ),
  paragraphs.map((some) => nodes.blockquote.create(null, some)),
  paragraphs.map((some) =>
    nodes.table.create(
      null,
      nodes.tableRow.create(
        null,
        some.map((one) => nodes.tableCell.create(null, one)),
      ),
    ),
  ),
  fc.constant(nodes.horizontalRule.create()),
);

/** Documents of every kind of block; the same words stand in many of their sentences. */
export const storyDocument: fc.Arbitrary<Node> = fc
  .array(block, { minLength: 1, maxLength: 5 })
  .map((blocks) => nodes.doc.create(null, blocks));
