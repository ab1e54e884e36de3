import {
  anyObject,
  type Described,
  integer,
  list,
  named,
  object,
  oneOf,
  orNull,
  type Schema,
  text,
} from '../api/api.ts';
import type { Part, StoryDifferences } from './shapes.ts';

/** What of two revisions' differences crosses the network. The desk imports the types. */

/** What an editor sets and no reader sees printed. */
export interface DeskFieldDifference {
  readonly kind: 'setting';
  readonly field: 'direction' | 'indexChoice' | 'canonicalAtOrigin';
  readonly from: string;
  readonly to: string;
}

const fields = list(anyObject(), {
  description: 'Outside the text: `kind` words, value, names, dateline, picture or setting, with what it was and is.',
}) as unknown as Schema<readonly (StoryDifferences['fields'][number] | DeskFieldDifference)[]>;

const part = object({
  kind: oneOf(['same', 'changed', 'added', 'removed', 'moved-here', 'moved-away']),
  node: anyObject({
    description: 'The block; in a changed one the marks inserted and deleted stand on the words that came and went.',
  }),
  notes: list(anyObject(), { description: 'What no word tells: a mark, a link, a form that changed.' }),
}) as unknown as Schema<Part>;

const side = object({ revisionId: text({ format: 'uuid' }), number: integer({ minimum: 1 }) });

export const RevisionChanges = named(
  'RevisionChanges',
  object(
    {
      from: orNull(side, { description: 'null: the first revision, with nothing before it.' }),
      to: side,
      fields,
      language: text({ description: 'The newer one’s, BCP 47.' }),
      direction: oneOf(['ltr', 'rtl']),
      parts: list(part, { description: 'The text, block by block.' }),
      inserted: integer({ description: 'Words that came.' }),
      deleted: integer({ description: 'Words that went.' }),
      names: anyObject({ description: 'What the ids among the differences are called.' }) as Schema<
        Readonly<Record<string, string>>
      >,
    },
    { description: 'How a revision differs from another, in fields, text and pictures.' },
  ),
);
export type RevisionChanges = Described<typeof RevisionChanges>;
