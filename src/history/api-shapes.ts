import { type Described, integer, named, object, oneOf, orNull, text, truth } from '../api/api.ts';
import { ApiStory, versionKinds } from '../stories/stories.ts';

const address = (description: string) => text({ format: 'uri', description });

const common = {
  number: integer({ minimum: 1, description: 'Counted within the story, from 1 for its first publication.' }),
  self: address('This version in the API, whole.'),
  url: address('The page that readers open.'),
  changesUrl: orNull(address('The page that shows what changed since the version before; null for the first.')),
  publishedAt: text({ format: 'date-time', description: 'When readers could first see it.' }),
  kind: oneOf(versionKinds, {
    description: 'correction, clarification: a notice was added; return: published again after it had been taken back.',
  }),
  minor: truth({ description: 'true: the newsroom calls the change minor.' }),
  note: orNull(text(), {
    description: 'What the newsroom told readers of the change: a note, or the notice it added.',
  }),
  correctionId: orNull(text({ format: 'uuid' }), {
    description: 'The notice that it added, of the story’s corrections.',
  }),
};

export const ApiVersion = named(
  'Version',
  object(
    {
      ...common,
      folded: truth({
        description:
          'true: a small change beside another one within half an hour; the story’s history shows such changes on one line, which opens into each.',
      }),
    },
    { description: 'One published change of a story.' },
  ),
);
export type ApiVersion = Described<typeof ApiVersion>;

export const ApiWholeVersion = named(
  'WholeVersion',
  object(
    {
      ...common,
      story: ApiStory,
    },
    {
      description:
        'A version with the story as it had it: words as published then, the corrections there were by then, names of authors, topics and sections as they are now. `self` and `url` of the story are those of today. A picture that the newsroom shows nowhere any more has its words and no renditions.',
    },
  ),
);
export type ApiWholeVersion = Described<typeof ApiWholeVersion>;
