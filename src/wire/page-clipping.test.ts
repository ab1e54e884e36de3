import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkDocument, type DocumentNode } from '../stories/stories.ts';
import { type Clipping, readClipping } from './wire.ts';

const first =
  'The ferry was doing nine knots in fog when it struck a dredger at anchor off the North Mole, the inquiry heard on Wednesday.';
const second =
  'The harbourmaster told the inquiry that three of the four lamps on the dredger had failed, and that nobody had sounded the horn.';
const third =
  'A lawyer for the owners said that the dredger had been lit as the rules ask, and that the ferry was to blame for what happened.';
const story = `<p>${first}</p><p>${second}</p><p>${third}</p>`;

function read(
  body: string,
  head = '<title>Ferry was doing nine knots | The Courier</title><meta property="og:site_name" content="The Courier">',
): Clipping {
  const text = `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
  // As it is stored: attributes without a prototype would equal no literal.
  return JSON.parse(JSON.stringify(readClipping({ text, fileName: 'page.html' })));
}

function article(inner: string): string {
  return `<main><article><h1>Ferry was doing nine knots</h1>${inner}</article></main>`;
}

function types(clipping: Clipping): string[] {
  return (clipping.document.content ?? []).map(({ type }) => type);
}

function outcome(clipping: Clipping, words: string): string | null | undefined {
  const line = clipping.report.find(({ text }) => text.includes(words));
  return line && (line.kept ?? line.dropped);
}

test('metadata in JSON-LD state headline, people, times, section and origin', () => {
  const linked = {
    '@graph': [
      { '@type': 'WebSite', name: 'The Courier' },
      {
        '@type': 'NewsArticle',
        headline: 'Ferry was doing nine knots',
        datePublished: '2026-11-18T16:40:00+01:00',
        dateModified: '2026-11-18T16:53:00+01:00',
        author: [
          { '@type': 'Person', name: 'Ines Faraday', jobTitle: 'Harbour correspondent' },
          { '@type': 'Organization', name: 'Reuters' },
        ],
        publisher: { '@type': 'Organization', name: 'The Courier' },
        articleSection: 'Harbour',
        keywords: ['ferry', 'Avocet'],
        inLanguage: 'en-GB',
        url: 'https://courier.example/ferry/',
      },
    ],
  };
  const clipping = read(
    article(story),
    `<title>x</title><script type="application/ld+json">${JSON.stringify(linked)}</script>`,
  );
  assert.equal(clipping.headline, 'Ferry was doing nine knots');
  assert.deepEqual(clipping.bylines, [
    { name: 'Ines Faraday', role: 'Harbour correspondent', kind: 'person' },
    { name: 'Reuters', role: null, kind: 'organisation' },
  ]);
  assert.deepEqual(
    [clipping.publishedAt?.iso, clipping.modifiedAt?.iso],
    ['2026-11-18T15:40:00.000Z', '2026-11-18T15:53:00.000Z'],
  );
  assert.deepEqual(
    [clipping.section, clipping.tags, clipping.originUrl, clipping.siteName, clipping.agency],
    ['Harbour', ['ferry', 'Avocet'], 'https://courier.example/ferry/', 'The Courier', 'Reuters'],
  );
});

test('what the page prints around its headline is told apart when metadata say nothing', () => {
  const clipping = read(
    `<header><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
     <article><p class="kicker">Harbour</p><h1>Ferry was doing nine knots</h1><p class="standfirst">It did not slow down in fog until the last minute.</p>
     <div class="byline">By <a rel="author" href="/ines">Ines Faraday</a></div><time datetime="2026-11-18T16:40:00Z">18 November 2026</time>
     <div class="share-tools"><a href="#">Share</a><a href="#">Tweet</a></div><div class="body">${story}</div></article>`,
    '<title>Ferry was doing nine knots | The Courier</title>',
  );
  assert.deepEqual(
    [clipping.kicker, clipping.standfirst],
    ['Harbour', 'It did not slow down in fog until the last minute.'],
  );
  assert.deepEqual(
    clipping.bylines.map(({ name }) => name),
    ['Ines Faraday'],
  );
  assert.equal(clipping.publishedAt?.iso, '2026-11-18T16:40:00.000Z');
  assert.deepEqual(types(clipping), ['paragraph', 'paragraph', 'paragraph']);
  assert.deepEqual(
    ['Ines', '18 Nov', 'Tweet', 'Home'].map((words) => outcome(clipping, words)),
    ['byline', 'date', 'share bar', 'navigation'],
  );
});

test('a first paragraph that the page is also described by stays the first paragraph', () => {
  const clipping = read(
    article(story),
    `<title>Ferry was doing nine knots</title><meta name="description" content="${first}">`,
  );
  assert.equal(clipping.standfirst, null);
  assert.equal(types(clipping).length, 3);
});

test('pictures come with caption, credit, description and the widest file, whatever way the page loads them', () => {
  const clipping = read(
    article(`<figure class="lead"><img src="data:image/gif;base64,AA" data-src="/quay.jpg" alt="Gulls over a quay" width="800" height="500"><figcaption>The quay at dawn. <span class="credit">Photo: Jane Doe/Reuters</span></figcaption></figure>
      <p>${first}</p>
      <div class="wp-caption"><img srcset="/horn-400.jpg 400w, /horn-1600.jpg 1600w" src="page_files/horn-400.jpg" width="400" height="300"><p class="wp-caption-text">The horn. (Teo Brandt/The Courier)</p></div>
      <p>${second}</p><noscript><img src="https://courier.example/late.jpg" alt="A late picture"></noscript><img src="/pixel.gif" width="1" height="1"><p>${third}</p>`),
    '<title>Ferry was doing nine knots</title><link rel="canonical" href="https://courier.example/2026/11/18/ferry/">',
  );
  assert.deepEqual(
    clipping.pictures.map(({ caption, credit, alt, src, beside }) => [caption, credit, alt, src, beside]),
    [
      ['The quay at dawn.', 'Jane Doe/Reuters', 'Gulls over a quay', 'https://courier.example/quay.jpg', null],
      ['The horn.', 'Teo Brandt/The Courier', '', 'https://courier.example/horn-1600.jpg', 'page_files/horn-400.jpg'],
      ['', '', 'A late picture', 'https://courier.example/late.jpg', null],
    ],
  );
  assert.equal(clipping.leadPicture, 'picture-1');
  assert.deepEqual(types(clipping), ['paragraph', 'figure', 'paragraph', 'figure', 'paragraph']);
  assert.deepEqual(clipping.document.content?.[1]?.attrs, { picture: 'picture-2', alt: null });
});

test('a credit that was cut at the limit of its old field is flagged', () => {
  const clipping = read(
    article(
      `<p>${first}</p><figure><img src="a.jpg"><figcaption>An award. <span class="credit">Handout/UKRAINIAN PRESIDENTIAL PRESS SER</span></figcaption></figure><p>${second}</p><p>${third}</p>`,
    ),
  );
  assert.equal(clipping.pictures[0]?.creditCut, true);
});

test('lists, quotations, tables, rules, code and inline marks keep their form', () => {
  const clipping = read(
    article(`<p>${first} <strong>Bold</strong>, <em>leaning</em> and <a href="/more">linked</a>.</p><h2>What was heard</h2>
      <ul><li>One</li><li>Two<ol start="3"><li>Third</li></ol></li></ul><blockquote lang="uk"><p>${second}</p></blockquote>
      <table><tr><th>Ship</th><th>Knots</th></tr><tr><td>Avocet</td><td>9</td></tr></table><hr><pre>a = 1\nb = 2</pre><p>${third}</p>`),
    '<title>Ferry was doing nine knots</title><base href="https://courier.example/">',
  );
  assert.deepEqual(types(clipping), [
    'paragraph',
    'heading',
    'bulletList',
    'blockquote',
    'table',
    'horizontalRule',
    'paragraph',
    'paragraph',
  ]);
  const nodes = clipping.document.content ?? [];
  const marks = (node: DocumentNode | undefined) => node?.content?.flatMap((inner) => inner.marks ?? []) ?? [];
  assert.deepEqual(marks(nodes[0]), [
    { type: 'bold' },
    { type: 'italic' },
    { type: 'link', attrs: { href: 'https://courier.example/more' } },
  ]);
  assert.deepEqual(nodes[3]?.attrs, { lang: 'uk' });
  assert.deepEqual(
    nodes[6]?.content?.map(({ type, text }) => text ?? type),
    ['a = 1', 'hardBreak', 'b = 2'],
  );
});

test('paragraphs parted only by line breaks are paragraphs', () => {
  const clipping = read(article(`<div>${first}<br><br>${second}<br>${third}</div>`));
  assert.deepEqual(
    (clipping.document.content ?? []).map(({ content }) => content?.map(({ type }) => type)),
    [['text'], ['text', 'hardBreak', 'text']],
  );
});

test('films and posts become plain links, and advertisements’ frames nothing', () => {
  const clipping = read(
    article(`<p>${first}</p><iframe src="https://www.youtube.com/embed/abcdef12345?rel=0" width="640" height="360"></iframe><p>${second}</p>
      <blockquote class="twitter-tweet"><p>Fog on the Sound.</p>— Jo (@jo) <a href="https://twitter.com/jo/status/1">18 Nov</a></blockquote>
      <div class="ad-slot"><iframe src="https://ads.example/frame"></iframe></div><iframe src="https://pixel.example/x" width="1" height="1"></iframe><p>${third}</p>`),
  );
  const embeds = (clipping.document.content ?? [])
    .filter(({ type }) => type === 'embed')
    .map(({ attrs }) => attrs?.['url']);
  assert.deepEqual(embeds, ['https://www.youtube.com/watch?v=abcdef12345', 'https://twitter.com/jo/status/1']);
  assert.equal(outcome(clipping, 'Fog on the Sound'), 'quotation');
});

test('pull quotes, links to other stories and boxes among the paragraphs are left, each with its reason', () => {
  const clipping = read(
    article(`<p>${first}</p><aside class="pullquote"><p>nobody had sounded the horn</p></aside><p>${second}</p><p>[<a href="/x">Read: Why the lamps failed</a>]</p>
      <div class="newsletter-signup"><p>Get the Courier by mail every morning, before you have had your tea.</p></div><p>${third}</p><p>Read more:</p><p><a href="/y">Port closed for three days</a></p>`),
  );
  assert.equal(types(clipping).length, 3);
  assert.deepEqual(
    ['horn', 'Why the lamps', 'by mail', 'Port closed'].map(
      (words) => clipping.report.find(({ text, dropped }) => dropped !== null && text.includes(words))?.dropped,
    ),
    ['repeated text', 'related links', 'newsletter sign-up', 'related links'],
  );
});

test('the dateline is taken off the first paragraph, marks and all', () => {
  const clipping = read(
    article(
      `<p><span class="dateline"><b>MERROW QUAY, Wednesday</b> — </span>${first}</p><p>${second}</p><p>${third}</p>`,
    ),
    '<title>Ferry was doing nine knots</title><meta property="article:published_time" content="2026-11-19T08:00:00Z">',
  );
  assert.deepEqual(clipping.dateline, { place: 'MERROW QUAY', date: '2026-11-18', agency: null });
  assert.equal(clipping.document.content?.[0]?.content?.[0]?.text, first);
});

test('the agency in the last line is the origin’s', () => {
  assert.equal(read(article(`${story}<p>(Northwater Press Agency)</p>`)).agency, 'Northwater Press Agency');
});

test('a heading that no metadata confirm stays in the text', () => {
  const clipping = read(`<article><h1>Lorem</h1>${story}</article>`);
  assert.equal(clipping.headline, 'Ferry was doing nine knots');
  assert.deepEqual(types(clipping), ['heading', 'paragraph', 'paragraph', 'paragraph']);
});

test('a quotation says its language only where the page names one', () => {
  const quoted = (lang: string) => read(article(`${story}<blockquote lang="${lang}"><p>${second}</p></blockquote>`));
  for (const [lang, kept] of [
    ['uk-ua', 'uk-UA'],
    ['en_US', null],
    ['', null],
  ] as const) {
    const { document } = quoted(lang);
    assert.deepEqual(document.content?.at(-1)?.attrs, { lang: kept }, lang);
    assert.ok('document' in checkDocument(document), lang);
  }
});

test('a list that counts from beyond reason is still read', () => {
  const { document } = read(article(`${story}<ol start="99999999"><li>${second}</li></ol>`));
  assert.deepEqual(document.content?.at(-1)?.attrs, { start: 1_000_000 });
  assert.ok('document' in checkDocument(document));
});

test('direction and language are as the page states them', () => {
  const text = `<html dir="rtl" lang="ar-EG"><head><title>عنوان الخبر هنا</title></head><body><article>${story}</article></body></html>`;
  const clipping = readClipping({ text, fileName: 'page.html' });
  assert.deepEqual([clipping.language, clipping.direction], ['ar-EG', 'rtl']);
  assert.equal(readClipping({ text, fileName: 'page.html', language: 'fa' }).language, 'fa');
});

test('a sentence loses no words in its middle, but for furniture', () => {
  const clipping = read(
    article(
      `<p>${first} <span class="legends">Nobody was hurt.</span></p><p>${second} <span class="social-links">Follow Jo</span></p><p>${third}</p>`,
    ),
  );
  assert.equal(clipping.document.content?.[0]?.content?.[0]?.text, `${first} Nobody was hurt.`);
  assert.equal(clipping.document.content?.[1]?.content?.[0]?.text, second);
  assert.equal(outcome(clipping, 'Follow Jo'), 'share bar');
});

test('the day of publication is taken from title or address where nothing else states it', () => {
  const day = (head: string) => read(article(story), head).publishedAt;
  assert.equal(day('<title>Ferry was doing nine knots - 18.11.2026 - The Courier</title>')?.iso, '2026-11-18');
  const addressed = day(
    '<title>Ferry was doing nine knots</title><meta property="og:url" content="https://courier.example/2026/11/18/ferry/">',
  );
  assert.deepEqual(addressed, { iso: '2026-11-18', precision: 'day', printed: '/2026/11/18/' });
  assert.equal(day('<title>Ferry was doing nine knots</title>'), null);
});

test('the headline is the one that is printed, where the metadata word it a little otherwise', () => {
  const clipping = read(`<article><h1>Ferry ‘was doing nine knots’ in fog</h1>${story}</article>`);
  assert.equal(clipping.headline, 'Ferry ‘was doing nine knots’ in fog');
});

test('what follows the label Credit is the credit, however the page names it', () => {
  const figure =
    '<figure><img src="a.jpg"><figcaption><span>The quay.</span> <span>Credit</span> <span>Jane Doe for The Courier</span></figcaption></figure>';
  const [picture] = read(article(`<p>${first}</p>${figure}<p>${second}</p><p>${third}</p>`)).pictures;
  assert.deepEqual([picture?.caption, picture?.credit], ['The quay.', 'Jane Doe for The Courier']);
});
