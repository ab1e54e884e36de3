import { type Described, integer, list, named, object, oneOf, orNull, text } from '../api/api.ts';
import { ApiStoryCard } from '../stories/stories.ts';
import { mostReadSpans } from './most-read.ts';

export const ApiViews = named(
  'Views',
  object(
    {
      total: integer({ minimum: 0, description: 'All views, those that another system had counted among them.' }),
      imported: integer({
        minimum: 0,
        description: 'Of these, counted by another system before the story moved here.',
      }),
      rule: text({ description: 'What counts as a view, in the newsroom’s language as far as Dateline speaks it.' }),
      asOf: text({ format: 'date-time', description: 'When the number was read.' }),
    },
    { description: 'How often a story was viewed.' },
  ),
);
export type ApiViews = Described<typeof ApiViews>;

export const ApiMostRead = named(
  'MostRead',
  object(
    {
      span: oneOf(mostReadSpans, { description: 'The last 24 hours, or the last 7 days.' }),
      section: orNull(text({ description: 'The slug of the section; null: the whole site.' })),
      how: text({ description: 'How the order is made, in words.' }),
      rule: text({ description: 'What counts as a view.' }),
      stories: list(
        object({
          rank: integer({ minimum: 1, description: '1 is the most read.' }),
          views: integer({ minimum: 0, description: 'Within the span, each whole.' }),
          story: ApiStoryCard,
        }),
        { description: 'The most read first.' },
      ),
    },
    { description: 'What is most read, as pages show it: a minute behind at most.' },
  ),
);
export type ApiMostRead = Described<typeof ApiMostRead>;
