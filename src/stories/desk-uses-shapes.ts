import { type Described, integer, list, named, object, oneOf, orNull, text, truth } from '../api/api.ts';
import { storyStates } from './shapes.ts';

/** Where a picture stands in stories, as the desk is told. The desk imports the types. */
export const PictureUses = named(
  'PictureUses',
  object({
    uses: list(
      object({
        id: text({ format: 'uuid', description: 'The id of the story.' }),
        headline: text({ description: 'Its newest.' }),
        language: text({ description: 'BCP 47.' }),
        direction: oneOf(['ltr', 'rtl'], { description: 'Of its writing.' }),
        state: oneOf(storyStates),
        path: orNull(text({ description: 'The story’s address on the site, where readers see it.' })),
        isPublic: truth({ description: 'Whether readers see the picture there now.' }),
        isNewest: truth({ description: 'Whether the newest words show it.' }),
        isLead: truth({ description: 'Whether it leads the story, in its newest words or for readers.' }),
      }),
      { description: 'Stories that readers see first, then those changed last; at most a hundred.' },
    ),
    total: integer({ description: 'How many stories show it, all of them.' }),
  }),
);
export type PictureUses = Described<typeof PictureUses>;
