import { type Described, named, object, oneOf, orNull, text, truth } from '../api/api.ts';

const id = text({ format: 'uuid' });
const instant = (description: string) => text({ format: 'date-time', description });

/** A comment as the API gives it: every field by its name, and nothing of whose it is beside the name. */
export const ApiComment = named(
  'Comment',
  object(
    {
      id,
      url: text({ format: 'uri', description: 'Leads to the place where it stands.' }),
      parentId: orNull(id, { description: 'The comment that it answers; null: the story.' }),
      name: orNull(text({ description: 'As its writer gave it; null where it is gone.' })),
      website: orNull(text({ format: 'uri', description: 'As its writer gave it.' })),
      text: orNull(
        text({ description: 'Plain text as it was typed, lines parted by line feeds; null where it is gone.' }),
      ),
      badge: orNull(
        text({ description: 'What the newsroom’s own bear beside the name, such as “Reporter”; null: a reader.' }),
      ),
      language: text({ description: 'BCP 47, of the story.' }),
      writtenAt: instant('When it was sent.'),
      editedAt: orNull(instant('When its writer last changed it.')),
      isPick: truth({ description: 'Whether the newsroom has picked it.' }),
      gone: orNull(oneOf(['removed', 'deleted']), {
        description:
          'Why it stands no more: removed by a moderator, deleted by its writer. It stays while others answer it.',
      }),
      goneReason: orNull(text({ description: 'What the moderator says of it.' })),
    },
    { description: 'A reader’s comment.' },
  ),
);
export type ApiComment = Described<typeof ApiComment>;
