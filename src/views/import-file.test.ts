import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { mysqldump, type WordPressPost, wxr } from '../../test/support/wordpress.ts';
import { readExport } from './import-file.ts';

const megabyte = 'x'.repeat(1 << 20);

/** A file that comes in pieces. */
async function* pieces(content: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
}

/** A file that goes on and on after its beginning. */
async function* endless(start: string, part: string, times = 200): AsyncGenerator<Uint8Array> {
  yield Buffer.from(start);
  const bytes = Buffer.from(part);
  for (let at = 0; at < times; at++) yield bytes;
}

const posts: readonly WordPressPost[] = [
  { id: 1, name: 'première', link: '/2026/11/premi%C3%A8re/', meta: [['views', '12']] },
  { id: 2, name: '牡蠣', meta: [['tie_views', '3']] },
];

describe('an export', () => {
  test('is read the same however it comes, packed or not', async () => {
    for (const content of [wxr(posts), mysqldump(posts)]) {
      const bytes = Buffer.from(content);
      const whole = await readExport(pieces(bytes, bytes.length), null);
      assert.deepEqual(
        whole.counters.map(({ postId, source, value }) => [postId, source, value]),
        [
          ['1', 'views', '12'],
          ['2', 'tie_views', '3'],
        ],
      );
      // Packed in two members, as tools that append do.
      const packed = Buffer.concat([gzipSync(bytes.subarray(0, 900)), gzipSync(bytes.subarray(900))]);
      for (const [form, size] of [
        [bytes, 1],
        [bytes, 7],
        [packed, 1],
        [packed, packed.length],
        [Buffer.concat([Buffer.from('\ufeff'), bytes]), 5],
        [Buffer.from(`\ufeff${content}`, 'utf16le'), 3],
      ] as const)
        assert.deepEqual(await readExport(pieces(form, size), null), whole);
    }
  });

  test('tells the addresses of a post, the surest first', async () => {
    const own = await readExport(pieces(Buffer.from(wxr(posts)), 99), null);
    assert.deepEqual(own.posts.get('1')?.addresses, [
      '/2026/11/premi%C3%A8re/',
      '/?p=1',
      '/2026/11/19/première/',
      '/première/',
    ]);
    const options = { home: 'https://old.example/gazette', structure: '/%year%/%monthnum%/%postname%/' };
    const dump = await readExport(
      pieces(Buffer.from(mysqldump([{ id: 3, name: 'ferry', meta: [['views', '1']] }], options)), 99),
      null,
    );
    assert.deepEqual(dump.posts.get('3')?.addresses, [
      '/gazette/2026/11/ferry/',
      '/2026/11/ferry/',
      '/gazette/?p=3',
      '/?p=3',
      '/2026/11/19/ferry/',
      '/ferry/',
    ]);
  });

  test('is read past the characters that XML forbids', async () => {
    const clean = wxr(posts);
    const dirty = clean.replaceAll('<item>', '<item>\0\v\u001f\ufffe\uffff\t\u0085');
    assert.notEqual(dirty, clean);
    const read = (text: string) => readExport(pieces(Buffer.from(text), 99), null);
    assert.deepEqual((await read(dirty)).posts, (await read(clean)).posts);
  });

  test('that would fill the memory is refused before it does', async () => {
    for (const [start, part, what] of [
      ['<rss>', megabyte, /line 1: One piece of text is longer/],
      ['<rss><![CDATA[', megabyte, /One piece of text is longer/],
      ['<rss>\n<a b="', megabyte, /line 2: One tag is longer/],
      ['<rss><a ', `${'b="" '.repeat(1_000)}`, /One tag is longer|duplicate attribute/],
      ['<!DOCTYPE rss [', '<!ENTITY a "&b;&b;">'.repeat(1_000), /A DOCTYPE is not read/],
      ["INSERT INTO wp_posts VALUES ('", megabyte, /line 1: one value is longer/],
      ['INSERT INTO wp_posts VALUES (', '1,'.repeat(10_000), /line 1: the rows of wp_posts/],
      ['CREATE TABLE wp_posts (', 'a int,'.repeat(10_000), /line 1: the rows of wp_posts/],
    ] as const) {
      let given = 0;
      async function* counted(): AsyncGenerator<Uint8Array> {
        for await (const piece of endless(start, part)) {
          given += piece.byteLength;
          yield piece;
        }
      }
      await assert.rejects(readExport(counted(), null), { name: 'UnreadableExport', message: what }, start);
      assert.ok(given < 100 << 20, `${start}: ${given} bytes were read`);
    }
    // What is commented out is held nowhere, however long it is.
    const never = { name: 'UnreadableExport', message: /what is quoted or commented out here never ends/ };
    await assert.rejects(readExport(endless('/* ', megabyte), null), never);
  });

  test('of hundreds of megabytes leaves nothing behind but what it tells', async () => {
    setFlagsFromString('--expose-gc');
    const collectOnce = runInNewContext('gc') as () => void;
    // What buffers held outside the heap goes with the second.
    const collect = () => {
      collectOnce();
      collectOnce();
    };
    const memory = () => process.memoryUsage().heapUsed + process.memoryUsage().external;
    for (const format of [wxr, mysqldump]) {
      const post = (id: number) =>
        ({ id, name: `a-post-with-a-rather-long-name-${id}`, meta: [['views', '5']] }) as const;
      const one = format([post(1)]);
      const [from, to] =
        format === wxr ? [one.indexOf('\t<item>'), one.indexOf('</channel>')] : [0, one.indexOf('-- Dump completed')];
      async function* large(): AsyncGenerator<Uint8Array> {
        yield Buffer.from(one.slice(0, from));
        for (let id = 0; id < 300; id++)
          yield Buffer.from(
            format([post(id)])
              .slice(from, to - one.length)
              .replace('<p', `${'x'.repeat(200_000)}<p`),
          );
        collect();
        kept = memory() - before;
        yield Buffer.from(one.slice(to));
      }
      collect();
      const before = memory();
      let kept = 0;
      const found = await readExport(large(), null);
      assert.equal(found.posts.size, 300);
      // Of more than 60 MB that came by.
      assert.ok(kept < 30_000_000, `the file stays in memory: ${kept} bytes`);
    }
  });
});
