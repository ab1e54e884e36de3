import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { onEachDialect } from '../support/newsroom.ts';
import { sharedData } from '../support/shared-data.ts';
import { type MovingNewsroom, openMovingNewsroom, twoPosts } from '../support/view-imports.ts';
import { mysqldump, wxr } from '../support/wordpress.ts';

const exports = sharedData('data', 'wxr');

onEachDialect('WordPress’s view counters', (dialect) => {
  let newsroom: MovingNewsroom;
  beforeEach(async () => {
    newsroom = await openMovingNewsroom(dialect);
  });
  afterEach(() => newsroom.close());

  test('in a file that is broken or no export are refused in words, and nothing changes', async () => {
    const whole = wxr(twoPosts);
    const dump = mysqldump(twoPosts);
    const bomb = `<?xml version="1.0"?>\n<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>\n<rss><channel>&b;</channel></rss>`;
    for (const [content, what] of [
      [whole.slice(0, whole.length - 200), /^dateline: line \d+: The XML is broken here .* export it again\.$/],
      [whole.replace('</wp:status>', '</wp:state>'), /line 18: The XML is broken here/],
      [bomb, /line 2: The file has a DOCTYPE/],
      [whole.replace('<channel>', '<channel>&bomb;'), /line 4: The XML is broken here .*entity/],
      [`<rss><channel a="${'x'.repeat(9_000_000)}"/></rss>`, /One tag is longer than a million characters/],
      [`<rss>${'<a>'.repeat(100_000)}`, /more than 64 deep/],
      ['<html><body></body></html>', /no export of WordPress: it begins with <html>/],
      ['<rss version="2.0"><channel><item><link>https://a.example/</link></item></channel></rss>', /an RSS feed/],
      [dump.slice(0, dump.length - 300), /line \d+: |not all there/],
      [dump.replace('-- Dump completed', '--'), /“-- Dump completed”, is missing/],
      [dump.replace("'views','4800'", "'views\\','4800'"), /line \d+: /],
      ['-- nothing\nSELECT 1;', /no table of posts/],
      ["INSERT INTO wp_postmeta VALUES (1,1,'views','5');", /not the table wp_posts/],
      ["INSERT INTO wp_posts VALUES (1,'publish','x');", /line 1: nothing tells the columns of wp_posts/],
      ['post,views\n1,2\n', /neither WordPress’s export/],
      ['', /The file is empty/],
      [Buffer.from('PK\u0003\u0004 and more'), /a zip archive/],
      [gzipSync(whole).subarray(0, 300), /packed by gzip, and damaged/],
      [wxr([{ id: 1, name: 'a' }]), /No counter that is known here/],
      [
        wxr([{ id: 1, name: 'oyster-beds-reopen', meta: [['views', '2147483647']] }]),
        /more than can be counted on from; nothing was changed\. The greatest is 2147483647, of post 1/,
      ],
    ] as const) {
      const refused = await newsroom.take(content);
      assert.equal(refused.code, 1, String(what));
      assert.match(refused.err, what);
      assert.equal(refused.out, '');
    }
    assert.deepEqual(
      [await newsroom.numbers(), await newsroom.kept(), await newsroom.deeds()],
      [{ site: [0, 0] }, [], []],
    );
    assert.equal((await newsroom.dateline('import', 'views')).code, 2);
    assert.match(
      (await newsroom.dateline('import', 'views', join(newsroom.folder, 'none.xml'))).err,
      /there is no such file/,
    );
    assert.match((await newsroom.dateline('import', 'views', newsroom.folder)).err, /it is a folder/);
  });

  test('are in none of the real exports at hand, all of which can be read', { skip: exports.skip }, async (t) => {
    const files = readdirSync(exports.path, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.xml'),
    );
    assert.ok(files.length > 20);
    for (const name of files) {
      const { code, out, err } = await newsroom.dateline('import', 'views', join(exports.path, name));
      assert.deepEqual([code, out], [1, ''], name);
      assert.match(err, /^dateline: No counter that is known here is in the file/, name);
    }
    t.diagnostic(`${files.length} exports read, 0 counters`);
  });
});
