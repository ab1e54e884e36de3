import { type Db, newId } from '../db/db.ts';
import { stamp } from '../text/text.ts';

/** Who does something: a person at the desk, or whoever works at the machine itself. */
export interface Actor {
  /** null: nobody who is signed in */
  readonly accountId: string | null;
  readonly name: string;
}

/** One thing that was done. `detail` holds nothing secret. */
export interface Deed {
  /** what was done, in two or three words: `invited`, `role changed` … */
  readonly action: string;
  /** to whom or what, as people call it */
  readonly object: string;
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Writes down what was done, in the caller's transaction. Nothing written here is ever changed. */
export async function noteDeed(db: Db, by: Actor, deed: Deed, now: Temporal.Instant): Promise<void> {
  await db
    .insertInto('audit_entry')
    .values({
      id: newId(),
      at: stamp(now),
      account_id: by.accountId,
      by: by.name,
      action: deed.action,
      object: deed.object,
      detail: JSON.stringify(deed.detail ?? {}),
    })
    .execute();
}
