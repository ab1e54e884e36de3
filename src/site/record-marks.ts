import type { PublicStatement, StoryRecord, Stretch } from '../statements/statements.ts';
import type { DocumentNode, PublishedStory, StoryDocument } from '../stories/stories.ts';

/** The node that stands where a statement's number does. It is made for printing only and is in no kept document. */
export const referenceType = 'statementReference';

/** Deeper than this a document is printed as plain words, see `document.tsx`. */
const deepest = 26;

/** Punctuation that closes what was said, before which a number never stands (as with footnotes). */
const closing = /^[.,;:!?…)\]}”’»›"'،؛؟。、]+/u;

/** How often each statement has been referred to so far, by its id, and where its words began. */
export interface Appearances {
  readonly statements: ReadonlyMap<string, PublicStatement>;
  readonly seen: Map<string, number>;
}

export function appearances(record: StoryRecord): Appearances {
  return { statements: new Map(record.statements.map((one) => [one.id, one])), seen: new Map() };
}

/** The ids of the known statements that a node's words belong to; marks of any other are as if they were not there. */
export function statementsIn(node: DocumentNode, known: Appearances['statements']): readonly string[] {
  const ids = (node.marks ?? []).flatMap(({ type, attrs }) => (type === 'statement' ? [String(attrs?.['id'])] : []));
  return ids.filter((id) => known.has(id));
}

/** A document with a number behind each stretch, and which statements each of its outer blocks mentions first. */
export interface Referred {
  readonly document: StoryDocument;
  readonly firstIn: ReadonlyMap<number, readonly PublicStatement[]>;
}

/** Numbers the whole document, after whatever `of` has seen already. */
export function referred(document: StoryDocument, of: Appearances): Referred {
  const firstIn = new Map<number, readonly PublicStatement[]>();
  const noted = new Set<string>();
  const content = (document.content ?? []).map((block, index) => {
    const mentioned: string[] = [];
    const printed = withReferences(block, of, { depth: 0, mentioned });
    const first = [...new Set(mentioned)].filter((id) => !noted.has(id));
    for (const id of first) noted.add(id);
    const notes = first.flatMap((id) => of.statements.get(id) ?? []);
    if (notes.length > 0) firstIn.set(index, notes);
    return printed;
  });
  return { document: { ...document, content }, firstIn };
}

function withReferences(
  node: DocumentNode,
  of: Appearances,
  { depth, mentioned }: { readonly depth: number; readonly mentioned: string[] },
): DocumentNode {
  const { content } = node;
  if (content === undefined || depth > deepest) return node;
  if (content.some(({ type }) => type === 'text'))
    return { ...node, content: inlineReferences(content, of, mentioned) };
  return { ...node, content: content.map((child) => withReferences(child, of, { depth: depth + 1, mentioned })) };
}

/** Inline nodes with the numbers between them; the ids of what they mention are added to `mentioned`. */
export function inlineReferences(
  nodes: readonly DocumentNode[],
  of: Appearances,
  mentioned: string[] = [],
): readonly DocumentNode[] {
  const printed: DocumentNode[] = [];
  const waiting = [...nodes];
  let due: readonly string[] = [];
  for (let node = waiting.shift(); node !== undefined; node = waiting.shift()) {
    const ids = statementsIn(node, of.statements);
    printed.push(node);
    const next = waiting[0];
    const goesOn = next === undefined ? [] : statementsIn(next, of.statements);
    due = [...due, ...ids.filter((id) => !goesOn.includes(id) && !due.includes(id))];
    if (due.length === 0) continue;
    // A number is a link of its own, and no link can hold another.
    if (next !== undefined && linkOf(next) !== null && linkOf(next) === linkOf(node)) continue;
    const [closed, rest] = parted(next, goesOn.length > 0);
    if (next !== undefined && closed !== null) {
      printed.push({ ...next, text: closed });
      waiting.splice(0, 1, ...(rest === '' ? [] : [{ ...next, text: rest }]));
    }
    for (const id of due) printed.push(reference(id, of, printed.at(-1)));
    mentioned.push(...due);
    due = [];
  }
  return printed;
}

/** The closing punctuation at the head of a node, and what follows it; null: there is none, or it belongs to others. */
function parted(next: DocumentNode | undefined, isSaid: boolean): readonly [string | null, string] {
  const text = next?.text ?? '';
  const [closed] = isSaid || (next !== undefined && linkOf(next) !== null) ? [] : (closing.exec(text) ?? []);
  return closed === undefined ? [null, text] : [closed, text.slice(closed.length)];
}

function reference(id: string, { seen }: Appearances, before: DocumentNode | undefined): DocumentNode {
  const appearance = (seen.get(id) ?? 0) + 1;
  seen.set(id, appearance);
  // In the language of the words before it, so that it does not part a passage in two.
  const marks = (before?.marks ?? []).filter(({ type }) => type === 'language');
  return { type: referenceType, attrs: { id, appearance }, ...(marks.length === 0 ? {} : { marks }) };
}

function linkOf(node: DocumentNode | undefined): unknown {
  return node?.marks?.find(({ type }) => type === 'link')?.attrs?.['href'] ?? null;
}

/** A field of plain words as inline nodes, with the stretches of statements marked in it. */
export function markedField(text: string, part: Stretch['part'], record: StoryRecord): readonly DocumentNode[] {
  const stretches = record.statements.flatMap(({ id, stretches: all }) =>
    all
      .filter((one) => one.part === part && text.slice(one.start, one.end) === one.exact)
      .map(({ start, end }) => ({ id, start, end })),
  );
  const cuts = [...new Set([0, text.length, ...stretches.flatMap(({ start, end }) => [start, end])])];
  const sorted = cuts.toSorted((one, other) => one - other);
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? text.length;
    const ids = stretches.filter((one) => one.start <= start && one.end >= end).map(({ id }) => id);
    const marks = ids.map((id) => ({ type: 'statement', attrs: { id } }));
    return { type: 'text', text: text.slice(start, end), ...(marks.length === 0 ? {} : { marks }) };
  });
}

/** The ids of those statements whose number stands somewhere in the story's head or text. */
export function markedIn(
  story: Pick<PublishedStory, 'document' | 'standfirst'>,
  record: StoryRecord,
): ReadonlySet<string> {
  const of = appearances(record);
  for (const { id, stretches } of record.statements) {
    if (stretches.some(({ part }) => part === 'headline')) of.seen.set(id, 1);
  }
  inlineReferences(markedField(story.standfirst ?? '', 'standfirst', record), of);
  referred(story.document, of);
  return new Set(of.seen.keys());
}
