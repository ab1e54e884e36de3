import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { paragraphs } from '../../test/support/stories.ts';
import { version } from '../../test/support/versions.ts';
import type { DocumentNode, StoryFields } from '../stories/stories.ts';
import { compareVersions, isDifferent, type Part } from './history.ts';

const compare = (older: Partial<StoryFields>, newer: Partial<StoryFields>) =>
  compareVersions(version(1, older), version(2, newer));
const blocks = (...nodes: readonly DocumentNode[]) => ({ type: 'doc', content: nodes }) as const;
const block = (type: string, ...content: readonly DocumentNode[]): DocumentNode => ({ type, content });
const words = (text: string, ...marks: readonly string[]): DocumentNode => ({
  type: 'text',
  text,
  marks: marks.map((type) => ({ type })),
});

/** A part as it reads: [words that went] {words that came}. */
function read({ node }: Part): string {
  const text = (one: DocumentNode): string => {
    if (one.type !== 'text') return (one.content ?? []).map(text).join(one.type === 'tableRow' ? ' | ' : '');
    const change = one.marks?.find(({ type }) => type === 'deleted' || type === 'inserted')?.type;
    return change === 'deleted' ? `[${one.text}]` : change === 'inserted' ? `{${one.text}}` : (one.text ?? '');
  };
  return text(node);
}

const shown = (older: Partial<StoryFields>, newer: Partial<StoryFields>) =>
  compare(older, newer).parts.map((part) => `${part.kind}: ${read(part)}`);

describe('the differences of two versions', () => {
  test('are none where words were only put on the record', () => {
    const mark = { type: 'statement', attrs: { id: '0199aaaa-0000-7000-8000-000000000001' } };
    const plain = paragraphs('It was late.');
    const content = [
      { type: 'text', text: 'It was', marks: [mark] },
      { type: 'text', text: ' late.' },
    ];
    const onRecord = blocks({ type: 'paragraph', content });
    assert.deepEqual(shown({ document: plain }, { document: onRecord }), ['same: It was late.']);
    assert.equal(isDifferent(compare({ document: onRecord }, { document: plain })), false);
  });

  test('are whole words, in the paragraph where they stand', () => {
    const older = paragraphs('The ferry was travelling at an average of 9.4 knots.', 'Nobody was killed.', 'The end.');
    const newer = paragraphs(
      'The ferry was travelling at least 9.4 knots when it struck a dredger.',
      'Nobody was killed.',
      'The end.',
    );
    assert.deepEqual(shown({ document: older }, { document: newer }), [
      'changed: The ferry was travelling at [an average of]{least} 9.4 knots{ when it struck a dredger}.',
      'same: Nobody was killed.',
      'same: The end.',
    ]);
    const { inserted, deleted } = compare({ document: older }, { document: newer });
    assert.deepEqual([inserted, deleted], [6, 3]);
  });

  test('read as one change where a sentence was rewritten', () => {
    const older = paragraphs('It was the first boat of the day, said the harbour office on Monday.');
    const newer = paragraphs('It was the last one that night, said the harbour office on Monday.');
    assert.deepEqual(shown({ document: older }, { document: newer }), [
      'changed: It was the [first boat of the day]{last one that night}, said the harbour office on Monday.',
    ]);
  });

  for (const [language, older, newer, expected] of [
    [
      'uk',
      'Пором ішов зі швидкістю дев’ять вузлів.',
      'Пором ішов зі швидкістю шість вузлів.',
      'Пором ішов зі швидкістю [дев’ять]{шість} вузлів.',
    ],
    [
      'ar',
      'كانت السفينة راسية في الميناء',
      'كانت العبّارة راسية في الميناء',
      'كانت [السفينة]{العبّارة} راسية في الميناء',
    ],
    ['zh', '渡轮在浓雾中撞上了一艘挖泥船', '渡轮在浓雾中撞上了一艘驳船', '渡轮在浓雾中撞上了一艘[挖泥船]{驳船}'],
  ] as const) {
    test(`are whole words in ${language}, too`, () => {
      const fields = (text: string) => ({ language, document: paragraphs(text) });
      assert.deepEqual(shown(fields(older), fields(newer)), [`changed: ${expected}`]);
    });
  }

  test('keep a paragraph that came or went apart from those that changed', () => {
    const first = 'The recorder was lifted from the ferry two days after the collision.';
    const last = 'Hearings resume on Monday at ten in the town hall.';
    assert.deepEqual(
      shown(
        { document: paragraphs(first, 'A line about the weather that nobody needs.', last) },
        { document: paragraphs('Judge Adela Quistgaard closed the day.', first, last.replace('ten', 'nine')) },
      ),
      [
        'added: {Judge Adela Quistgaard closed the day.}',
        `same: ${first}`,
        'removed: [A line about the weather that nobody needs.]',
        'changed: Hearings resume on Monday at [ten]{nine} in the town hall.',
      ],
    );
  });

  test('say of a moved paragraph that it was moved', () => {
    const [one, two, three] = ['One paragraph of the text.', 'Another, which is the second.', 'And the third of them.'];
    assert.deepEqual(
      compare({ document: paragraphs(one, two, three) }, { document: paragraphs(two, three, one) }).parts.map(
        ({ kind }) => kind,
      ),
      ['moved-away', 'same', 'same', 'moved-here'],
    );
  });

  test('reach into lists, quotations and tables', () => {
    const row = (...cells: readonly string[]) =>
      block('tableRow', ...cells.map((text) => block('tableCell', block('paragraph', words(text)))));
    const list = (...items: readonly string[]) =>
      block('bulletList', ...items.map((text) => block('listItem', block('paragraph', words(text)))));
    const older = blocks(
      list('The coastguard counts 34.', 'The company counts 27.'),
      block('table', row('Monday', '34'), row('Tuesday', '36')),
      block('blockquote', block('paragraph', words('It is evidence, not a finding.'))),
    );
    const newer = blocks(
      list('The coastguard counts 34.', 'The union counts 43.', 'The company counts some 27.'),
      block('table', row('Monday', '34'), row('Tuesday', '37'), row('Wednesday', '37')),
      block('blockquote', block('paragraph', words('It is evidence, not yet a finding.'))),
    );
    const { parts } = compare({ document: older }, { document: newer });
    assert.deepEqual(parts.map(read), [
      'The coastguard counts 34.{The union counts 43.}The company counts {some }27.',
      'Monday | 34Tuesday | [36]{37}{Wednesday} | {37}',
      'It is evidence, not {yet }a finding.',
    ]);
    assert.deepEqual(
      parts.map(({ node }) => node.content?.length),
      [3, 3, 1],
    );
  });

  test('say in words where only a link, a mark or a form changed', () => {
    const link = (href: string) => ({ type: 'text', text: 'the log', marks: [{ type: 'link', attrs: { href } }] });
    const older = blocks(
      block(
        'paragraph',
        words('It is in '),
        link('https://a.example/'),
        words(' of the '),
        words('Avocet'),
        words('.'),
      ),
      block('paragraph', words('What is not known')),
    );
    const newer = blocks(
      block(
        'paragraph',
        words('It is in '),
        link('https://b.example/'),
        words(' of the '),
        words('Avocet', 'italic'),
        words('.'),
      ),
      { type: 'heading', attrs: { level: 2 }, content: [words('What is not known')] },
    );
    const { parts, inserted, deleted } = compare({ document: older }, { document: newer });
    assert.deepEqual(
      parts.map(({ notes }) => notes),
      [
        [
          { kind: 'link', words: 'the log', from: 'https://a.example/', to: 'https://b.example/' },
          { kind: 'mark', mark: 'italic', isOn: true, words: 'Avocet' },
        ],
        [{ kind: 'form' }],
      ],
    );
    assert.deepEqual([inserted, deleted], [0, 0]);
  });

  test('have every field that a reader sees, and a picture’s words as they were', () => {
    const picture = (caption: string, credit: string) =>
      ({ id: 'p', caption, credit, alt: 'A boat.', creators: [], source: '', copyright: '', takenAt: null }) as never;
    const older = {
      ...version(1, { headline: 'Speed limit', leadPictureId: 'p' }),
      pictures: [picture('Lifeboat.', 'Wren')],
    };
    const newer = {
      ...version(2, {
        headline: 'Speed record',
        leadPictureId: 'p',
        sectionId: 's',
        kicker: 'Inquiry',
        language: 'en-US',
      }),
      pictures: [picture('Pilot boat.', 'Wren Tollard')],
    };
    const { fields } = compareVersions(older, newer);
    assert.deepEqual(
      fields.map((one) => ('field' in one ? one.field : one.kind)),
      ['kicker', 'headline', 'section', 'language', 'caption', 'credit'],
    );
    const [, headline] = fields;
    assert.ok(headline?.kind === 'words');
    assert.deepEqual(headline.runs, [
      { change: 'same', text: 'Speed ' },
      { change: 'deleted', text: 'limit' },
      { change: 'inserted', text: 'record' },
    ]);
    assert.deepEqual(compareVersions({ ...older, pictures: null }, older).fields, []);
  });

  test('leave out what only search engines are asked', () => {
    const { fields, parts } = compare({}, { indexChoice: 'noindex', canonicalAtOrigin: true });
    assert.deepEqual([fields, parts.filter(({ kind }) => kind !== 'same')], [[], []]);
  });
});
