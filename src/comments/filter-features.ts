import { hash } from 'node:crypto';
import { classFeatures } from './filter-class-features.ts';
import { type Piece, type Reading, readText, type Shape } from './filter-reading.ts';

/** Something about a comment that the filter counts. */
export interface Feature {
  /** the first 52 bits of its SHA-256, which is a whole number everywhere: nothing else of it is kept */
  readonly token: number;
  /** what a moderator is told of it; null: nothing worth telling */
  readonly words: string | null;
  /** the first and the last piece of the text that it is made of; both -1: of the whole */
  readonly from: number;
  readonly to: number;
  /** true: of what its words do rather than of the words, so that many comments have it */
  readonly isOfClass: boolean;
}

/** What the filter sees of a comment. */
export interface Features {
  /** stands for the comment as a whole: the same for what has the same features, and for nothing else */
  readonly same: number;
  readonly all: readonly Feature[];
}

/** A comment as the filter is given it: no address of its writer is. */
export interface Filtered {
  readonly text: string;
  readonly name: string;
  readonly website: string | null;
}

const words = {
  same: 'the same words',
  link: 'a link',
  linkTo: (host: string) => `a link to ${host}`,
  links: 'more than one link',
  fewWords: 'little but a link',
  website: (host: string) => `the website ${host}`,
  capitals: 'mostly capitals',
  shouting: 'many exclamation marks',
  name: 'what it gives as a name',
  quoted: (said: string) => `“${said}”`,
  shapes: {
    email: 'an email address',
    path: 'a part of a link',
    handle: 'an @name',
    hashtag: 'a #hashtag',
    price: 'a price',
    year: 'a year',
    long: 'a long number',
    number: 'a number',
    emoji: 'an emoji',
    code: 'a code',
  } satisfies Record<Shape, string>,
} as const;

/** So far a word stands for those that begin alike, when it stands beside another: “videos” for “video”. */
const beginningLetters = 5;
const stemLetters = 6;
const featuresAtMost = 1_500;

/**
 * What is counted: words and how long ones begin; each word with the next and the one after it (orthogonal sparse bigrams, Yerazunis 2004);
 * how sentences begin; links, by their host and their make; shapes, of which nothing is read; how it is written; and
 * what its words do, whichever they are (filter-classes.ts).
 */
export function featuresOf({ text, name, website }: Filtered): Features {
  const reading = readText(text);
  const found = new Map<string, Feature>();
  const add: Add = (key, told, from = -1, to = from) => {
    if (found.size < featuresAtMost && !found.has(key))
      found.set(key, { token: tokenOf(key), words: told, from, to, isOfClass: false });
  };
  addWriting(reading, add);
  addSender(name, website, add);
  reading.pieces.forEach((piece, at) => {
    const next = reading.pieces[at + 1];
    const beginning = begins(piece);
    add(`1 ${said(piece)}`, told(piece), at);
    if (piece.word.length > stemLetters) add(`0 ${piece.word.slice(0, stemLetters)}`, told(piece), at);
    if (piece.kind === 'link') addLink(piece.link, at, { isLast: next === undefined, add });
    if (piece.isFirst) add(`^ ${beginning}`, told(piece), at);
    if (piece.isFirst && next && !next.isFirst)
      add(`^^ ${beginning} ${begins(next)}`, both(piece, ' ', next), at, at + 1);
    for (const gap of [1, 2]) {
      const other = reading.pieces[at + gap];
      if (other)
        add(`${gap + 1} ${beginning} ${begins(other)}`, both(piece, gap === 1 ? ' ' : ' … ', other), at, at + gap);
    }
  });
  const same = tokenOf([...found.values()].map(({ token }) => token).join(' '));
  const whole = { token: same, words: words.same, from: -1, to: -1, isOfClass: false };
  return { same, all: [whole, ...found.values(), ...ofClasses(reading.pieces)] };
}

function ofClasses(pieces: readonly Piece[]): readonly Feature[] {
  const found = new Map<string, Feature>();
  for (const { key, ...feature } of classFeatures(pieces))
    if (!found.has(key)) found.set(key, { ...feature, token: tokenOf(key), isOfClass: true });
  return [...found.values()];
}

type Add = (key: string, told: string | null, from?: number, to?: number) => void;

function tokenOf(key: string): number {
  return Number.parseInt(hash('sha256', key, 'hex').slice(0, 13), 16);
}

const said = ({ kind, word }: Piece) => (kind === 'word' ? word : `‹${kind}›`);

function begins({ kind, word }: Piece): string {
  if (kind !== 'word') return `‹${kind}›`;
  return word.length > beginningLetters ? `${word.slice(0, beginningLetters)}~` : word;
}

function told({ kind, word }: Piece): string {
  if (kind === 'word') return words.quoted(word);
  return kind === 'link' ? words.link : words.shapes[kind];
}

function both(one: Piece, between: string, other: Piece): string {
  if (one.kind === 'word' && other.kind === 'word') return words.quoted(`${one.word}${between}${other.word}`);
  return one.kind === 'word' || other.kind !== 'word'
    ? `${told(one)} + ${told(other)}`
    : `${told(other)} + ${told(one)}`;
}

/** How a link is made tells more than where it leads: few lead where one has led before. */
function addLink(link: string, at: number, { isLast, add }: { readonly isLast: boolean; readonly add: Add }): void {
  const host = hostOf(link);
  const way = link.replace(/^https?:\/\//, '').slice(host.length);
  add(`host ${host}`, words.linkTo(host), at);
  add(`ending ${host.slice(host.lastIndexOf('.') + 1)}`, words.link, at);
  add(`way ${/[?=&#]/.test(way) ? 'asks' : /\/[^/]/.test(way) ? 'leads on' : 'none'}`, words.link, at);
  add(`scheme ${/^https?:/.test(link)}`, words.link, at);
  add(`stands ${isLast ? 'last' : at === 0 ? 'first' : 'between'}`, words.link, at);
  add(`long ${Math.min(6, link.length >> 4)}`, words.link, at);
}

function hostOf(link: string): string {
  return /^(?:https?:\/\/)?(?:www\.)?([^/?#:]*)/i.exec(link)?.[1]?.toLowerCase() ?? '';
}

/** How it is written, whatever it says. */
function addWriting({ pieces, plain }: Reading, add: Add): void {
  const count = pieces.filter(({ kind }) => kind === 'word').length;
  const links = pieces.filter(({ kind }) => kind === 'link').length;
  const isShort = count < 3;
  add(`words ${[1, 3, 6, 12, 25, 50].filter((least) => count >= least).length}`, null);
  add(
    `links ${Math.min(links, 2)}${isShort ? ' alone' : ''}`,
    links === 0 ? null : isShort ? words.fewWords : links > 1 ? words.links : words.link,
  );
  const written = plain.replaceAll(/https?:\S+/gi, '');
  const letters = written.match(/\p{L}/gu)?.length ?? 0;
  if (letters > 10) {
    const share = (written.match(/\p{Lu}/gu)?.length ?? 0) / letters;
    add(`capitals ${share > 0.6 ? 2 : share > 0.25 ? 1 : 0}`, share > 0.6 ? words.capitals : null);
  }
  const marks = plain.match(/[!！]/g)?.length ?? 0;
  add(`marks ${[1, 3, 6].filter((least) => marks >= least).length}`, marks >= 3 ? words.shouting : null);
}

/** A name’s words are a person’s, so that only what no name is made of is counted; an address of the web is public. */
function addSender(name: string, website: string | null, add: Add): void {
  const { pieces } = readText(name.slice(0, 200));
  for (const { kind } of pieces) if (kind !== 'word') add(`name ${kind}`, words.name);
  if (pieces.length > 4) add('name long', words.name);
  if (website === null || website === '') return;
  const host = hostOf(website);
  add('website', words.website(host));
  add(`website ${host}`, words.website(host));
  add(`website ending ${host.slice(host.lastIndexOf('.') + 1)}`, words.website(host));
}
