import type { Act, Measured, Qualifier } from '../suggester/suggester.ts';
import { searchWords } from '../text/text.ts';
import { wordsKey } from './same-words.ts';
import type { RelationKind } from './shapes.ts';

export interface ComparedFigure extends Measured {
  readonly qualifier: Qualifier;
  /** as printed, with its qualifier and unit */
  readonly asPrinted: string;
}

/** A statement as others are compared with it. */
export interface Compared {
  readonly storyId: string;
  /** who, as a sentence names them */
  readonly name: string;
  readonly speakerId: string | null;
  /** the organisation it speaks for, else the speaker */
  readonly groupId: string | null;
  readonly topicId: string | null;
  readonly questionId: string | null;
  readonly aboutPlaceId: string | null;
  readonly act: Act;
  readonly text: string;
  readonly hedge: string | null;
  /** EDTF of when it was said */
  readonly saidEdtf: string | null;
  readonly figures: readonly ComparedFigure[];
}

/** How one statement may stand to another, and what says so in a plain sentence. */
export interface Finding {
  readonly kind: RelationKind;
  readonly why: string;
}

/** How far from each other two figures are that bear each other out, and how far `about` reaches: a tenth. */
const tenth = 0.1;

/** What a figure can be: from `low` to `high`, bounds that it does not reach itself marked as open. */
interface Range {
  readonly low: number;
  readonly high: number;
  readonly isLowOpen: boolean;
  readonly isHighOpen: boolean;
}

/** What a figure can be by its qualifier; null: it states no bound, and is compared with nothing. */
export function rangeOf({ qualifier, value, low, high }: Omit<ComparedFigure, 'asPrinted' | 'measure'>): Range | null {
  const closed = (from: number, to: number) => ({ low: from, high: to, isLowOpen: false, isHighOpen: false });
  const [from, to] = value === null ? [low, high] : [value, value];
  switch (qualifier) {
    case 'exact':
      return from === null || to === null ? null : closed(from, to);
    case 'about':
      return from === null || to === null ? null : closed(from - Math.abs(from) * tenth, to + Math.abs(to) * tenth);
    case 'nearly':
      return to === null ? null : closed(to - Math.abs(to) * tenth, to);
    case 'at least':
    case 'more than': {
      const least = low ?? value;
      const isLowOpen = qualifier === 'more than';
      return least === null ? null : { ...closed(least, Number.POSITIVE_INFINITY), isLowOpen };
    }
    case 'at most':
    case 'less than': {
      const most = high ?? value;
      const isHighOpen = qualifier === 'less than';
      return most === null ? null : { ...closed(Number.NEGATIVE_INFINITY, most), isHighOpen };
    }
    case 'between':
    case 'vague':
      return low === null && high === null
        ? null
        : closed(low ?? Number.NEGATIVE_INFINITY, high ?? Number.POSITIVE_INFINITY);
  }
}

/** Whether two figures cannot both hold. Numbers that differ by rounding alone (units made comparable) are the same. */
export function cannotBothHold(one: Range, other: Range): boolean {
  return endsBefore(one, other) || endsBefore(other, one);
}

function endsBefore(one: Range, other: Range): boolean {
  if (isSame(one.high, other.low)) return one.isHighOpen || other.isLowOpen;
  return one.high < other.low;
}

function isSame(one: number, other: number): boolean {
  if (!Number.isFinite(one) || !Number.isFinite(other)) return one === other;
  return Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other));
}

/** Whether two figures that can both hold are near enough to bear each other out: within a tenth of the greater one. */
function bearOut(one: ComparedFigure, other: ComparedFigure): boolean {
  const [first, second] = [middleOf(one), middleOf(other)];
  if (first === null || second === null) return false;
  const distance = Math.abs(first - second);
  return isSame(first, second) || distance <= tenth * Math.max(Math.abs(first), Math.abs(second));
}

function middleOf({ value, low, high, qualifier }: ComparedFigure): number | null {
  if (qualifier === 'vague') return null;
  if (value !== null) return value;
  return low !== null && high !== null ? (low + high) / 2 : (low ?? high);
}

/**
 * How `one` may stand to `other`: by their figures of the same measure, by their words, by what one of them denies. Null:
 * nothing says anything. Somebody who was asked and declined, or who asks, states nothing to compare.
 */
export function compare(one: Compared, other: Compared): Finding | null {
  if (!isOnSame(one, other) || statesNothing(one) || statesNothing(other)) return null;
  const figures = byFigures(one, other);
  return figures === 'nothing' ? null : (figures ?? byWords(one, other) ?? byDenial(one, other));
}

/** The same topic or story, and not questions that differ. */
function isOnSame(one: Compared, other: Compared): boolean {
  if (one.questionId !== null && other.questionId !== null && one.questionId !== other.questionId) return false;
  return one.storyId === other.storyId || (one.topicId !== null && one.topicId === other.topicId);
}

const statesNothing = ({ act }: Compared) => act === 'declines' || act === 'question';

function isSameSource(one: Compared, other: Compared): boolean {
  const source = one.speakerId ?? one.groupId;
  return source !== null && source === (other.speakerId ?? other.groupId);
}

/** Measures of much that has nothing to do with each other: ten seconds of a horn, and nine days of waiting. */
function isOfAnything(measure: string): boolean {
  return measure === 'duration' || measure === 'share' || measure === 'number' || measure.startsWith('money');
}

/** `nothing`: their figures say that neither stands to the other in any way; null: no figures can be compared. */
function byFigures(one: Compared, other: Compared): Finding | 'nothing' | null {
  const pairs = one.figures.flatMap((mine) =>
    other.figures.flatMap((theirs) => {
      const [here, there] = [rangeOf(mine), rangeOf(theirs)];
      if (mine.measure !== theirs.measure || here === null || there === null) return [];
      if (isOfAnything(mine.measure) && !isAboutSame(one, other)) return [];
      return [{ mine, theirs, isConflict: cannotBothHold(here, there) }];
    }),
  );
  const near = pairs.find(({ mine, theirs, isConflict }) => !isConflict && bearOut(mine, theirs));
  const said = ({ mine, theirs }: { readonly mine: ComparedFigure; readonly theirs: ComparedFigure }) =>
    `${theirs.asPrinted} there, ${mine.asPrinted} here`;
  if (near !== undefined) {
    const kind = isSameSource(one, other) ? 'repeats' : 'corroborates';
    return { kind, why: `${said(near)}: both can hold.` };
  }
  const conflict = pairs.find(({ isConflict }) => isConflict);
  if (conflict === undefined) return null;
  if (!isSameSource(one, other)) return { kind: 'disputes', why: `${said(conflict)}.` };
  // What somebody said earlier does not supersede what they said later.
  if (one.saidEdtf === null || other.saidEdtf === null || one.saidEdtf <= other.saidEdtf) return 'nothing';
  const { mine, theirs } = conflict;
  return { kind: 'supersedes', why: `${one.name} said ${theirs.asPrinted} before, and ${mine.asPrinted} later.` };
}

function byWords(one: Compared, other: Compared): Finding | null {
  if (wordsKey(one.text) !== wordsKey(other.text)) return null;
  return isSameSource(one, other)
    ? { kind: 'repeats', why: 'The same source says it in the same words.' }
    : { kind: 'corroborates', why: `${other.name} says it in the same words.` };
}

const denialWords =
  /\b(?:den(?:y|ies|ied|ying)|disput(?:e|es|ed|ing)|not|never|cannot)\b|n[’']t\b|\bno\b[^.;]{0,60}\breached\b/iu;

const isDenial = ({ act, text, hedge }: Compared) => act === 'denies' || denialWords.test(`${text} ${hedge ?? ''}`);

/** One of them denies something, and they answer the same question, or speak within a story of the same thing. */
function byDenial(one: Compared, other: Compared): Finding | null {
  const [denies, isDenied] = [isDenial(one), isDenial(other)];
  if (denies === isDenied || isSameSource(one, other) || !isAboutSame(one, other)) return null;
  if (denies) {
    const kind = one.act === 'denies' ? 'denies' : 'disputes';
    return { kind, why: `It may deny what ${other.name} says there.` };
  }
  return { kind: 'disputes', why: `${other.name} may deny there what is said here.` };
}

/** Words that two statements must share to be of the same thing, where nothing but the topic says that they are. */
const sharedAtLeast = 2;

function isAboutSame(one: Compared, other: Compared): boolean {
  if (one.questionId !== null && one.questionId === other.questionId) return true;
  if (one.storyId !== other.storyId) return false;
  if (one.aboutPlaceId !== null && one.aboutPlaceId === other.aboutPlaceId) return true;
  if (one.topicId !== other.topicId) return false;
  const words = contentWords(one.text);
  return [...contentWords(other.text)].filter((word) => words.has(word)).length >= sharedAtLeast;
}

const common: ReadonlySet<string> = new Set(
  'that this with from have been were would could should will which there their they them about than into only said says also more most some such when what where after before during between does because being over under'.split(
    ' ',
  ),
);

function contentWords(text: string): ReadonlySet<string> {
  return new Set(
    searchWords(text)
      .map(({ word }) => word)
      .filter((word) => word.length >= 4 && !common.has(word)),
  );
}
