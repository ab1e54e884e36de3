import type { PictureFlag } from '../pictures/pictures.ts';
import { slugOf } from '../text/text.ts';
import { picturesWithOwnAlt, wordsIn } from './document-text.ts';
import type { ProblemField, StoryFields, StoryState } from './shapes.ts';

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
  readonly field: ProblemField;
  /** the picture that it is about, where it is about one */
  readonly pictureId?: string;
  /** one plain sentence with the mend */
  readonly message: string;
  /** the mend alone, where the sentence quotes somebody and cannot be parted at its full stop; the message ends in it */
  readonly mend?: string;
  /** `must`: publishing is refused; `should`: an editor is told and may go on */
  readonly weight: 'must' | 'should';
}

/** A picture of the story as the checks see it. */
export interface CheckedPicture {
  readonly id: string;
  readonly flags: readonly PictureFlag[];
}

/** What the checks know besides the fields. */
export interface PublishingFacts {
  /** in the newsroom's zone, as it is told */
  readonly embargoUntil: Temporal.ZonedDateTime | null;
  readonly pictureIds: readonly string[];
  readonly pictures: readonly CheckedPicture[];
  /** fields that name what the newsroom does not have */
  readonly unknown: readonly ('section' | 'topics' | 'tags' | 'bylines')[];
  /** its words in the address, where somebody has chosen them */
  readonly slug: string | null;
}

const singular = { section: 'section', topics: 'topic', tags: 'tag', bylines: 'byline' } as const;

/**
 * Everything that stands between a story and its readers, all at once. `pictures` are those the story names and the
 * newsroom has; an id that is missing from them is a problem of its own.
 */
export function publishingProblems(
  fields: StoryFields,
  facts: PublishingFacts,
  now: Temporal.Instant,
): readonly PublishingProblem[] {
  const problems: PublishingProblem[] = [];
  const must = (field: ProblemField, message: string) => problems.push({ field, message, weight: 'must' });
  const should = (field: ProblemField, message: string) => problems.push({ field, message, weight: 'should' });
  if (fields.headline === '') must('headline', 'The story has no headline; write one.');
  else if (facts.slug === null && slugOf(fields.headline) === '')
    should('slug', 'No address can be made of the headline; choose its words in the address.');
  if (wordsIn(fields.document) === 0) must('document', 'The story has no text; write it, or save it as a draft.');
  if (fields.standfirst !== null && sameWords(fields.standfirst, fields.headline)) {
    must('standfirst', 'The standfirst repeats the headline; say something else or leave it out.');
  }
  if (facts.embargoUntil && Temporal.Instant.compare(now, facts.embargoUntil.toInstant()) < 0) {
    must('embargo', `The story is under embargo until ${clockOf(facts.embargoUntil)}; schedule it for then.`);
  }
  if (fields.sectionId === null)
    should('section', 'The story stands in no section; choose one so that readers find it.');
  for (const field of facts.unknown)
    must(field, `The story names a ${singular[field]} that the newsroom does not have; choose another.`);
  return [...problems, ...originProblems(fields), ...pictureProblems(fields, facts)];
}

/** Copy from elsewhere says where it comes from and under which terms. */
function originProblems({ origin, dateline, canonicalAtOrigin }: StoryFields): readonly PublishingProblem[] {
  const problems: PublishingProblem[] = [];
  if (origin === null && dateline?.agency) {
    const message = `The dateline names ${dateline.agency}, but no origin is stated; add it, or take the agency out.`;
    problems.push({ field: 'origin', message, weight: 'should' });
  }
  if (origin && origin.licence === null) {
    const message = 'The origin’s licence is not stated; add the terms under which this is republished.';
    problems.push({ field: 'licence', message, weight: 'should' });
  }
  if (canonicalAtOrigin && !origin?.url) {
    const message = 'The canonical address is set to the origin’s, but the origin has none; add it or switch this off.';
    problems.push({ field: 'canonical', message, weight: 'must' });
  }
  return problems;
}

const pictureFields: Partial<Record<PictureFlag['field'], ProblemField>> = {
  credit: 'credit',
  alt: 'alt',
  rightsUntil: 'rights',
};

function pictureProblems(
  { document, leadPictureId }: StoryFields,
  { pictureIds, pictures }: PublishingFacts,
): readonly PublishingProblem[] {
  const worded = picturesWithOwnAlt(document);
  return pictureIds.flatMap((pictureId): readonly PublishingProblem[] => {
    const picture = pictures.find((one) => one.id === pictureId);
    if (picture) {
      const hasAlt = worded.has(pictureId) && pictureId !== leadPictureId;
      const flags = picture.flags.filter(({ field }) => !(field === 'alt' && hasAlt));
      return flags.map(({ field, message }) => {
        return { field: pictureFields[field] ?? 'picture', pictureId, message, weight: 'should' };
      });
    }
    const message = `The story shows picture ${pictureId}, which is not in the library; remove or replace it.`;
    return [{ field: 'picture', pictureId, message, weight: 'must' }];
  });
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

/** Somebody of the newsroom, as a revision or a step names them. */
export interface Person {
  /** null: a command at the machine itself */
  readonly accountId: string | null;
  readonly name: string;
}

/** True for one and the same person: by the account where both have one, else by the name. */
export function isSamePerson(one: Person, other: Person): boolean {
  if (one.accountId !== null && other.accountId !== null) return one.accountId === other.accountId;
  return one.name === other.name;
}

/** True where a person is one of these. */
export function isAmong(person: Person, people: readonly Person[]): boolean {
  return people.some((one) => isSamePerson(one, person));
}
