import { plainLetters } from '../text/text.ts';
import { lists, type WordClass } from './filter-classes.ts';
import type { Piece } from './filter-reading.ts';

/** A word, or words in a row, of a class: by the first and the last piece of the text. */
export interface Member {
  readonly of: WordClass;
  readonly from: number;
  readonly to: number;
}

interface Phrase {
  readonly rest: readonly string[];
  readonly of: WordClass;
}

const words = new Map<string, WordClass>();
const beginnings = new Map<string, WordClass>();
/** By the first word, the longest first. */
const phrases = new Map<string, Phrase[]>();

for (const of of Object.keys(lists) as WordClass[])
  for (const member of Object.values(lists[of]).join(' ').split(/\s+/)) {
    const [first = '', ...rest] = member.split('_').map(plainLetters);
    const single = member.endsWith('*') ? beginnings : words;
    if (rest.length > 0) phrases.set(first, [...(phrases.get(first) ?? []), { rest, of }]);
    else if (!single.has(first)) single.set(first, of);
  }
for (const found of phrases.values()) found.sort((one, other) => other.rest.length - one.rest.length);

const lengths = [...beginnings.keys()].map(({ length }) => length);
const shortest = Math.min(...lengths);
const longest = Math.max(...lengths);

/** So many pieces may stand between “my” and the channel, and between an act and “me”. */
const thingWithin = 3;
const meWithin = 2;

/** What of a text is of a class, in the order of the text; what is the writer’s own is put together. */
export function membersOf(pieces: readonly Piece[]): readonly Member[] {
  const plain = plainMembers(pieces);
  const members: Member[] = [];
  for (let at = 0; at < plain.length; at += 1) {
    const member = plain[at] as Member;
    const own = ownAt(plain, at);
    if (own !== undefined) {
      members.push({ of: 'own', from: member.from, to: plain[own]?.to ?? member.to });
      at = own;
    } else if (member.of === 'me') members.push({ ...member, of: isAskedFor(members.at(-1), member) ? 'own' : 'self' });
    else members.push(member);
  }
  return members;
}

function plainMembers(pieces: readonly Piece[]): readonly Member[] {
  const members: Member[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const phrase = phraseAt(pieces, at);
    const of = phrase?.of ?? classOf(pieces[at] as Piece);
    const to = at + (phrase?.rest.length ?? 0);
    if (of !== undefined) members.push({ of, from: at, to });
    at = to;
  }
  return members;
}

/** Where “my new channel” or “this comment” ends, if one begins here. */
function ownAt(members: readonly Member[], at: number): number | undefined {
  const { of, to } = members[at] as Member;
  if (of === 'this') {
    const next = members[at + 1];
    return next?.of === 'comment' && next.from === to + 1 ? at + 1 : undefined;
  }
  if (of !== 'mine') return undefined;
  for (let on = at + 1; on < members.length; on += 1) {
    const other = members[on] as Member;
    if (other.from - to > thingWithin || other.of === 'mine') return undefined;
    if (other.of === 'thing' || other.of === 'comment') return on;
  }
  return undefined;
}

const isAskedFor = (before: Member | undefined, { from }: Member) =>
  before?.of === 'act' && from - before.to <= meWithin;

function phraseAt(pieces: readonly Piece[], at: number): Phrase | undefined {
  return phrases
    .get(pieces[at]?.word ?? '')
    ?.find(({ rest }) => rest.every((word, on) => pieces[at + on + 1]?.word === word));
}

const shapes: Readonly<Partial<Record<Piece['kind'], WordClass>>> = {
  link: 'address',
  email: 'address',
  path: 'address',
  handle: 'address',
  price: 'money',
  year: 'time',
};

function classOf({ kind, word }: Piece): WordClass | undefined {
  if (kind !== 'word') return shapes[kind];
  const exactly = words.get(word);
  if (exactly !== undefined) return exactly;
  for (let length = Math.min(longest, word.length); length >= shortest; length -= 1) {
    const of = beginnings.get(word.slice(0, length));
    if (of !== undefined) return of;
  }
  return undefined;
}
