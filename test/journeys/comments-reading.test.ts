import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { projectComment, setThreadMode } from '../../src/comments/projection.ts';
import type { Db } from '../../src/db/db.ts';
import { wordsFor } from '../../src/messages/messages.ts';
import { type Changes, setSettings } from '../../src/newsroom/newsroom.ts';
import { changeSlug, shelveStory } from '../../src/stories/stories.ts';
import { openServedApp, type ServedApp, testBaseUrl } from '../support/app.ts';
import { type CommentNewsroom, openCommentNewsroom } from '../support/comment-reader.ts';
import { onEachDialect } from '../support/newsroom.ts';
import { checkTerms, nodeOf } from '../support/page-data.ts';
import { showComment, showComments } from '../support/shown-comments.ts';
import { noon, published } from '../support/stories.ts';

const set = (db: Db, changes: Changes) => setSettings(db, changes, { now: noon, lookUp: null });

onEachDialect('a reader of comments', (dialect) => {
  let newsroom: CommentNewsroom;
  before(async () => {
    newsroom = await openCommentNewsroom(dialect);
  });
  after(() => newsroom.close());

  const read = async (path: string) => {
    const answer = await newsroom.app.inject({ url: path });
    return { ...answer, status: answer.statusCode, body: answer.body };
  };
  /** The comments of a page, in their order. */
  const anchors = (body: string) => [...body.matchAll(/ id="comment-([0-9a-f-]{36})"/g)].map(([, id]) => id);
  const robots = (body: string) => /<meta name="robots" content="([^"]+)"/.exec(body)?.[1];
  const many = (storyId: string, count: number) =>
    showComments(
      newsroom.database.db,
      storyId,
      Array.from({ length: count }, (_, n) => ({ text: `Thread ${n}.` })),
    );

  test('finds each below what it answers, and from the third step on whom it answers', async () => {
    const { db } = newsroom.database;
    const { id, path } = await published(db, {});
    const a = await showComment(db, id, { name: 'Ann' });
    const b = await showComment(db, id, { name: 'Ben', parent_id: a });
    const c = await showComment(db, id, { name: 'Cem', parent_id: b, badge: 'Reporter' });
    const d = await showComment(db, id, { name: 'Dia', parent_id: c, is_pick: 1 });
    const e = await showComment(db, id, { name: 'Eva', parent_id: d, edited_at: noon.add({ hours: 3 }).toString() });
    const { body } = await read(path);
    assert.match(body, /<h2 class="block-title" id="comments-title">5 comments<\/h2>/);
    assert.deepEqual(anchors(body), [a, b, c, d, e]);
    assert.equal(body.match(/<ol class="replies">/g)?.length, 2);
    assert.match(body, new RegExp(`href="/comments/${c}/" rel="nofollow"><bdi>In answer to Cem<`));
    assert.match(body, new RegExp(`href="/comments/${d}/" rel="nofollow"><bdi>In answer to Dia<`));
    assert.doesNotMatch(body, /In answer to (?:Ann|Ben)/);
    assert.match(body, /<span class="com-badge">Reporter</);
    assert.match(body, /Edited 19 Nov 2026, 15:00/);
    assert.match(body, /Newsroom’s pick/);
    assert.match(
      body,
      new RegExp(`href="${path}comments/\\?reply=${a}#add-comment" rel="nofollow" aria-label="Reply to Ann">Reply<`),
    );
    assert.match(
      body,
      new RegExp(`href="/comments/${a}/report/" rel="nofollow" aria-label="Report the comment by Ann">Report<`),
    );
    const picks = await read(`${path}comments/?order=picks`);
    assert.deepEqual(anchors(picks.body), [d]);
    assert.match(picks.body, /In answer to another comment/);
    assert.match(picks.body, /order=picks#comments" aria-current="true"/);
  });

  test('sees that one is gone while others answer it, and why, and nothing of its words', async () => {
    const { db } = newsroom.database;
    const { id, path } = await published(db, {});
    const gone = await showComment(db, id, { name: 'Gone Away', text: 'Words that went.' });
    await showComment(db, id, { parent_id: gone });
    await db
      .updateTable('comment')
      .set({ state: 'binned', reason: 'Personal attack' })
      .where('id', '=', gone)
      .execute();
    await projectComment(db, gone);
    const { body } = await read(path);
    assert.match(body, /A moderator removed this comment\. Reason: Personal attack/);
    assert.match(body, /1 comment</);
    assert.doesNotMatch(body, /Gone Away|Words that went/);
  });

  test('of a long thread turns pages in either order, and search engines keep to the first', async () => {
    const { id, path } = await published(newsroom.database.db, { headline: 'Long' });
    const ids = await many(id, 45);
    const newest = ids.toReversed();
    const story = await read(path);
    assert.deepEqual(anchors(story.body), newest.slice(0, 20));
    assert.match(story.body, new RegExp(`href="${path}comments/\\?page=2#comments">Show 25 more comments<`));
    const pages = await Promise.all([1, 2, 3, 99].map((page) => read(`${path}comments/?page=${page}`)));
    assert.deepEqual(
      pages.slice(0, 3).flatMap(({ body }) => anchors(body)),
      newest,
    );
    assert.deepEqual(anchors(pages[3]?.body ?? ''), newest.slice(40));
    assert.deepEqual(
      pages.map(({ body }) => robots(body)),
      ['max-image-preview:large', 'noindex', 'noindex', 'noindex'],
    );
    assert.match(pages[1]?.body ?? '', /<title>Comments on “Long”, page 2 \|/);
    assert.match(pages[1]?.body ?? '', /rel="prev"[^>]*>Newer comments<.*Page 2 of 3.*rel="next"[^>]*>Older comments</);
    for (const { body } of pages) assert.match(body, new RegExp(`<link rel="canonical" href="${testBaseUrl}${path}"`));
    const oldest = await read(`${path}comments/?order=oldest`);
    assert.deepEqual(anchors(oldest.body), ids.slice(0, 20));
    assert.equal(robots(oldest.body), 'noindex');
    const last = await newsroom.reader().get(`/comments/${ids[0]}/`);
    assert.equal(last.headers.location, `${path}comments/?page=3#comment-${ids[0]}`);
    const reply = await read(`${path}comments/?reply=${ids[0]}`);
    assert.ok(anchors(reply.body).includes(ids[0] ?? ''), 'what is answered stands beside the form');
    assert.match(reply.body, new RegExp(`name="parent" value="${ids[0]}"`));
    assert.match(reply.body, /Your answer to Ottilie Marsden/);
  });

  test('of a closed, slowed or old story is told so in place of the form', async () => {
    const { db } = newsroom.database;
    const [closed, slow] = [await published(db, {}), await published(db, {})];
    const old = await published(db, {}, noon.subtract({ hours: 24 * 31 }));
    for (const { id } of [closed, slow, old]) await showComment(db, id);
    await setThreadMode(db, closed.id, 'closed');
    await setThreadMode(db, slow.id, 'slow');
    const said = async (path: string) => {
      const { body } = await read(path);
      return [
        /<p class="com-note com-taking">([^<]*)/.exec(body)?.[1],
        body.includes('id="add-comment"'),
        body.includes('>Reply<'),
      ];
    };
    assert.deepEqual(await said(closed.path), ['Comments on this story are closed.', false, false]);
    assert.deepEqual(await said(old.path), [
      'Comments on this story are closed: stories take them for 30 days.',
      false,
      false,
    ]);
    assert.deepEqual(await said(slow.path), [
      'Comments on this story are slowed down: everybody can send one in ten minutes.',
      true,
      true,
    ]);
  });

  test('finds none of it where the newsroom has switched comments off', async () => {
    const off = await openCommentNewsroom(dialect, { 'comments.areOn': false });
    const { id, path } = await published(off.database.db, {});
    const comment = await showComment(off.database.db, id);
    const { body } = await off.app.inject({ url: path });
    assert.doesNotMatch(body, /id="comments"|add-comment|Ottilie/);
    for (const address of [`${path}comments/`, `/comments/${comment}/`])
      assert.equal((await off.app.inject({ url: address })).statusCode, 404, address);
    const late = await off
      .reader()
      .post('/comments/', { story: id, name: 'A', email: 'a@b.example', text: 'My words.' });
    assert.equal(late.statusCode, 422);
    assert.match(late.body, /closed by now.*My words\.<\/textarea>/s);
    await off.close();
  });

  test('is led along with a story that moved, and told of one that was taken back', async () => {
    const { db } = newsroom.database;
    const moved = await published(db, { headline: 'Before' });
    await changeSlug(db, moved.id, 'after', { by: 'Orla', now: noon });
    const led = await read(`${moved.path}comments/`);
    assert.equal(led.status, 301);
    assert.match(String(led.headers['location']), /\/after\/comments\/$/);
    assert.equal((await read(moved.path.replace(/\/$/, '/comments'))).status, 301);
    const gone = await published(db, {});
    const comment = await showComment(db, gone.id);
    await shelveStory(db, gone.id, 'withdrawn', { by: 'Orla', now: noon, reason: 'Wrong.' });
    assert.equal((await read(`${gone.path}comments/`)).status, 410);
    assert.equal((await read(`/comments/${comment}/`)).status, 404);
    assert.equal((await read('/2026/11/19/nothing/comments/')).status, 404);
  });

  test('who is a machine finds how many there are, the newest ten, and the way to their feed', async () => {
    const { id, path } = await published(newsroom.database.db, { headline: 'Data' });
    const ids = await many(id, 12);
    const { body } = await read(path);
    const article = nodeOf(body, 'NewsArticle');
    checkTerms(article);
    assert.equal(article['commentCount'], 12);
    const comments = article['comment'] as readonly Record<string, unknown>[];
    assert.deepEqual(
      comments.map(({ url }) => url),
      ids
        .toReversed()
        .slice(0, 10)
        .map((one) => `${testBaseUrl}/comments/${one}/`),
    );
    assert.deepEqual(comments[0]?.['author'], { '@type': 'Person', name: 'Ottilie Marsden' });
    assert.match(
      body,
      new RegExp(
        `<link rel="alternate" type="application/rss\\+xml" title="Comments on “Data”: RSS" href="${path}feed/"`,
      ),
    );
  });

  test('is given the newsroom’s promise with its own numbers', async () => {
    await set(newsroom.database.db, {
      'comments.readFirst': 'every',
      'comments.keepPersonDays': 7,
      'comments.longest': 500,
    });
    const { path } = await published(newsroom.database.db, {});
    const { body } = await read(path);
    assert.match(body, />Send for moderation</);
    assert.match(body, /7 days after your last comment we delete both/);
    assert.match(body, /Up to 500 characters/);
    await set(newsroom.database.db, {
      'comments.readFirst': 'first',
      'comments.keepPersonDays': 90,
      'comments.longest': 2_000,
    });
  });
});

onEachDialect('a page of comments that is kept ready', (dialect) => {
  let newsroom: ServedApp;
  before(async () => {
    newsroom = await openServedApp(dialect);
  });
  after(() => newsroom.close());

  test('shows a new comment, a closed thread and a changed setting with the next request', async () => {
    const { db } = newsroom.database;
    const { id, path } = await published(db, {});
    const both = async () => {
      const [story, thread] = await Promise.all(
        [path, `${path}comments/`].map(async (one) => (await newsroom.ask(one)).text()),
      );
      return `${story}${thread}`;
    };
    for (const _ of [1, 2, 3]) assert.match(await both(), /No comments yet.*No comments yet/s);
    assert.ok(newsroom.cache.find(path, Date.now()) !== undefined, 'it is kept');
    await showComment(db, id, { text: 'Here I am.' });
    assert.match(await both(), /Here I am\..*Here I am\./s);
    await setThreadMode(db, id, 'closed');
    assert.doesNotMatch(await both(), /add-comment/);
    await setThreadMode(db, id, 'open');
    await set(db, { 'comments.invitation': 'Say what you saw.' });
    assert.match(await both(), /Say what you saw\..*Say what you saw\./s);
  });
});

test('the page’s script is told of new comments in every plural of the language', async () => {
  for (const language of ['en', 'uk', 'ar']) {
    const newsroom = await openCommentNewsroom('sqlite', { language });
    const { path } = await published(newsroom.database.db, { language, headline: 'Заголовок' });
    const { body } = await newsroom.app.inject({ url: path });
    await newsroom.close();
    const line = /<p class="com-live" role="status" hidden="" data-href="[^"]+#comments"[^>]*>/.exec(body)?.[0] ?? '';
    const rules = new Intl.PluralRules(language);
    for (const count of [1, 2, 3, 5, 11, 21, 100, 102]) {
      const form = new RegExp(`data-${rules.select(count)}="([^"]+)"`).exec(line)?.[1] ?? '';
      assert.equal(
        form.replace('{count}', String(count)),
        wordsFor(language).newComments({ count }),
        `${language} ${count}`,
      );
    }
  }
});
