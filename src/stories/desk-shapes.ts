import {
  anyObject,
  type Described,
  integer,
  list,
  mended,
  named,
  object,
  oneOf,
  optional,
  orNull,
  type Schema,
  text,
  truth,
} from '../api/api.ts';
import { Colleague } from './filing-shapes.ts';
import { genres, indexChoices, problemFields, type StoryDocument, storyStates } from './shapes.ts';

/** What of the desk's stories crosses the network. The desk imports the types. */

const id = (of: string) => text({ format: 'uuid', description: `The id of ${of}.` });
const instant = (what: string) => text({ format: 'date-time', description: what });

/** Ids are checked when a story is published; here they must only be such as can be kept. */
const reference = (of: string) =>
  mended(text({ pattern: '^[0-9A-Za-z_.:-]{1,100}$', description: `The id of ${of}.` }), `Give the id of ${of}.`);
const words = (what: string) => mended(text({ description: what }), `Give ${what} as text.`);
const address = (what: string) =>
  orNull(mended(text({ maxLength: 2_000, description: what }), 'Give an http or https address, or null.'));

const fields = {
  headline: words('the headline'),
  kicker: orNull(words('the line above the headline')),
  standfirst: orNull(words('the sentences below the headline')),
  document: mended(
    anyObject({ description: 'ProseMirror’s JSON; the outermost node is of type doc.' }),
    'Give the document as the editor makes it.',
  ) as unknown as Schema<StoryDocument>,
  dateline: orNull(
    object({
      place: orNull(words('the place')),
      date: orNull(words('the day, YYYY-MM-DD')),
      agency: orNull(words('the agency')),
    }),
  ),
  bylineIds: list(reference('a byline'), { description: 'In printed order.' }),
  sectionId: orNull(reference('a section')),
  topicIds: list(reference('a topic'), { description: 'The first is printed above a headline without a kicker.' }),
  tagIds: list(reference('a tag')),
  leadPictureId: orNull(reference('a picture')),
  genre: mended(oneOf(genres), `Choose one of ${genres.join(', ')}.`),
  language: mended(text({ maxLength: 100, description: 'BCP 47.' }), 'Give a language tag such as en-GB or uk.'),
  direction: mended(oneOf(['ltr', 'rtl']), 'Choose ltr or rtl.'),
  origin: orNull(
    object({
      agency: words('the agency or newsroom'),
      url: address('The original’s address.'),
      licence: orNull(words('the licence')),
      licenceUrl: address('The licence’s own page.'),
      publishedAt: orNull(words('when the original was published')),
      changes: orNull(words('what was changed')),
    }),
  ),
  indexChoice: mended(oneOf(indexChoices), `Choose one of ${indexChoices.join(', ')}.`),
  canonicalAtOrigin: mended(truth(), 'Give true or false.'),
};
export const DeskFields = named(
  'DeskFields',
  object(fields, { description: 'Everything that an editor can change; each save of it is a revision.' }),
);
export type DeskFields = Described<typeof DeskFields>;

type Partly<P> = { readonly [K in keyof P]: ReturnType<typeof optional<Described<P[K]>>> };
/** The same fields, of which any may be left out. */
export const SomeFields = object(
  Object.fromEntries(Object.entries(fields).map(([name, schema]) => [name, optional<unknown>(schema)])) as Partly<
    typeof fields
  >,
  { description: 'Those that are known already; the others are blank.' },
);

export const StoryHolder = named(
  'StoryHolder',
  object(
    {
      id: id('the account'),
      name: text(),
      since: instant('Since when.'),
      isMe: truth({ description: 'Whether it is the one who asks.' }),
    },
    { description: 'Who has the story open to write in it; after 60 seconds of silence nobody has.' },
  ),
);
export type StoryHolder = Described<typeof StoryHolder>;
export const HolderAnswer = object({ holder: orNull(StoryHolder) });
export type HolderAnswer = Described<typeof HolderAnswer>;

const line = {
  id: id('the story'),
  state: oneOf(storyStates),
  headline: text({ description: 'Of the newest revision; may be empty.' }),
  language: text({ description: 'BCP 47.' }),
  direction: oneOf(['ltr', 'rtl'], { description: 'The direction in which it is written.' }),
  section: orNull(object({ id: text(), name: text() })),
  bylines: list(text(), { description: 'Names, in printed order.' }),
  assignee: orNull(Colleague, { description: 'Who is to write it.' }),
  holder: orNull(StoryHolder),
  deadline: orNull(instant('By when it is to be ready.')),
  planned: orNull(
    object({
      at: instant('When it will be published.'),
      wall: text({ description: 'The same as it was typed, YYYY-MM-DDTHH:MM:SS in `zone`.' }),
      zone: text(),
      isNewest: truth({
        description:
          'false: words saved since it was planned will not be published then; plan it anew to take them in.',
      }),
      isMissed: truth({
        description: 'true: the time came while the story was under legal hold; nothing publishes it by itself now.',
      }),
    }),
  ),
  embargoUntil: orNull(instant('Not before this, whatever is planned.')),
  isHeld: truth({ description: 'It is under legal hold.' }),
  firstPublishedAt: orNull(instant('When readers could first open it.')),
  updatedAt: instant('The last change.'),
  updatedBy: text({ description: 'Whose the last change was, by name.' }),
  revisionId: id('the newest revision'),
  hasUnpublishedChanges: truth({ description: 'Readers see an older revision than the newest.' }),
  branches: integer({ description: 'Branches that wait to be seen to.' }),
  path: orNull(text(), { description: 'The path of its page, while readers can open it.' }),
  publicAt: orNull(instant('When what readers see now last changed for them; null: they see none of it.')),
};
export const DeskStoryLine = named('DeskStoryLine', object(line, { description: 'A story as the desk lists it.' }));
export type DeskStoryLine = Described<typeof DeskStoryLine>;

const count = integer({ minimum: 0 });
export const DeskStories = named(
  'DeskStories',
  object({
    stories: list(DeskStoryLine),
    next: orNull(text(), { description: 'Give it as `after` for the next page; null at the end.' }),
    counts: object(
      {
        draft: count,
        in_review: count,
        scheduled: count,
        published: count,
        withheld: count,
        killed: count,
        withdrawn: count,
      },
      { description: 'How many stories of each state the other filters leave.' },
    ),
  }),
);
export type DeskStories = Described<typeof DeskStories>;

export const StoryProblem = named(
  'StoryProblem',
  object({
    field: oneOf(problemFields, { description: 'What it is about, and so where it is mended.' }),
    pictureId: optional(text({ description: 'The picture, where field is picture, credit, alt or rights.' })),
    weight: oneOf(['must', 'should'], { description: 'must: publishing is refused; should: an editor may go on.' }),
    message: text({ description: 'One sentence with the mend.' }),
  }),
);
export type StoryProblem = Described<typeof StoryProblem>;

export const StepDone = named(
  'StepDone',
  object(
    {
      ...line,
      advice: list(StoryProblem, { description: 'What an editor should still look at.' }),
      remark: orNull(text(), { description: 'What an editor should know, such as a time that the clocks skip.' }),
    },
    { description: 'The story’s line after a step.' },
  ),
);
export type StepDone = Described<typeof StepDone>;

export const RevisionLine = named(
  'RevisionLine',
  object({
    id: id('the revision'),
    number: integer({ minimum: 1, description: 'Counted within the story.' }),
    basedOn: orNull(text(), {
      description: 'The revision it was written on; an autosave since folded is kept no more.',
    }),
    isBranch: truth({ description: 'Saved beside the story, because another was at it.' }),
    closed: orNull(oneOf(['merged', 'not needed', 'continued']), {
      description: 'How a branch was seen to; null: no branch, or one that waits.',
    }),
    isNewest: truth(),
    isPublic: truth({ description: 'The one that readers see.' }),
    isPlanned: truth({ description: 'The one that will be published when its time comes.' }),
    savedAt: instant('When.'),
    savedBy: text(),
    note: orNull(text()),
    headline: text(),
  }),
);
export type RevisionLine = Described<typeof RevisionLine>;
export const Revisions = object({ revisions: list(RevisionLine) });
export type Revisions = Described<typeof Revisions>;
export const WholeRevision = named(
  'WholeRevision',
  object({
    revision: RevisionLine,
    fields: DeskFields,
    names: anyObject({
      description: 'What the section, topics, tags and bylines are called now, by their ids.',
    }) as Schema<Readonly<Record<string, string>>>,
  }),
);
export type WholeRevision = Described<typeof WholeRevision>;

/** What may be done with a story, by the names of the addresses below it. */
export const deskSteps = [
  'save',
  'hand-in',
  'back',
  'publish',
  'schedule',
  'unschedule',
  'embargo',
  'correct',
  'withhold',
  'kill',
  'withdraw',
  'slug',
  'approve',
  'hold',
  'lift-hold',
] as const;
export type DeskStep = (typeof deskSteps)[number];

export const DeskStory = named(
  'DeskStory',
  object({
    line: DeskStoryLine,
    fields: DeskFields,
    revisionId: id('the newest revision'),
    publicRevisionId: orNull(id('the revision that readers see')),
    slug: orNull(text(), { description: 'Its words in the address; null: made of the headline when it is published.' }),
    reason: orNull(text(), { description: 'Why it was taken back, as readers are told.' }),
    hold: orNull(object({ by: text(), at: instant('Since when.'), reason: text() }), {
      description: 'A legal hold: nothing more of it is published until it is lifted.',
    }),
    approval: orNull(object({ by: text(), at: instant('When.') }), {
      description: 'Who else has approved exactly this revision; null: nobody, or the words were changed since.',
    }),
    problems: list(StoryProblem, { description: 'What publishing it now would meet.' }),
    may: list(oneOf(deskSteps), { description: 'What the one who asks may do with it now.' }),
    branches: list(RevisionLine, { description: 'Those that wait, newest first.' }),
    notes: integer({ minimum: 0, description: 'Notes to colleagues that are open.' }),
  }),
);
export type DeskStory = Described<typeof DeskStory>;

export const SavedRevision = named(
  'SavedRevision',
  object({
    revisionId: id('the revision that holds these words'),
    number: integer({ minimum: 1 }),
    isBranch: truth({ description: 'true: another was at the story; the words are kept beside it.' }),
    savedAt: instant('When it was saved; it is on disk.'),
    holder: orNull(StoryHolder, { description: 'Who has the story now: somebody else, where it was taken over.' }),
  }),
);
export type SavedRevision = Described<typeof SavedRevision>;

export const StoryChecks = object({ problems: list(StoryProblem) });
export type StoryChecks = Described<typeof StoryChecks>;

export const BulkAnswer = named(
  'BulkAnswer',
  object({
    results: list(
      object({
        id: text(),
        isDone: truth(),
        story: orNull(DeskStoryLine, { description: 'Its line afterwards; null where it was not done.' }),
        problem: optional(text({ description: 'Why it was not.' })),
      }),
      { description: 'One for each story, in the order given.' },
    ),
  }),
);
export type BulkAnswer = Described<typeof BulkAnswer>;
