import { unmarked } from '../statements/statements.ts';
import type { StoryVersion } from '../stories/stories.ts';
import type { Account } from './account.ts';
import { compareDocuments } from './documents.ts';
import { fullEffort } from './effort.ts';
import { compareFields } from './fields.ts';
import type { StoryDifferences } from './shapes.ts';

/**
 * How a version of a story differs from another, by blocks and within them by whole words of the newer one's language.
 * Takes some tenths of a second at the most, whatever the two hold: what would cost more is shown replaced as a whole.
 */
export function compareVersions(older: StoryVersion, newer: StoryVersion): StoryDifferences {
  const account: Account = {
    language: newer.fields.language,
    effort: { left: fullEffort },
    edits: [],
    notes: [],
    inserted: 0,
    deleted: 0,
  };
  const fields = compareFields(older, newer, account);
  // That words were put on the record is no change of them.
  const parts = compareDocuments(unmarked(older.fields.document), unmarked(newer.fields.document), account);
  const { edits, inserted, deleted } = account;
  return { fields, parts, edits, inserted, deleted };
}

/** True when a reader could tell the two apart. */
export function isDifferent({ fields, parts }: StoryDifferences): boolean {
  return fields.length > 0 || parts.some(({ kind }) => kind !== 'same');
}
