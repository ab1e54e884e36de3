import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { shelveStory } from '../../src/stories/stories.ts';
import { tellNumbers } from '../../src/views/views.ts';
import { onEachDialect } from '../support/newsroom.ts';
import { noon, published } from '../support/stories.ts';
import { type MovingNewsroom, openMovingNewsroom, twoPosts } from '../support/view-imports.ts';
import { mysqldump, type WordPressPost, wxr } from '../support/wordpress.ts';

onEachDialect('WordPress’s view counters', (dialect) => {
  let newsroom: MovingNewsroom;
  beforeEach(async () => {
    newsroom = await openMovingNewsroom(dialect);
  });
  afterEach(() => newsroom.close());

  test('of an export are added to the stories that its posts have become, once', async () => {
    const dry = await newsroom.take(wxr(twoPosts), '--dry-run');
    assert.equal(dry.code, 0, dry.err);
    assert.match(dry.out, /^Nothing was changed \(--dry-run\); the numbers of 2 stories would be new\.$/m);
    assert.deepEqual(
      [await newsroom.numbers(), await newsroom.kept(), await newsroom.deeds()],
      [{ site: [0, 0] }, [], []],
    );

    await newsroom.database.db
      .insertInto('view_subject')
      .values({ story_id: newsroom.ferry, views: 5, imported: 0, told: 5 })
      .execute();
    const taken = await newsroom.take(wxr(twoPosts));
    assert.deepEqual([taken.code, taken.err], [0, '']);
    assert.deepEqual(taken.out.split('\n'), [
      'Found 2 counters over 2 posts, with 4,812 views.',
      'Taken: 2 counters with 4,812 views.',
      'Left: 0 counters with 0 views.',
      'The numbers of 2 stories are new; readers see them within a minute.',
    ]);
    assert.equal(dry.out.split('\n').slice(0, 3).join(), taken.out.split('\n').slice(0, 3).join());
    const after = { site: [0, 4812], [newsroom.oysters]: [0, 4800], [newsroom.ferry]: [5, 12] };
    assert.deepEqual(await newsroom.numbers(), after);
    const [deed, ...more] = await newsroom.deeds();
    assert.deepEqual(
      [deed?.action, deed?.object, deed?.by, more],
      ['views imported', 'export.of-views', 'a command', []],
    );

    await tellNumbers(newsroom.database.db, Temporal.Now.instant());
    const told = await newsroom.database.publicDb.selectFrom('published_views').selectAll().execute();
    assert.deepEqual(
      told.map(({ views, imported }) => [views, imported]).toSorted(([a = 0], [b = 0]) => b - a),
      [
        [4800, 4800],
        [17, 12],
      ],
    );

    const again = await newsroom.take(gzipSync(wxr(twoPosts, '1.0')));
    assert.deepEqual([again.code, again.err], [0, '']);
    assert.match(again.out, /\nNothing is different from before\.$/);
    assert.deepEqual([await newsroom.numbers(), (await newsroom.deeds()).length], [after, 1]);
  });

  test('of a newer file take the place of the older from the same source', async () => {
    await newsroom.take(wxr(twoPosts));
    const newer = await newsroom.take(wxr([{ id: 11, name: 'oyster-beds-reopen', meta: [['views', '4700']] }]));
    assert.equal(newer.code, 0, newer.err);
    assert.match(newer.out, /The numbers of 1 story are new/);
    assert.deepEqual(await newsroom.numbers(), {
      site: [0, 4712],
      [newsroom.oysters]: [0, 4700],
      [newsroom.ferry]: [0, 12],
    });
    const other = await newsroom.take(wxr([{ id: 11, name: 'oyster-beds-reopen', meta: [['tie_views', '90']] }]));
    assert.equal(other.code, 0, other.err);
    assert.match(
      other.err,
      /post 11 .*tie_views 90: left: another counter of the story, imported before, is greater \(4700\)/,
    );
    assert.deepEqual(await newsroom.numbers(), {
      site: [0, 4712],
      [newsroom.oysters]: [0, 4700],
      [newsroom.ferry]: [0, 12],
    });
    assert.deepEqual(
      (await newsroom.kept()).filter(([id]) => id === newsroom.oysters),
      [
        [newsroom.oysters, 'wordpress: tie_views', 90],
        [newsroom.oysters, 'wordpress: views', 4700],
      ],
    );
  });

  test('are all accounted for, each that is left with its post and the reason', async () => {
    const name = 'oyster-beds-reopen';
    const posts: readonly WordPressPost[] = [
      {
        id: 1,
        name,
        meta: [
          ['views', '100'],
          ['post_views_count', '250'],
          ['views', '90'],
          ['tie_views', 'many'],
        ],
      },
      { id: 2, name: 'about', type: 'page', meta: [['views', '7']] },
      { id: 3, name: 'later', status: 'draft', meta: [['views', '6']] },
      { id: 4, name: 'nobody-knows', link: '/2026/11/nobody-knows/', meta: [['views', '5']] },
      {
        id: 5,
        name: 'ferry-late-again',
        meta: [
          ['views', '-4'],
          ['post_views', '2147483648'],
          ['_post_views', '1,234'],
        ],
      },
      { id: 6, name: 'an-oyster', link: `/2026/11/19/${name}/`, meta: [['views', '80']] },
    ];
    const taken = await newsroom.take(wxr(posts));
    assert.equal(taken.code, 1);
    assert.deepEqual(taken.out.split('\n').slice(0, 3), [
      'Found 11 counters over 6 posts, with 2,147,484,186 views.',
      'Taken: 1 counter with 80 views.',
      'Left: 10 counters with 2,147,484,106 views.',
    ]);
    const said = taken.err.split('\n');
    assert.equal(said.length, 10);
    for (const part of [
      /^line \d+: post 1 \(.*\), views 90: left: the same counter of the post stands in the file twice/,
      /post 1 .*tie_views many: left: it is no whole number/,
      /post 1 .*post_views_count 250: left: another post leads to the same story \(6\)/,
      /post 2 .*: left: it is no post that readers open as a story \(page\)/,
      /post 3 .*: left: the post is not published \(draft\)/,
      /post 4 \(\/2026\/11\/nobody-knows\/\), views 5: left: no story here has, or had/,
      /post 5 .*views -4: left: it is negative/,
      /post 5 .*post_views 2147483648: left: it is more than 2,147,483,647/,
      /post 5 .*_post_views 1,234: left: it is no whole number/,
    ])
      assert.ok(
        said.some((line) => part.test(line)),
        `${part}\n${taken.err}`,
      );
    assert.deepEqual(await newsroom.numbers(), { site: [0, 80], [newsroom.oysters]: [0, 80] });
  });

  test('that count the same loads are kept by their source, and the greatest is added', async () => {
    const meta = [
      ['views', '100'],
      ['post_views_count', '250'],
    ] as const;
    const taken = await newsroom.take(wxr([{ id: 1, name: 'oyster-beds-reopen', meta }]));
    assert.equal(taken.code, 0);
    assert.match(taken.err, /views 100: left: another counter of the post is greater; .* \(post_views_count\)/);
    assert.deepEqual(await newsroom.kept(), [
      [newsroom.oysters, 'wordpress: post_views_count', 250],
      [newsroom.oysters, 'wordpress: views', 100],
    ]);
    assert.deepEqual(await newsroom.numbers(), { site: [0, 250], [newsroom.oysters]: [0, 250] });
  });

  test('find a story by its former address, by a redirect, and where it was taken back', async () => {
    assert.equal((await newsroom.dateline('story', 'slug', newsroom.oysters, 'oysters-are-back')).code, 0);
    assert.equal((await newsroom.dateline('redirect', 'add', '/?p=12', '--story', newsroom.ferry)).code, 0);
    const shelved = await published(newsroom.database.db, { headline: 'Gone since' });
    const step = await shelveStory(newsroom.database.db, shelved.id, 'withdrawn', {
      reason: 'Untrue',
      by: 'Orla',
      now: noon,
    });
    assert.ok(step.ok, JSON.stringify(step));
    const taken = await newsroom.take(
      wxr([
        { id: 11, name: 'oyster-beds-reopen', meta: [['views', '1']] },
        { id: 12, name: 'renamed-here', meta: [['views', '2']] },
        { id: 13, name: 'gone-since', meta: [['views', '3']] },
      ]),
    );
    assert.equal(taken.code, 0, taken.err);
    assert.deepEqual(await newsroom.numbers(), {
      site: [0, 6],
      [newsroom.oysters]: [0, 1],
      [newsroom.ferry]: [0, 2],
      [shelved.id]: [0, 3],
    });
  });

  test('of a dump are read with those of plug-ins’ own tables, whatever the prefix', async () => {
    const posts = [
      { id: 11, name: 'oyster-beds-reopen', meta: [['post_views_count', '40']] },
      { id: 12, name: 'ferry-late-again' },
      { id: 13, name: 'oyster-beds-reopen-autosave', type: 'revision', status: 'inherit', meta: [['views', '1']] },
    ] as const;
    const tables = {
      popularpostsdata: {
        columns: ['postid', 'day', 'last_viewed', 'pageviews'],
        rows: ["11,'x','y',44", "77,'x','y',1"],
      },
      post_views: {
        columns: ['id', 'type', 'period', 'count', 'content'],
        rows: [
          "11,0,'20261119',3,0",
          "11,4,'total',41,0",
          "12,0,'20261119',3,0",
          "12,0,'20261120',4,0",
          "12,1,'202647',7,0",
          "12,4,'total',900,1",
        ],
      },
      top_ten: { columns: ['postnumber', 'cntaccess', 'blog_id'], rows: ['12,6,1', '12,500,2'] },
    };
    const taken = await newsroom.take(mysqldump(posts, { prefix: 'gz7_', tables }));
    assert.equal(taken.code, 1);
    assert.match(taken.out, /^Found 7 counters over 4 posts, with 140 views\.\nTaken: 2 counters with 51 views\.$/m);
    assert.match(taken.err, /post 77, popularpostsdata 1: left: the post is not in the file/);
    assert.match(taken.err, /post 13 .*views 1: left: it is no post .* \(revision\)/);
    assert.deepEqual(await newsroom.numbers(), {
      site: [0, 51],
      [newsroom.oysters]: [0, 44],
      [newsroom.ferry]: [0, 7],
    });
    assert.deepEqual(await newsroom.kept(), [
      [newsroom.oysters, 'wordpress: popularpostsdata', 44],
      [newsroom.oysters, 'wordpress: post_views', 41],
      [newsroom.ferry, 'wordpress: post_views', 7],
      [newsroom.oysters, 'wordpress: post_views_count', 40],
      [newsroom.ferry, 'wordpress: top_ten', 6],
    ]);
  });

  test('of a dump find their stories by the site’s own form of addresses', async () => {
    assert.equal((await newsroom.dateline('redirect', 'add', '/archiv/12', '--story', newsroom.ferry)).code, 0);
    const posts = [{ id: 12, name: 'f-hre', meta: [['views', '9']] }] as const;
    const options = { home: 'https://old.example/gazette', structure: '/archiv/%post_id%' };
    const taken = await newsroom.take(gzipSync(mysqldump(posts, options)));
    assert.equal(taken.code, 0, taken.err);
    assert.deepEqual(await newsroom.numbers(), { site: [0, 9], [newsroom.ferry]: [0, 9] });
  });

  test('of one site are taken where a dump holds several', async () => {
    const both =
      mysqldump(twoPosts) +
      mysqldump([{ ...twoPosts[0], id: 5, name: 'oyster-beds-reopen', meta: [['views', '3']] }], { prefix: 'wp_2_' });
    const asked = await newsroom.take(both);
    assert.equal(asked.code, 1);
    assert.match(asked.err, /counters of several sites, with the prefixes wp_, wp_2_\. Name one: --prefix wp_$/);
    assert.match(
      (await newsroom.take(both, '--prefix', 'wp_3_')).err,
      /no posts with the prefix “wp_3_”; it has wp_, wp_2_/,
    );
    assert.equal((await newsroom.take(both, '--prefix', 'wp_2_')).code, 0);
    assert.deepEqual(await newsroom.numbers(), { site: [0, 3], [newsroom.oysters]: [0, 3] });
  });
});
