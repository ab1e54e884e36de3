import { type Described, integer, list, named, object, orNull, pageOf, text, truth } from '../api/api.ts';
import { ApiStoryCard } from '../stories/stories.ts';

const MarkedText = named('MarkedText', {
  ...list(object({ text: text(), marked: truth({ description: 'true: it matches what was asked for.' }) })),
  description:
    'A text in its original spelling, cut into parts; joined as they are, the parts are the text. No markup.',
});

const ApiSearchResult = named(
  'SearchResult',
  object(
    {
      story: ApiStoryCard,
      headline: MarkedText,
      snippet: MarkedText,
    },
    {
      description:
        'A story that was found: its headline marked, and the passage of it that shows best why. Both are in the story’s language.',
    },
  ),
);
export type ApiSearchResult = Described<typeof ApiSearchResult>;

export const ApiSearchAnswer = object({
  ...pageOf('results', ApiSearchResult),
  total: orNull(integer({ minimum: 0 }), {
    description:
      'How many stories match, on all pages together; null for more than 100, which are not counted further.',
  }),
});
