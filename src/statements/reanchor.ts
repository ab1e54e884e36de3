import { sql } from 'kysely';
import { type Db, givenRows, givenText, newId } from '../db/db.ts';
import { anchorAll } from './anchors.ts';
import type { Anchor, Anchored, AnchoredFields, Stretch } from './shapes.ts';

/** Whose words follow a story's: a rejected suggestion has none to follow. */
const followed = ['suggested', 'confirmed', 'withdrawn'] as const;

/** Anchors that a person must look at. */
const asks: ReadonlySet<Anchor> = new Set<Anchor>(['changed', 'lost']);

/**
 * Finds a story's statements in the words of its newest revision, in the transaction that saves it, and writes down where
 * they stand now. None is ever dropped: one whose words changed or are gone waits for a person.
 */
export async function reanchor(
  trx: Db,
  story: {
    readonly storyId: string;
    readonly revisionId: string;
    readonly fields: AnchoredFields;
    /** ISO 8601 instant, UTC */
    readonly at: string;
  },
): Promise<void> {
  const rows = await trx
    .selectFrom('statement')
    .select(['id', 'anchor', 'stretches', 'anchor_found'])
    .where('story_id', '=', story.storyId)
    .where('state', 'in', followed)
    .execute();
  if (rows.length === 0) return;
  const before = new Map(rows.map((row) => [row.id, anchoredOf(row)]));
  const now = anchorAll(
    story.fields,
    [...before].map(([id, anchored]) => ({ id, anchored })),
  );
  const differing = rows.flatMap((row) => {
    const anchored = now.get(row.id);
    if (!anchored) return [];
    const cells = [JSON.stringify(anchored.stretches), anchored.found && JSON.stringify(anchored.found)] as const;
    const isSame = row.anchor === anchored.anchor && row.stretches === cells[0] && row.anchor_found === cells[1];
    return isSame ? [] : [[row.id, anchored.anchor, ...cells] as const];
  });
  if (differing.length > 0)
    await sql`update statement set anchor = ${givenText(1)}, stretches = ${givenText(2)}, anchor_found = ${givenText(3)}
      from ${givenRows(trx, differing)} where statement.id = ${givenText(0)}`.execute(trx);
  await trx
    .updateTable('statement')
    .set({ anchored_revision_id: story.revisionId })
    .where('story_id', '=', story.storyId)
    .where('state', 'in', followed)
    .execute();
  await noteTurns(trx, { ...story, before, now });
}

function anchoredOf(row: { anchor: Anchor; stretches: string; anchor_found: string | null }): Anchored {
  return {
    anchor: row.anchor,
    stretches: JSON.parse(row.stretches) as readonly Stretch[],
    found: row.anchor_found === null ? null : (JSON.parse(row.anchor_found) as readonly Stretch[]),
  };
}

/** Writes down which statements came to wait for a person, and which need not wait any more. */
async function noteTurns(
  trx: Db,
  turn: {
    readonly storyId: string;
    readonly at: string;
    readonly before: ReadonlyMap<string, Anchored>;
    readonly now: ReadonlyMap<string, Anchored>;
  },
): Promise<void> {
  const changes = [...turn.now].flatMap(([id, { anchor, found }]) => {
    const was = turn.before.get(id);
    if (!was || was.anchor === anchor || !(asks.has(was.anchor) || asks.has(anchor))) return [];
    return [
      {
        id: newId(),
        at: turn.at,
        by: 'Dateline',
        account_id: null,
        subject: 'statement' as const,
        subject_id: id,
        story_id: turn.storyId,
        action: 'anchored',
        reason: null,
        before: JSON.stringify({ anchor: was.anchor }),
        after: JSON.stringify({ anchor, words: found?.map(({ exact }) => exact).join(' … ') ?? null }),
      },
    ];
  });
  if (changes.length > 0) await trx.insertInto('statement_change').values(changes).execute();
}
