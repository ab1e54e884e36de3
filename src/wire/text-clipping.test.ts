import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Clipping } from './wire.ts';
import { readClipping } from './wire.ts';

function read(...lines: readonly string[]): Clipping {
  return readClipping({ text: lines.join('\n'), fileName: 'capture.txt' });
}

function kinds(clipping: Clipping): string[] {
  return clipping.report.map(({ kept, dropped }) => kept ?? `- ${dropped}`);
}

const sentence = 'The ferry was doing nine knots in fog when it struck a dredger at anchor.';
const another = 'The harbourmaster told the inquiry that three of the four lamps had failed.';

test('a headline printed again is kept once, with a final stop or without', () => {
  const clipping = read(
    'The Courier',
    '',
    'Ferry was doing nine knots',
    '',
    'Ferry was doing nine knots.',
    '',
    sentence,
  );
  assert.equal(clipping.headline, 'Ferry was doing nine knots');
  assert.deepEqual(kinds(clipping), ['site-name', 'headline', 'headline-again', 'paragraph']);
});

test('a window title gives headline and site apart', () => {
  const clipping = read(
    'The Courier',
    'Ferry was doing nine knots - The Courier',
    'Ferry was doing nine knots',
    '',
    sentence,
  );
  assert.equal(clipping.headline, 'Ferry was doing nine knots');
  assert.equal(clipping.siteName, 'The Courier');
});

test('standfirst, byline, times and furniture are told apart above the text', () => {
  const clipping = read(
    'Skip to content',
    'The Courier',
    'Home',
    'Harbour',
    'Ferry was doing nine knots when it struck',
    'The inquiry heard that it did not slow down in fog.',
    'By Ines Faraday, Harbour correspondent',
    '18 November 2026, 16:40',
    'Updated 4:53 PM',
    'Share',
    '5 min read',
    `MERROW QUAY, Wednesday — ${sentence}`,
    another,
  );
  assert.equal(clipping.kicker, 'Harbour');
  assert.equal(clipping.standfirst, 'The inquiry heard that it did not slow down in fog.');
  assert.deepEqual(clipping.bylines, [{ name: 'Ines Faraday', role: 'Harbour correspondent', kind: 'person' }]);
  assert.equal(clipping.publishedAt?.iso, '2026-11-18T16:40:00');
  assert.deepEqual(clipping.modifiedAt, { iso: null, precision: 'none', printed: '4:53 PM' });
  assert.deepEqual(clipping.dateline, { place: 'MERROW QUAY', date: '2026-11-18', agency: null });
  assert.deepEqual(kinds(clipping), [
    '- navigation',
    'site-name',
    '- navigation',
    'kicker',
    'headline',
    'standfirst',
    'byline',
    'date',
    'date',
    '- share bar',
    '- reading time',
    'paragraph',
    'paragraph',
  ]);
});

test('a sentence below the headline is no standfirst where neither byline nor date follow it', () => {
  const clipping = read('Ferry was doing nine knots', '', 'The inquiry heard that it did not slow down.', '', sentence);
  assert.equal(clipping.standfirst, null);
  assert.deepEqual(kinds(clipping), ['headline', 'paragraph', 'paragraph']);
});

test('name and day on one line are a byline', () => {
  const clipping = read('Ferry was doing nine knots', 'Jane Doe | 3 March 2026', '', sentence);
  assert.deepEqual(
    clipping.bylines.map(({ name }) => name),
    ['Jane Doe'],
  );
  assert.equal(clipping.publishedAt?.iso, '2026-03-03');
});

test('readers’ comments and their form are left, and said to be', () => {
  const clipping = read(
    'Ferry was doing nine knots',
    '',
    sentence,
    '',
    another,
    '',
    '3 Comments',
    'Jo says:',
    'I was on that ferry and it was far too fast for such a fog.',
    'Reply',
    'Leave a Reply',
    'Your email address will not be published. Required fields are marked *',
    'Name *',
    'Post Comment',
    '© 2026 The Courier. All rights reserved.',
  );
  assert.deepEqual(
    kinds(clipping).slice(3),
    [
      '- comment form',
      '- readers’ comments',
      '- readers’ comments',
      '- comment form',
      '- comment form',
      '- comment form',
      '- comment form',
      '- comment form',
      '- copyright notice',
    ].map((kind, index) => (index === 3 ? '- readers’ comments' : kind)),
  );
});

test('a link to the comments in the middle of a story ends nothing', () => {
  const clipping = read(
    'Ferry was doing nine knots',
    '',
    sentence,
    '',
    '12 comments',
    '',
    another,
    '',
    sentence,
    '',
    another,
  );
  assert.equal(kinds(clipping).filter((kind) => kind === 'paragraph').length, 4);
});

test('related stories below the text are left with their heading', () => {
  const clipping = read(
    'Ferry was doing nine knots',
    '',
    sentence,
    '',
    'Related articles',
    'Port closed for three days',
    'New ferry arrives',
    '',
    'Scroll to Top',
  );
  assert.deepEqual(kinds(clipping).slice(2), [
    '- related links',
    '- related links',
    '- related links',
    '- scroll to top',
  ]);
});

test('a pull quote whose words stand in the text is left, one of its own is kept', () => {
  const quoted = `${sentence} “No dredger will work the Sound until each licence has been read,” he said.`;
  const clipping = read(
    'Ferry was doing nine knots',
    '',
    quoted,
    '',
    '“No dredger will work the Sound until each licence has been read”',
    '',
    another,
  );
  assert.deepEqual(kinds(clipping), ['headline', 'paragraph', '- repeated text', 'paragraph']);
});

test('a capture wrapped to a width gets its paragraphs back, its lines are still counted one by one', () => {
  const clipping = read(
    'Ferry was doing nine knots',
    '',
    'The ferry Avocet was doing nine knots in fog when it struck a dredger',
    'at anchor off the North Mole, the inquiry into the accident heard on',
    'Wednesday, and nobody on the bridge had sounded the horn.',
    '',
    'The harbourmaster told the inquiry that three of the four lamps on',
    'the dredger had failed, and that the watchman was making tea.',
  );
  assert.deepEqual(
    clipping.document.content?.map(({ content }) => content?.[0]?.text?.split(' ').length),
    [37, 23],
  );
  assert.equal(clipping.report.length, 6);
});

test('a Russian and an Arabic capture are read as an English one is', () => {
  const russian = read(
    'Новости Приморска',
    'Паром шёл со скоростью девять узлов',
    '18 ноября 2026, 16:40',
    'Поделиться',
    '',
    'ПРИМОРСК, 18 ноя — ТАСС. Паром шёл в тумане со скоростью девять узлов, сообщил капитан порта.',
    '',
    'Читайте также',
    'Порт закрыт',
    '',
    'Наверх',
  );
  assert.deepEqual(russian.dateline, { place: 'ПРИМОРСК', date: '2026-11-18', agency: 'ТАСС' });
  assert.deepEqual([russian.language, russian.direction, russian.agency], ['ru', 'ltr', 'ТАСС']);
  assert.deepEqual(kinds(russian), [
    'site-name',
    'headline',
    'date',
    '- share bar',
    'paragraph',
    '- related links',
    '- related links',
    '- scroll to top',
  ]);

  const arabic = read(
    'صحيفة المرفأ',
    '',
    'العبّارة كانت تسير بسرعة تسع عقد عند الاصطدام',
    '',
    'بقلم: ليلى حداد',
    '',
    '١٨ نوفمبر ٢٠٢٦',
    '',
    'القاهرة (رويترز) - قال مسؤولون يوم الأربعاء إن العبّارة كانت تسير بسرعة تسع عقد في الضباب عندما اصطدمت بسفينة راسية.',
    '',
    'اترك تعليقا',
  );
  assert.deepEqual([arabic.language, arabic.direction, arabic.agency], ['ar', 'rtl', 'رويترز']);
  assert.equal(arabic.publishedAt?.iso, '2026-11-18');
  assert.deepEqual(
    arabic.bylines.map(({ name }) => name),
    ['ليلى حداد'],
  );
});

test('the same capture is read the same with every line end, and with a byte order mark', () => {
  const lines = ['The Courier', '', 'Ferry was doing nine knots', 'By Ines Faraday', '', sentence, '', another];
  const plain = read(...lines);
  for (const end of ['\r\n', '\r']) {
    assert.deepEqual(readClipping({ bytes: Buffer.from(`\uFEFF${lines.join(end)}`), fileName: 'capture.txt' }), plain);
  }
});
