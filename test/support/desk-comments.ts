import assert from 'node:assert/strict';
import type { DecisionAnswer } from '../../src/comments/decision-shapes.ts';
import type { CommentInContext, CommentsPage, DeskComment } from '../../src/comments/desk-shapes.ts';
import type { NewComment } from '../../src/comments/shapes.ts';
import { aComment, readersOf } from './comments.ts';
import { type DeskBrowser, openDesk, type TestDesk } from './desk.ts';
import { heldToDescription } from './desk-document.ts';
import type { TestDialect } from './newsroom.ts';
import { published } from './stories.ts';

type Action = 'show' | 'hold' | 'bin' | 'spam' | 'keep' | 'pick' | 'unpick';

/** A newsroom whose readers comment on a story, with two moderators at the desk. */
export interface CommentDesk extends TestDesk {
  readonly readers: ReturnType<typeof readersOf>;
  readonly orla: DeskBrowser;
  readonly teo: DeskBrowser;
  readonly story: { readonly id: string; readonly path: string };
  /** a reader's comment, as it was taken; its id */
  readonly sent: (changes?: Partial<NewComment>) => Promise<string>;
  /** decides on comments in the states in which they are now */
  readonly decide: (action: Action, ids: readonly string[], reason?: string | null) => Promise<DecisionAnswer>;
  readonly comment: (id: string) => Promise<DeskComment>;
  readonly listed: (query: string) => Promise<CommentsPage>;
  /** the ids of the comments that readers see under the story */
  readonly seen: () => Promise<readonly string[]>;
  /** everything that was written down, as one text */
  readonly audit: () => Promise<string>;
}

export async function openCommentDesk(dialect: TestDialect): Promise<CommentDesk> {
  const desk = await openDesk(dialect);
  const orla = await heldToDescription(await desk.signedIn('editor', 'Orla'));
  const teo = await heldToDescription(await desk.signedIn('editor', 'Teo'));
  const { db } = desk.database;
  const story = await published(db, { headline: 'Ferry late' });
  const readers = readersOf(desk.database, desk.now());
  const comment = async (id: string) => (await orla.expect<CommentInContext>(200, 'GET', `/comments/${id}`)).comment;
  return {
    ...desk,
    passTime: (time) => {
      desk.passTime(time);
      readers.passTime(time);
    },
    readers,
    orla,
    teo,
    story,
    sent: async (changes = {}) => {
      const taken = await readers.side.take(aComment(story.id, { address: null, ...changes }));
      assert.ok(taken.ok, JSON.stringify(taken));
      return taken.id;
    },
    decide: async (action, ids, reason = null) => {
      const comments: { readonly id: string; readonly state: string }[] = [];
      for (const id of ids) comments.push({ id, state: (await comment(id)).state });
      return orla.expect<DecisionAnswer>(200, 'POST', '/comments/decisions', { comments, action, reason });
    },
    comment,
    listed: (query) => orla.expect<CommentsPage>(200, 'GET', `/comments?${query}`),
    seen: async () => {
      const rows = await db
        .selectFrom('published_comment')
        .select('comment_id')
        .where('gone', 'is', null)
        .orderBy('comment_id')
        .execute();
      return rows.map(({ comment_id }) => comment_id);
    },
    audit: async () => JSON.stringify(await db.selectFrom('audit_entry').selectAll().execute()),
  };
}
