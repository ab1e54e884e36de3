import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** Which pictures the newest words of each story show, so that the library can tell where one stands. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('story_picture')
    .addColumn('story_id', 'text', (c) => c.notNull().references('story.id'))
    .addColumn('picture_id', 'text', (c) => c.notNull())
    .addColumn('is_lead', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('story_picture_once', ['story_id', 'picture_id'])
    .execute();
  await fill(db);
  await db.schema.createIndex('story_picture_by_picture').on('story_picture').column('picture_id').execute();
}

/** Stories that are read at once. */
const atOnce = 200;

async function fill(db: Kysely<Tables>): Promise<void> {
  for (let after = ''; ; ) {
    const rows = await db
      .selectFrom('story')
      .innerJoin('story_revision as r', 'r.id', 'story.revision_id')
      .select(['story.id', 'r.fields'])
      .where('story.id', '>', after)
      .orderBy('story.id')
      .limit(atOnce)
      .execute();
    for (const { id, fields } of rows) {
      const { leadPictureId, document } = JSON.parse(fields) as Fields;
      const all = new Set([...(leadPictureId ? [leadPictureId] : []), ...picturesIn(document)]);
      for (const picture of all)
        await db
          .insertInto('story_picture')
          .values({ story_id: id, picture_id: picture, is_lead: picture === leadPictureId ? 1 : 0 })
          .execute();
    }
    const last = rows.at(-1);
    if (!last || rows.length < atOnce) return;
    after = last.id;
  }
}

/** As far as they are read here; a story of long ago may lack any of it. */
interface Fields {
  readonly leadPictureId?: string | null;
  readonly document?: Node;
}

interface Node {
  readonly type?: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly Node[];
}

function picturesIn(node: Node | undefined): readonly string[] {
  if (node === undefined) return [];
  const own = node.type === 'figure' ? node.attrs?.['picture'] : undefined;
  return [...(typeof own === 'string' ? [own] : []), ...(node.content ?? []).flatMap(picturesIn)];
}
