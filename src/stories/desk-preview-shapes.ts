import { type Described, named, object, text } from '../api/api.ts';

/** A secret link to a story, as the desk is told of it. */
export const PreviewLink = named(
  'PreviewLink',
  object({
    id: text({ format: 'uuid', description: 'By which the link is ended; it opens nothing.' }),
    link: text({ format: 'uri', description: 'Whoever has it sees the story: hand it over as carefully.' }),
    expiresAt: text({ format: 'date-time', description: 'After this it shows nothing more.' }),
  }),
);
export type PreviewLink = Described<typeof PreviewLink>;
