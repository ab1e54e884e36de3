import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { NewComment } from '../../src/comments/shapes.ts';
import { aComment, readersOf, type TestComments } from '../support/comments.ts';
import { begin } from '../support/desk-stories.ts';
import { patience } from './desk-in-browser.ts';
import { type LibraryDesk, libraryDesk } from './library-desk.ts';

/** A newsroom with readers who comment, and a browser in which an editor moderates. */
export interface CommentsDesk extends LibraryDesk {
  readonly readers: () => TestComments;
  /** publishes a story; gives its id */
  readonly story: (headline?: string) => Promise<string>;
  /** a reader comments, each from an address of their own; gives the comment's id */
  readonly comment: (storyId: string, changes?: Partial<NewComment>) => Promise<string>;
  /** how a comment stands now */
  readonly stateOf: (id: string) => Promise<string>;
  /** asks until it is so: what is decided shows before the server has answered */
  readonly eventually: (isSo: () => Promise<boolean>, what: string) => Promise<void>;
}

/** Each test of the suite has a newsroom of its own. */
export function commentsDesk(): CommentsDesk {
  const on = libraryDesk();
  let of: { readonly desk: unknown; readonly readers: TestComments } | null = null;
  let senders = 0;
  const readers = () => {
    const desk = on.desk();
    if (of?.desk !== desk) of = { desk, readers: readersOf(desk.database) };
    return of.readers;
  };
  return {
    ...on,
    readers,
    story: async (headline = 'Ferry was doing more than nine knots') => {
      const { line } = await begin(on.teo(), { headline });
      await on.teo().expect(200, 'POST', `/stories/${line.id}/publish`, {});
      return line.id;
    },
    comment: async (storyId, changes = {}) => {
      senders += 1;
      const own = { email: `reader${senders}@mail.example`, address: `203.0.113.${senders % 250}` };
      const proof = changes.proof === undefined ? await readers().proof() : changes.proof;
      const taken = await readers().side.take(aComment(storyId, { ...own, ...changes, proof }));
      assert.ok(taken.ok, JSON.stringify(taken));
      readers().passTime({ minutes: 1 });
      return taken.id;
    },
    stateOf: async (id) => {
      const { state } = await on
        .desk()
        .database.db.selectFrom('comment')
        .select('state')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      return state;
    },
    eventually,
  };
}

const eventually: CommentsDesk['eventually'] = async (isSo, what) => {
  const over = Date.now() + patience;
  while (!(await isSo())) {
    assert.ok(Date.now() < over, what);
    await setTimeout(100);
  }
};

/** The name at the comment in focus. */
export function inFocus(page: Page): Promise<string | null> {
  return page.getByRole('complementary', { name: 'The comment in focus' }).getByRole('heading').first().textContent();
}
