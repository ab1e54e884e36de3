import type { WordClass } from './filter-classes.ts';
import { type Member, membersOf } from './filter-classify.ts';
import type { Piece } from './filter-reading.ts';

/** Told where these are what a comment has in common with spam; the others are told by their words alone. */
const words = {
  classes: {
    act: 'asks readers to do something',
    own: 'speaks of something of its own',
    unknown: 'says that it is new or unknown',
    plead: 'pleads',
    chain: 'wants to be sent on',
    money: 'speaks of money',
    offer: 'offers something',
    address: 'says where to go',
  } satisfies Partial<Record<WordClass, string>>,
  actOwn: 'asks readers to do something for its writer',
  and: ' and ',
} as const;

/** These are counted by themselves too; of the others, words tell more than classes do. */
const telling: Readonly<Partial<Record<WordClass, string>>> = words.classes;

/** Classes count with what follows at once; what an act is about may stand further on. */
const besideWithin = 1;
const aboutWithin = 4;
const about: ReadonlySet<WordClass> = new Set(['own', 'thing', 'you']);

export interface ClassFeature {
  readonly key: string;
  readonly words: string | null;
  readonly from: number;
  readonly to: number;
}

/** The classes of the words of a text: which there are, which begin a sentence, and which stand beside which. */
export function classFeatures(pieces: readonly Piece[]): readonly ClassFeature[] {
  const members = membersOf(pieces);
  const features: ClassFeature[] = [];
  for (const [at, { of, from, to }] of members.entries()) {
    const told = telling[of] ?? null;
    if (told !== null) features.push({ key: `class ${of}`, words: told, from, to });
    if (pieces[from]?.isFirst) features.push({ key: `class ^ ${of}`, words: told, from, to });
    for (const next of nextTo(members, at))
      features.push({ key: `class ${of} ${next.of}`, words: toldOf(of, next.of), from, to: next.to });
  }
  return features;
}

function nextTo(members: readonly Member[], at: number): readonly Member[] {
  const next: Member[] = [];
  const { of, to } = members[at] as Member;
  for (let on = at + 1; on < members.length; on += 1) {
    const other = members[on] as Member;
    const away = other.from - to;
    if (away > aboutWithin) break;
    if (other.of !== of && (away <= besideWithin || (of === 'act' && about.has(other.of)))) next.push(other);
  }
  return next;
}

function toldOf(one: WordClass, other: WordClass): string | null {
  if (one === 'act' && other === 'own') return words.actOwn;
  const [first, second] = [telling[one], telling[other]];
  return first !== undefined && second !== undefined ? first + words.and + second : null;
}
