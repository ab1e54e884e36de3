import type { PictureFlag } from '../pictures/pictures.ts';
import { wordsIn } from './document-text.ts';
import type { StoryFields, StoryState } from './shapes.ts';

/** Where a story may go from each state. A killed story stays killed: its text must not be used. */
const nextStates: Readonly<Record<StoryState, readonly StoryState[]>> = {
  draft: ['in_review', 'scheduled', 'published', 'withheld', 'killed'],
  in_review: ['draft', 'scheduled', 'published', 'withheld', 'killed'],
  scheduled: ['draft', 'in_review', 'scheduled', 'published', 'withheld', 'killed'],
  published: ['published', 'withheld', 'killed', 'withdrawn'],
  withheld: ['draft', 'in_review', 'scheduled', 'published', 'killed'],
  killed: [],
  withdrawn: ['published'],
};

/** True when a story in `from` may be brought to `to`. */
export function mayBecome(from: StoryState, to: StoryState): boolean {
  return nextStates[from].includes(to);
}

/** The sentence for a step that is not allowed, with what is. */
export function refusedStep(from: StoryState, to: StoryState): string {
  const open = nextStates[from];
  const instead = open.length === 0 ? 'Nothing can follow that state.' : `It can become ${open.join(', ')}.`;
  return `A story that is ${from} cannot become ${to}. ${instead}`;
}

export interface PublishingProblem {
  readonly field: string;
  /** one plain sentence with the mend */
  readonly message: string;
  /** `must`: publishing is refused; `should`: an editor is told and may go on */
  readonly weight: 'must' | 'should';
}

/** A picture of the story as the checks see it. */
export interface CheckedPicture {
  readonly id: string;
  readonly flags: readonly PictureFlag[];
}

/**
 * Everything that stands between a story and its readers, all at once. `pictures` are those the story names and the
 * newsroom has; an id that is missing from them is a problem of its own.
 */
export function publishingProblems(
  fields: StoryFields,
  facts: {
    /** in the newsroom's zone, as it is told */
    readonly embargoUntil: Temporal.ZonedDateTime | null;
    readonly pictureIds: readonly string[];
    readonly pictures: readonly CheckedPicture[];
    /** fields that name what the newsroom does not have: `section`, `topic` … */
    readonly unknown: readonly string[];
  },
  now: Temporal.Instant,
): readonly PublishingProblem[] {
  const problems: PublishingProblem[] = [];
  const must = (field: string, message: string) => problems.push({ field, message, weight: 'must' });
  const should = (field: string, message: string) => problems.push({ field, message, weight: 'should' });
  if (fields.headline === '') must('headline', 'The story has no headline; write one.');
  if (wordsIn(fields.document) === 0) must('document', 'The story has no text; write it, or save it as a draft.');
  if (fields.standfirst !== null && sameWords(fields.standfirst, fields.headline)) {
    must('standfirst', 'The standfirst repeats the headline; say something else or leave it out.');
  }
  if (facts.embargoUntil && Temporal.Instant.compare(now, facts.embargoUntil.toInstant()) < 0) {
    must('embargo', `The story is under embargo until ${clockOf(facts.embargoUntil)}; schedule it for then.`);
  }
  if (fields.sectionId === null)
    should('section', 'The story stands in no section; choose one so that readers find it.');
  if (fields.origin && fields.origin.licence === null) {
    should('origin licence', 'The origin’s licence is not stated; add the terms under which this is republished.');
  }
  if (fields.canonicalAtOrigin && !fields.origin?.url) {
    must(
      'canonical',
      'The canonical address is set to the origin’s, but the origin has none; add it or switch this off.',
    );
  }
  for (const field of facts.unknown)
    must(field, `The story names a ${field} that the newsroom does not have; choose another.`);
  for (const id of facts.pictureIds) {
    const picture = facts.pictures.find((one) => one.id === id);
    if (!picture) must('pictures', `The story shows picture ${id}, which is not in the library; remove or replace it.`);
    for (const flag of picture?.flags ?? []) should(`picture ${flag.field}`, flag.message);
  }
  return problems;
}

/** `2026-11-24 06:30 (Europe/Kyiv)` */
export function clockOf(time: Temporal.ZonedDateTime): string {
  const wall = time.toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ');
  return `${wall} (${time.timeZoneId})`;
}

/** True when two texts have the same words: case, punctuation and blanks do not count. */
export function sameWords(one: string, other: string): boolean {
  const words = (text: string) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? '';
  return words(one) === words(other);
}

/** The address of a story: the day it was first published, in the newsroom's zone, and its slug. */
export function storyPath(firstPublished: Temporal.Instant, timeZone: string, slug: string): string {
  const day = firstPublished.toZonedDateTimeISO(timeZone).toPlainDate().toString();
  return `/${day.replaceAll('-', '/')}/${slug}/`;
}
