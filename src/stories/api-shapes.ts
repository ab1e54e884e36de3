import {
  anyObject,
  type Described,
  integer,
  list,
  named,
  object,
  oneOf,
  optional,
  orNull,
  reference,
  type Schema,
  text,
} from '../api/api.ts';
import { ApiPicture } from '../pictures/pictures.ts';
import { storySchema } from './document.ts';
import { type DocumentNode, genres, indexChoices } from './shapes.ts';

const id = text({ format: 'uuid' });
const address = (description: string) => text({ format: 'uri', description });
const instant = (description: string) => text({ format: 'date-time', description });

const place = { id, slug: text(), name: text() };
const page = { url: address('The page that readers open.') };

/** Sections, topics and authors have pages; a tag has the same fields. */
export const ApiNamed = named('Named', object({ ...place, ...page }, { description: 'What stories are filed under.' }));
export type ApiNamed = Described<typeof ApiNamed>;

const stories = { stories: address('Its stories in the API.') };

export const ApiSection = named(
  'Section',
  object({ ...place, description: orNull(text()), ...page, ...stories }, { description: 'A fixed department.' }),
);
export const ApiTopic = named(
  'Topic',
  object(
    { ...place, description: orNull(text()), ...page, ...stories },
    { description: 'A subject stories gather under.' },
  ),
);
export const ApiTag = named('Tag', object({ ...place, ...page, ...stories }));
export const ApiAuthor = named(
  'Author',
  object(
    {
      ...place,
      kind: oneOf(['person', 'organisation']),
      role: orNull(text({ description: 'As printed under the name.' })),
      about: orNull(text()),
      ...page,
      ...stories,
    },
    { description: 'A name that stories are signed with.' },
  ),
);
export type ApiAuthor = Described<typeof ApiAuthor>;

const correction = {
  id,
  kind: oneOf(['correction', 'clarification', 'update']),
  text: text(),
  correctedAt: instant('When it was added.'),
};
export const ApiCorrection = named('Correction', object(correction, { description: 'What was put right, and when.' }));

export const ApiListedCorrection = named(
  'ListedCorrection',
  object(
    {
      ...correction,
      story: object({
        id,
        self: address('The story in the API.'),
        headline: text(),
        ...page,
        language: text({ description: 'BCP 47.' }),
        direction: oneOf(['ltr', 'rtl']),
      }),
    },
    { description: 'A correction with the story that it belongs to.' },
  ),
);

const common = {
  id,
  self: address('The whole story in the API.'),
  url: address('The page that readers open.'),
  headline: text(),
  kicker: orNull(text({ description: 'The line above the headline.' })),
  standfirst: orNull(text({ description: 'The sentences below the headline; never the headline again.' })),
  genre: oneOf(genres),
  language: text({ description: 'BCP 47.' }),
  direction: oneOf(['ltr', 'rtl'], { description: 'The direction in which it is written.' }),
  section: orNull(ApiNamed),
  agency: orNull(text({ description: 'Whom a republished story comes from.' })),
  publishedAt: instant('When readers could first open it.'),
  updatedAt: instant('The last change that readers can see.'),
  wordCount: integer({ minimum: 0 }),
  indexing: oneOf(indexChoices, {
    description: 'What search engines are asked: news-noindex keeps it out of news search alone.',
  }),
};

export const ApiStoryCard = named(
  'StoryCard',
  object(
    {
      ...common,
      authors: list(object({ slug: text(), name: text(), ...page }), { description: 'In printed order.' }),
      picture: orNull(ApiPicture, { description: 'The lead picture.' }),
    },
    { description: 'A story as lists show it.' },
  ),
);
export type ApiStoryCard = Described<typeof ApiStoryCard>;

const node: Schema<DocumentNode> = object({
  type: oneOf(Object.keys(storySchema.nodes)),
  attrs: optional(anyObject({ description: 'figure: `picture` is the id of one of the story’s pictures.' })),
  content: optional({ type: 'array', items: reference('DocumentNode') } as Schema<readonly DocumentNode[]>),
  marks: optional(list(object({ type: oneOf(Object.keys(storySchema.marks)), attrs: optional(anyObject()) }))),
  text: optional(text()),
}) as Schema<DocumentNode>;

const ApiDocument = named('DocumentNode', {
  ...node,
  description: 'A node of a document in ProseMirror’s JSON; the outermost is of type doc.',
});

const dateline = object({
  place: orNull(text()),
  date: orNull(text({ format: 'date' })),
  agency: orNull(text()),
});

const origin = object({
  agency: text(),
  url: orNull(address('The original.')),
  licence: orNull(text({ description: 'As printed.' })),
  licenceUrl: orNull(address('The licence’s own page.')),
  publishedAt: orNull(text({ description: 'ISO 8601: an instant, or a day where no more is stated.' })),
  changes: orNull(text({ description: 'What this newsroom changed.' })),
});

const translation = object({
  language: text({ description: 'BCP 47.' }),
  direction: oneOf(['ltr', 'rtl']),
  headline: text(),
  url: address('The page that readers open.'),
  self: address('The translation in the API.'),
});

export const ApiStory = named(
  'Story',
  object(
    {
      ...common,
      canonicalUrl: address('The address search engines are asked to list: this page’s, or the original’s.'),
      authors: list(ApiAuthor, { description: 'In printed order.' }),
      dateline: orNull(dateline, { description: 'The line that opens the text: where and when it was written.' }),
      origin: orNull(origin, { description: 'Where a republished story comes from.' }),
      topics: list(ApiNamed),
      tags: list(ApiNamed),
      document: ApiDocument,
      text: text({ description: 'The document’s words, one line for each paragraph, heading, item, cell or caption.' }),
      leadPictureId: orNull(id, { description: 'The one of `pictures` that stands above the text.' }),
      pictures: list(ApiPicture, { description: 'Every picture that the story shows, the lead picture first.' }),
      corrections: list(ApiCorrection, { description: 'Newest first.' }),
      translations: list(translation, {
        description: 'The same story in other languages, as far as they are published.',
      }),
      versions: address('Its published versions in the API.'),
      comments: address('Its comments in the API.'),
    },
    { description: 'A published story, whole.' },
  ),
);
export type ApiStory = Described<typeof ApiStory>;
