import type { Db } from '../db/db.ts';
import type { Anchor, Statement, StatementFields } from './shapes.ts';
import { quantityRows, statementOf, statementRow } from './statement-rows.ts';

const atOnce = 500;

/** Statements by their ids, in the order of the ids; those that are not there are left out. */
export async function statementsByIds(db: Db, ids: readonly string[]): Promise<readonly Statement[]> {
  const found = new Map<string, Statement>();
  for (let at = 0; at < ids.length; at += atOnce) {
    const some = ids.slice(at, at + atOnce);
    const rows = await db.selectFrom('statement').selectAll().where('id', 'in', some).execute();
    const via = await db
      .selectFrom('statement_via')
      .selectAll()
      .where('statement_id', 'in', some)
      .orderBy('position')
      .execute();
    const quantities = await db
      .selectFrom('statement_quantity')
      .selectAll()
      .where('statement_id', 'in', some)
      .orderBy('position')
      .execute();
    const viaOf = Map.groupBy(via, ({ statement_id }) => statement_id);
    const quantitiesOf = Map.groupBy(quantities, ({ statement_id }) => statement_id);
    for (const row of rows) {
      const through = (viaOf.get(row.id) ?? []).map(({ party_id }) => party_id);
      found.set(row.id, statementOf(row, through, quantitiesOf.get(row.id) ?? []));
    }
  }
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** The statement with this id, or null. */
export async function findStatement(db: Db, id: string): Promise<Statement | null> {
  return (await statementsByIds(db, [id]))[0] ?? null;
}

/** All statements of a story, whatever their state, in the order of its words; those that are lost come last. */
export async function listStatements(db: Db, storyId: string): Promise<readonly Statement[]> {
  const rows = await db.selectFrom('statement').select('id').where('story_id', '=', storyId).orderBy('id').execute();
  const statements = await statementsByIds(
    db,
    rows.map(({ id }) => id),
  );
  return statements.toSorted((one, other) => {
    const [first, second] = [placeOf(one), placeOf(other)];
    return first[0] - second[0] || first[1] - second[1] || first[2] - second[2];
  });
}

const order = { headline: 0, standfirst: 1, text: 2 } as const;

/** Lost or not, which part, and where in it. */
function placeOf({ anchored: { anchor, stretches, found } }: Statement): readonly [number, number, number] {
  const first = (found ?? stretches)[0];
  const part = first === undefined ? 0 : order[first.part];
  return [anchor === 'lost' ? 1 : 0, part, first?.start ?? 0];
}

/** Holds a statement until the transaction ends, so that two who change it at once come one after the other. */
export async function takeStatement(trx: Db, id: string): Promise<Statement | null> {
  const unchanged = trx.updateTable('statement').set((row) => ({ updated_at: row.ref('updated_at') }));
  await unchanged.where('id', '=', id).execute();
  return findStatement(trx, id);
}

/** Keeps a new statement, as it is. */
export async function insertStatement(trx: Db, statement: Statement): Promise<void> {
  await trx.insertInto('statement').values(statementRow(statement)).execute();
  await keepAround(trx, statement.id, statement);
}

/** Puts a statement's new state in the place of its old one. */
export async function replaceStatement(trx: Db, statement: Statement): Promise<void> {
  const { id, created_by: _by, created_at: _at, ...columns } = statementRow(statement);
  await trx.updateTable('statement').set(columns).where('id', '=', id).execute();
  await trx.deleteFrom('statement_via').where('statement_id', '=', id).execute();
  await trx.deleteFrom('statement_quantity').where('statement_id', '=', id).execute();
  await keepAround(trx, id, statement);
}

async function keepAround(trx: Db, id: string, { via, quantities }: StatementFields): Promise<void> {
  const parties = via.map((party, position) => ({ statement_id: id, party_id: party, position }));
  if (parties.length > 0) await trx.insertInto('statement_via').values(parties).execute();
  const figures = quantityRows(id, quantities);
  if (figures.length > 0) await trx.insertInto('statement_quantity').values(figures).execute();
}

/** Whether readers see a statement now: on the story's page, or on its own page alone. */
export async function shownStatements(db: Db, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const shown = new Set<string>();
  for (let at = 0; at < ids.length; at += atOnce) {
    const some = ids.slice(at, at + atOnce);
    const rows = await db
      .selectFrom('published_statement')
      .select('statement_id')
      .where('statement_id', 'in', some)
      .execute();
    for (const { statement_id } of rows) shown.add(statement_id);
  }
  return shown;
}

const asking: readonly Anchor[] = ['changed', 'lost'];

/** Confirmed statements whose words changed or are gone, the oldest first. `next`: the last one, where more follow. */
export async function anchorQueue(
  db: Db,
  { limit, after }: { readonly limit: number; readonly after: string | null },
): Promise<{ readonly statements: readonly Statement[]; readonly next: string | null }> {
  let query = db
    .selectFrom('statement')
    .select('id')
    .where('anchor', 'in', asking)
    .where('state', '=', 'confirmed')
    .orderBy('id')
    .limit(limit + 1);
  if (after !== null) query = query.where('id', '>', after);
  const ids = (await query.execute()).map(({ id }) => id);
  const some = ids.slice(0, limit);
  return { statements: await statementsByIds(db, some), next: ids.length > limit ? (some.at(-1) ?? null) : null };
}

/** How many confirmed statements have words that changed, and how many words that are gone. */
export async function countAnchors(
  db: Db,
  storyId?: string,
): Promise<{ readonly changed: number; readonly lost: number }> {
  let query = db
    .selectFrom('statement')
    .select(({ fn }) => ['anchor', fn.countAll().as('count')])
    .where('anchor', 'in', asking)
    .where('state', '=', 'confirmed')
    .groupBy('anchor');
  if (storyId !== undefined) query = query.where('story_id', '=', storyId);
  const counts = new Map((await query.execute()).map(({ anchor, count }) => [anchor, Number(count)]));
  return { changed: counts.get('changed') ?? 0, lost: counts.get('lost') ?? 0 };
}

/** The revision at which a story's newest words stand, held until the transaction ends; null: there is no such story. */
export async function takeHead(trx: Db, storyId: string): Promise<string | null> {
  const unchanged = trx.updateTable('story').set((row) => ({ updated_at: row.ref('updated_at') }));
  await unchanged.where('id', '=', storyId).execute();
  const row = await trx.selectFrom('story').select('revision_id').where('id', '=', storyId).executeTakeFirst();
  return row?.revision_id ?? null;
}
