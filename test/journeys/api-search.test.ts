import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { parseHTML } from 'linkedom';
import { setNewsroom } from '../../src/newsroom/newsroom.ts';
import { findOrCreateByline } from '../../src/people/people.ts';
import { findOrCreateSection } from '../../src/stories/stories.ts';
import { openServedApp, type ServedApp } from '../support/app.ts';
import { onEachDialect } from '../support/newsroom.ts';
import { noon, paragraphs, published } from '../support/stories.ts';

type Parts = readonly { readonly text: string; readonly marked: boolean }[];
interface Answer {
  readonly results: readonly {
    readonly story: { readonly id: string; readonly url: string; readonly headline: string };
    readonly headline: Parts;
    readonly snippet: Parts;
  }[];
  readonly next: string | null;
  readonly total: number | null;
}

onEachDialect('a program that searches', (dialect) => {
  let newsroom: ServedApp;
  const made: string[] = [];

  before(async () => {
    newsroom = await openServedApp(dialect);
    const { db } = newsroom.database;
    await setNewsroom(db, { timeZone: 'Pacific/Auckland' }, noon);
    const harbour = await findOrCreateSection(db, { name: 'Harbour' });
    const orla = await findOrCreateByline(db, { name: 'Orla Wintergill', kind: 'person' }, noon);
    for (let n = 0; n < 47; n += 1) {
      const fields = {
        headline: n % 5 ? `Tide ${n}` : `The curlew count, part ${n}`,
        document: paragraphs('Nothing else.', `A <b>curlew</b> & its mate were seen for day ${n}.`),
        sectionId: n % 2 ? harbour.id : null,
        bylineIds: n % 3 ? [] : [orla.id],
      };
      made.push((await published(db, fields, noon.subtract({ hours: n }))).id);
    }
  });
  after(() => newsroom.close());

  const ask = async (path: string) => (await newsroom.ask(path)).json() as Promise<Answer>;
  async function walk(query: string): Promise<readonly Answer[]> {
    const pages: Answer[] = [];
    for (let next: string | null = `/api/v1/search?${query}`; next !== null && pages.length < 60; ) {
      const page = await ask(next);
      pages.push(page);
      next = page.next;
    }
    return pages;
  }
  const headlines = (pages: readonly Answer[]) =>
    pages.flatMap(({ results }) => results.map(({ story }) => story.headline));

  test('meets everything that is found once by following next, in either order and by pages of any size', async () => {
    const byOrder: Record<string, readonly string[]> = {};
    for (const [order, limit] of [
      ['best', 1],
      ['best', 7],
      ['best', 100],
      ['newest', 4],
      ['newest', 47],
    ] as const) {
      const pages = await walk(`q=curlews&order=${order}&limit=${limit}`);
      const ids = pages.flatMap(({ results }) => results.map(({ story }) => story.id));
      assert.equal(pages.length, Math.ceil(47 / limit), `${order} by ${limit}`);
      assert.deepEqual(ids.toSorted(), made.toSorted(), `${order} by ${limit}`);
      assert.ok(pages.every(({ total }) => total === 47));
      byOrder[order] ??= ids;
      assert.deepEqual(ids, byOrder[order], 'the size of a page changes no order');
    }
    assert.deepEqual(byOrder['newest'], made);
    assert.notDeepEqual(byOrder['best'], made);
  });

  test('finds what the search page finds, in its order and with the same words marked', async () => {
    for (const query of ['q=curlew+mate', 'q=curlew+mate&order=newest', 'q=%22part+10%22', 'section=harbour']) {
      const { document } = parseHTML(await (await newsroom.ask(`/search?${query}`)).text());
      const { results } = await ask(`/api/v1/search?${query}&limit=20`);
      const entries = [...document.querySelectorAll('.entry')];
      assert.ok(entries.length > 0 && entries.length === results.length, query);
      for (const [index, { story, headline, snippet }] of results.entries()) {
        const link = entries[index]?.querySelector('.entry-title a');
        assert.equal(new URL(story.url).pathname, link?.getAttribute('href'));
        assert.equal(headline.map(({ text }) => text).join(''), story.headline);
        const marks = [...headline, ...snippet].filter(({ marked }) => marked).map(({ text }) => text);
        const shown = [...(entries[index]?.querySelectorAll('mark') ?? [])].map(({ textContent }) => textContent);
        assert.deepEqual(marks, shown);
        assert.equal(
          snippet.map(({ text }) => text).join(''),
          entries[index]?.querySelector('.entry-text')?.textContent,
        );
      }
    }
  });

  test('gets the words as they were written, never as markup', async () => {
    const { results } = await ask('/api/v1/search?q=%22its+mate%22+curlew+day&order=newest&limit=1');
    assert.deepEqual(results[0]?.snippet, [
      { text: 'A <b>', marked: false },
      { text: 'curlew', marked: true },
      { text: '</b> & ', marked: false },
      { text: 'its mate', marked: true },
      { text: ' were seen for ', marked: false },
      { text: 'day', marked: true },
      { text: ' 0.', marked: false },
    ]);
  });

  test('narrows by section, author and the newsroom’s days, and by all of them together', async () => {
    const of = (meets: (n: number) => boolean) => [...made.keys()].filter(meets).length;
    const counted = async (query: string) => {
      const pages = await walk(`${query}&limit=9`);
      const { total } = pages[0] ?? assert.fail();
      assert.equal(headlines(pages).length, total);
      return total;
    };
    assert.equal(
      await counted('q=curlew&section=harbour'),
      of((n) => n % 2 === 1),
    );
    assert.equal(
      await counted('section=harbour&author=orla-wintergill'),
      of((n) => n % 6 === 3),
    );
    // Noon of the 19th in Greenwich is one in the morning of the 20th in Auckland.
    assert.equal(
      await counted('q=curlew&from=2026-11-20'),
      of((n) => n <= 1),
    );
    assert.equal(
      await counted('q=curlew&from=2026-11-19&to=2026-11-19&section=harbour'),
      of((n) => n > 1 && n <= 25 && n % 2 === 1),
    );
  });

  test('is told that more than a hundred match, and finds all of them newest first', async () => {
    const { db } = newsroom.database;
    for (let n = 0; n < 107; n += 1)
      await published(db, { headline: `Godwit ${n}` }, noon.subtract({ hours: 100 + n }));
    assert.deepEqual(
      (await walk('q=godwit&limit=50')).map(({ total, results }) => [total, results.length]),
      [
        [null, 50],
        [null, 50],
      ],
    );
    const all = await walk('q=godwit&limit=50&order=newest');
    assert.equal(new Set(headlines(all)).size, 107);
    assert.equal(all[0]?.total, null);
  });

  test('is answered afresh each time, and with 304 while the answer is the same', async () => {
    const path = '/api/v1/search?q=dunlin&order=newest&limit=1';
    await published(newsroom.database.db, { headline: 'Dunlin' }, noon.subtract({ hours: 900 }));
    const first = await newsroom.ask(path);
    assert.equal(first.headers.get('cache-control'), 'public, max-age=0, must-revalidate');
    const etag = first.headers.get('etag') ?? '';
    assert.equal((await newsroom.ask(path, { 'if-none-match': etag })).status, 304);
    assert.equal(newsroom.cache.find(path, 0), undefined, 'a search pushes nothing out of what is kept ready');
    await published(newsroom.database.db, { headline: 'Dunlin, just now' }, noon.subtract({ hours: 800 }));
    const again = await newsroom.ask(path, { 'if-none-match': etag });
    assert.equal(again.status, 200);
    assert.match(await again.text(), /Dunlin, just now/);
  });
});
