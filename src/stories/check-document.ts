import type { ContentMatch, MarkType, NodeType } from 'prosemirror-model';
import { isLanguage } from '../text/text.ts';
import { isSafeLink, isStatementId, listsBeginAtLeast, listsBeginAtMost, storySchema } from './document.ts';
import type { StoryDocument } from './shapes.ts';

/** Bounds that no story comes near and every attack runs into. */
const deepest = 40;
const nodesAtMost = 50_000;
const charactersAtMost = 2_000_000;
/** on one piece of text; statements may share words */
const marksAtMost = 50;

type AttrCheck = (value: unknown) => string | null;

const wholeNumber =
  (least: number, most: number): AttrCheck =>
  (value) =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most
      ? null
      : `must be a whole number from ${least} to ${most}`;
const text: AttrCheck = (value) => (typeof value === 'string' && value.length <= 2_000 ? null : 'must be a short text');
const textOrNull: AttrCheck = (value) => (value === null ? null : text(value));
const languageTag: AttrCheck = (value) =>
  typeof value === 'string' && isLanguage(value) ? null : 'must be a language tag such as uk';
const cell = { colspan: wholeNumber(1, 100), rowspan: wholeNumber(1, 100), colwidth: () => null };

/** What an attribute may hold, beyond its name being known to the schema. */
const attrChecks: Readonly<Record<string, Readonly<Record<string, AttrCheck>>>> = {
  heading: { level: wholeNumber(2, 4) },
  orderedList: { start: wholeNumber(listsBeginAtLeast, listsBeginAtMost) },
  blockquote: { lang: (value) => (value === null ? null : languageTag(value)) },
  language: { lang: (value) => languageTag(value) },
  figure: {
    picture: (value) =>
      typeof value === 'string' && value !== '' && value.length <= 100 ? null : 'must be a picture’s id',
    alt: textOrNull,
  },
  embed: {
    url: (value) =>
      typeof value === 'string' && /^https?:/i.test(value) && isSafeLink(value)
        ? null
        : 'must be an http or https address',
    title: text,
    site: text,
    description: text,
  },
  tableCell: cell,
  tableHeader: cell,
  link: {
    href: (value) =>
      isSafeLink(value) ? null : 'must be an http, https, mailto or tel address, or a path of this site',
  },
  statement: {
    id: (value) => (isStatementId(value) ? null : 'must be a statement’s id, a UUID in lower case'),
  },
};

interface Walk {
  readonly problems: string[];
  nodes: number;
  characters: number;
}

/**
 * Checks a document that comes from outside against the schema. Gives the document as it may be stored, or every
 * problem with the path of its node (`document.content[2].content[0]`), at most 20 of them.
 */
export function checkDocument(
  input: unknown,
): { readonly document: StoryDocument } | { readonly problems: readonly string[] } {
  const walk: Walk = { problems: [], nodes: 0, characters: 0 };
  const type = checkNode(input, 'document', 0, walk);
  if (type && type !== storySchema.topNodeType) walk.problems.push('document: the outermost node must be a doc.');
  if (walk.problems.length > 0) return { problems: walk.problems.slice(0, 20) };
  return { document: storySchema.nodeFromJSON(withoutControls(input)).toJSON() as StoryDocument };
}

/** No control character but a line's end or a tab can be shown; a text that held nothing else goes with them. */
function withoutControls(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutControls).filter((child) => !isRecord(child) || child['text'] !== '');
  if (!isRecord(node)) return typeof node === 'string' ? node.replaceAll(controls, '') : node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withoutControls(value)]));
}

const controls = /[\p{Cc}--[\n\t]]/gv;

function checkNode(input: unknown, path: string, depth: number, walk: Walk): NodeType | null {
  const say = (problem: string) => {
    walk.problems.push(`${path}: ${problem}`);
    return null;
  };
  walk.nodes += 1;
  if (walk.nodes > nodesAtMost) return walk.nodes === nodesAtMost + 1 ? say('the document has too many parts.') : null;
  if (depth > deepest) return say('the document is nested too deeply.');
  if (!isRecord(input)) return say('is not a node.');
  const type =
    typeof input['type'] === 'string' && Object.hasOwn(storySchema.nodes, input['type'])
      ? storySchema.nodes[input['type']]
      : undefined;
  if (!type) return say(`"${shown(input['type'])}" is no kind of node that a story can hold.`);
  for (const key of Object.keys(input)) {
    if (!['type', 'attrs', 'content', 'marks', 'text'].includes(key)) say(`"${shown(key)}" is no part of a node.`);
  }
  checkAttrs(type, input['attrs'], path, walk);
  if (!type.isInline && Array.isArray(input['marks']) && input['marks'].length > 0)
    say(`a ${type.name} has no marks; its text has.`);
  checkMarks(input['marks'], path, walk);
  if (type.isText) return checkText(input['text'], say, walk) ? type : null;
  checkContent(type, input['content'], { path, depth, walk });
  return type;
}

function checkText(value: unknown, say: (problem: string) => null, walk: Walk): boolean {
  if (typeof value !== 'string' || value === '') {
    say('a text node must hold text.');
    return false;
  }
  walk.characters += value.length;
  if (walk.characters > charactersAtMost) say('the document is too long.');
  return true;
}

interface Place {
  readonly path: string;
  readonly depth: number;
  readonly walk: Walk;
}

function checkContent(type: NodeType, content: unknown, { path, depth, walk }: Place): void {
  const children = content === undefined ? [] : content;
  if (!Array.isArray(children)) {
    walk.problems.push(`${path}.content: must be a list.`);
    return;
  }
  let match: ContentMatch | null = type.contentMatch;
  for (const [index, child] of children.entries()) {
    if (walk.problems.length > 20 || walk.nodes > nodesAtMost) return;
    const childPath = `${path}.content[${index}]`;
    const childType = checkNode(child, childPath, depth + 1, walk);
    if (!childType) {
      match = null;
      continue;
    }
    const next: ContentMatch | null = match?.matchType(childType) ?? null;
    if (match && !next) walk.problems.push(`${childPath}: a ${childType.name} cannot stand here in a ${type.name}.`);
    match = next;
  }
  if (match && !match.validEnd) walk.problems.push(`${path}: this ${type.name} is not complete.`);
}

function checkAttrs(type: NodeType | MarkType, attrs: unknown, path: string, walk: Walk): void {
  if (attrs !== undefined && attrs !== null && !isRecord(attrs)) {
    walk.problems.push(`${path}.attrs: must be an object.`);
    return;
  }
  const given = isRecord(attrs) ? attrs : {};
  const known = type.spec.attrs ?? {};
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(known, name))
      walk.problems.push(`${path}.attrs.${shown(name)}: a ${type.name} has no such attribute.`);
  }
  for (const [name, spec] of Object.entries(known)) {
    if (!Object.hasOwn(given, name)) {
      if (spec.default === undefined) walk.problems.push(`${path}.attrs.${name}: is missing.`);
      continue;
    }
    const problem = attrChecks[type.name]?.[name]?.(given[name]) ?? null;
    if (problem) walk.problems.push(`${path}.attrs.${name}: ${problem}.`);
  }
}

function checkMarks(marks: unknown, path: string, walk: Walk): void {
  if (marks === undefined) return;
  if (!Array.isArray(marks)) {
    walk.problems.push(`${path}.marks: must be a list.`);
    return;
  }
  if (marks.length > marksAtMost) {
    walk.problems.push(`${path}.marks: one piece of text has at most ${marksAtMost} marks; this has ${marks.length}.`);
    return;
  }
  for (const [index, mark] of marks.entries()) {
    const markPath = `${path}.marks[${index}]`;
    const name: unknown = isRecord(mark) ? mark['type'] : undefined;
    const type =
      typeof name === 'string' && Object.hasOwn(storySchema.marks, name) ? storySchema.marks[name] : undefined;
    if (type && isRecord(mark)) checkAttrs(type, mark['attrs'], markPath, walk);
    else walk.problems.push(`${markPath}: "${shown(name)}" is no kind of mark that a story can hold.`);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  return String(value).slice(0, 40);
}
