import { type Described, integer, list, named, object, oneOf, orNull, text } from '../api/api.ts';

/** What the desk arranges: sections, topics, tags and bylines with what stands under each. The desk imports the types. */

const line = {
  id: text({ format: 'uuid' }),
  slug: text({ description: 'Its name in its address.' }),
  name: text(),
  stories: integer({ minimum: 0, description: 'Published stories that stand there.' }),
};
export const ArrangedName = named(
  'ArrangedName',
  object({ ...line, description: orNull(text(), { description: 'A sentence for its page; a tag has none.' }) }),
);
export type ArrangedName = Described<typeof ArrangedName>;
export const ArrangedByline = named(
  'ArrangedByline',
  object({
    ...line,
    kind: oneOf(['person', 'organisation']),
    role: orNull(text(), { description: 'As printed under the name.' }),
    about: orNull(text(), { description: 'For the author’s page.' }),
  }),
);
export type ArrangedByline = Described<typeof ArrangedByline>;

const total = integer({ minimum: 0, description: 'How many there are in all that have these words.' });
export const ArrangedNames = object({ entries: list(ArrangedName), total });
export type ArrangedNames = Described<typeof ArrangedNames>;
export const ArrangedBylines = object({ entries: list(ArrangedByline), total });
export type ArrangedBylines = Described<typeof ArrangedBylines>;
