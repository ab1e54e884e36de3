import type { Db } from '../db/db.ts';
import { anchorAll } from './anchors.ts';
import type { PublicStatement } from './public-shapes.ts';
import type { Anchored, AnchoredFields, Statement, Stretch } from './shapes.ts';

/** A statement as readers saw it: when first, and its words when they saw it last. */
export interface Seen {
  readonly at: string;
  readonly stretches: readonly Stretch[];
}

/** Which of a story's statements readers have seen at some time. */
export async function seenBefore(db: Db, storyId: string): Promise<ReadonlyMap<string, Seen>> {
  const rows = await db
    .selectFrom('statement')
    .select(['id', 'first_shown_at', 'shown_stretches'])
    .where('story_id', '=', storyId)
    .where('first_shown_at', 'is not', null)
    .execute();
  return new Map(
    rows.map(({ id, first_shown_at, shown_stretches }) => [
      id,
      { at: first_shown_at ?? '', stretches: JSON.parse(shown_stretches ?? '[]') as readonly Stretch[] },
    ]),
  );
}

/**
 * Where statements stand in these fields. One whose words were taken anew for a revision that is not public yet is looked
 * for by the words that readers know.
 */
function placesOf(
  fields: AnchoredFields,
  statements: readonly Statement[],
  seen: ReadonlyMap<string, Seen>,
): ReadonlyMap<string, Anchored> {
  const now = anchorAll(fields, statements);
  const stray = statements.flatMap(({ id }) => {
    const known = seen.get(id);
    const { anchor } = now.get(id) ?? { anchor: 'lost' };
    if (known === undefined || known.stretches.length === 0 || anchor === 'exact' || anchor === 'moved') return [];
    return [{ id, anchored: { anchor: 'exact' as const, stretches: known.stretches, found: null } }];
  });
  return stray.length === 0 ? now : new Map([...now, ...anchorAll(fields, stray)]);
}

/** How readers see a statement. */
export interface Shown {
  readonly statement: Statement;
  readonly standing: PublicStatement['standing'];
  readonly number: number | null;
  readonly stretches: readonly Stretch[];
}

/** Which statements readers see, and under which numbers. */
export function showings(
  fields: AnchoredFields,
  statements: readonly Statement[],
  seen: ReadonlyMap<string, Seen>,
): readonly Shown[] {
  const anchors = placesOf(fields, statements, seen);
  const found = statements.flatMap((statement): readonly Shown[] => {
    const anchored = anchors.get(statement.id) ?? statement.anchored;
    const isThere = anchored.anchor === 'exact' || anchored.anchor === 'moved';
    const known = seen.get(statement.id);
    const of = (standing: Shown['standing'], stretches: readonly Stretch[]) => [
      { statement, standing, number: null, stretches },
    ];
    // Words that readers never saw may be those of a revision that is not public: of what is gone they see what they saw.
    if (statement.state !== 'withdrawn' && isThere) return of('stands', anchored.stretches);
    if (known === undefined) return [];
    return of(statement.state === 'withdrawn' ? 'withdrawn' : 'former', known.stretches);
  });
  const standing = found
    .filter((one) => one.standing === 'stands')
    .toSorted(
      (one, other) => firstPlace(one) - firstPlace(other) || one.statement.id.localeCompare(other.statement.id),
    );
  return [
    ...standing.map((one, index) => ({ ...one, number: index + 1 })),
    ...found.filter((one) => one.standing !== 'stands'),
  ];
}

/** Where its words first stand in the text; those of headline and standfirst alone come after all of it. */
function firstPlace({ stretches }: Shown): number {
  const starts = stretches.filter(({ part }) => part === 'text').map(({ start }) => start);
  return starts.length > 0 ? Math.min(...starts) : Number.MAX_SAFE_INTEGER;
}

/** Keeps when readers first see these statements, with which words they see them now, and where their addresses lead. */
export async function noteShown(
  trx: Db,
  shown: readonly Shown[],
  now: { readonly seen: ReadonlyMap<string, Seen>; readonly storyId: string; readonly at: string },
): Promise<void> {
  const standing = shown.filter((one) => one.standing === 'stands');
  if (standing.length === 0) return;
  for (const { statement, stretches } of standing) {
    const known = now.seen.get(statement.id);
    if (known && JSON.stringify(known.stretches) === JSON.stringify(stretches)) continue;
    await trx
      .updateTable('statement')
      .set({ first_shown_at: known?.at ?? now.at, shown_stretches: JSON.stringify(stretches) })
      .where('id', '=', statement.id)
      .execute();
  }
  await trx
    .insertInto('published_statement_address')
    .values(standing.map(({ statement }) => ({ statement_id: statement.id, story_id: now.storyId })))
    .onConflict((conflict) => conflict.column('statement_id').doNothing())
    .execute();
}
