import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommandOn } from './command.ts';
import { freshDatabase, type TestDatabase, type TestDialect } from './newsroom.ts';
import { published } from './stories.ts';
import type { WordPressPost } from './wordpress.ts';

type Said = ReturnType<typeof runCommandOn>;

/** A newsroom with two stories, to which views of a WordPress move in. */
export interface MovingNewsroom {
  readonly database: TestDatabase;
  readonly folder: string;
  readonly oysters: string;
  readonly ferry: string;
  readonly dateline: (...args: readonly string[]) => Said;
  /** `import views` of a file that holds this */
  readonly take: (content: string | Buffer, ...options: readonly string[]) => Said;
  /** views counted and imported, by story; `site` is of them all */
  readonly numbers: () => Promise<Readonly<Record<string, readonly number[]>>>;
  /** story, source and views of all that was imported */
  readonly kept: () => Promise<readonly (readonly (string | number)[])[]>;
  readonly deeds: () => Promise<readonly { readonly action: string; readonly object: string; readonly by: string }[]>;
  readonly close: () => Promise<void>;
}

/** The posts that its two stories were. */
export const twoPosts: readonly WordPressPost[] = [
  { id: 11, name: 'oyster-beds-reopen', link: '/2026/11/19/oyster-beds-reopen/', meta: [['views', '4800']] },
  { id: 12, name: 'ferry-late-again', link: '/news/ferry-late-again/', meta: [['views', '12']] },
];

export async function openMovingNewsroom(dialect: TestDialect): Promise<MovingNewsroom> {
  const database = await freshDatabase(dialect);
  const folder = mkdtempSync(join(tmpdir(), 'dateline-views-'));
  const oysters = (await published(database.db, { headline: 'Oyster beds reopen' })).id;
  const ferry = (await published(database.db, { headline: 'Ferry late again' })).id;
  const { db, place } = database;
  const dateline: MovingNewsroom['dateline'] = (...args) => runCommandOn(place, ...args);
  return {
    database,
    folder,
    oysters,
    ferry,
    dateline,
    take: (content, ...options) => {
      const file = join(folder, 'export.of-views');
      writeFileSync(file, content);
      return dateline('import', 'views', file, ...options);
    },
    numbers: async () => {
      const rows = await db.selectFrom('view_subject').select(['story_id', 'views', 'imported']).execute();
      return Object.fromEntries(rows.map(({ story_id, views, imported }) => [story_id ?? 'site', [views, imported]]));
    },
    kept: async () => {
      const rows = await db.selectFrom('view_import').selectAll().execute();
      return rows
        .toSorted((a, b) => (a.source < b.source ? -1 : 1))
        .map(({ story_id, source, views }) => [story_id, source, views]);
    },
    deeds: () => db.selectFrom('audit_entry').select(['action', 'object', 'by']).execute(),
    close: async () => {
      await database.close();
      rmSync(folder, { recursive: true });
    },
  };
}
