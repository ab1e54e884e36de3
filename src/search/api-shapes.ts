import { type Described, integer, list, named, object, orNull, pageOf, text, truth } from '../api/api.ts';
import { ApiStoryCard } from '../stories/stories.ts';

const MarkedPart = named(
  'MarkedPart',
  object(
    {
      text: text({ description: 'As it was written; never markup.' }),
      marked: truth({ description: 'true: it matches what is looked for.' }),
    },
    {
      description:
        'A part of a text: what matches, or what stands around it. Joined as they are, the parts are the text.',
    },
  ),
);

const ApiSearchResult = named(
  'SearchResult',
  object(
    {
      story: ApiStoryCard,
      headline: list(MarkedPart, { description: 'The story’s headline.' }),
      snippet: list(MarkedPart, {
        description: 'The passage that shows best why it was found; … stands where it is cut.',
      }),
    },
    { description: 'A story that was found. Its headline and snippet are in the story’s language.' },
  ),
);
export type ApiSearchResult = Described<typeof ApiSearchResult>;

export const ApiSearchAnswer = named(
  'SearchAnswer',
  object(
    {
      ...pageOf('results', ApiSearchResult),
      total: orNull(integer({ minimum: 0 }), {
        description:
          'How many stories match, on all pages together; null: more than 100, which are not counted further, or not every story was looked at.',
      }),
    },
    { description: 'A page of what was found.' },
  ),
);
