import type { DocumentNode, StoryDocument } from '../../src/stories/stories.ts';

export function text(words: string, ...marks: readonly string[]): DocumentNode {
  return {
    type: 'text',
    text: words,
    ...(marks.length === 0
      ? {}
      : {
          marks: marks.map((mark) =>
            /^[/#]|^http/.test(mark) ? { type: 'link', attrs: { href: mark } } : { type: mark },
          ),
        }),
  };
}

export function paragraph(...content: readonly (string | DocumentNode)[]): DocumentNode {
  return { type: 'paragraph', content: content.map((part) => (typeof part === 'string' ? text(part) : part)) };
}

function cell(type: 'tableCell' | 'tableHeader', words: string): DocumentNode {
  const attrs = { colspan: 1, rowspan: 1, colwidth: null };
  return { type, attrs, content: [words === '' ? { type: 'paragraph' } : paragraph(words)] };
}

function row(...cells: readonly DocumentNode[]): DocumentNode {
  return { type: 'tableRow', content: cells };
}

function item(...content: readonly DocumentNode[]): DocumentNode {
  return { type: 'listItem', content };
}

/** A document that holds every node and mark of the schema, with pictures of the given ids. */
export function everyNode(...pictureIds: readonly string[]): StoryDocument {
  return {
    type: 'doc',
    content: [
      paragraph(
        'The ferry ',
        text('Avocet', 'italic'),
        ' was doing at least 9.4 knots, ',
        text('Dr Eskelund', 'bold'),
        ' said.',
      ),
      paragraph(
        'Her ',
        text('position', 'https://example.org/ais'),
        text(' reports', 'https://example.org/ais', 'bold'),
        ' say so.',
      ),
      { type: 'heading', attrs: { level: 3 }, content: [text('A warning sent, or not received')] },
      { type: 'bulletList', content: [item(paragraph('06:10')), item(paragraph('06:25'))] },
      { type: 'heading', attrs: { level: 4 }, content: [text('Three counts')] },
      {
        type: 'orderedList',
        attrs: { start: 3 },
        content: [item(paragraph('third'), { type: 'bulletList', content: [item(paragraph('nested'))] })],
      },
      { type: 'blockquote', attrs: { lang: 'uk' }, content: [paragraph('Вона не сповільнювалася.')] },
      ...pictureIds.map((picture) => ({ type: 'figure', attrs: { picture, alt: null } })),
      {
        type: 'table',
        content: [
          row(cell('tableHeader', ''), cell('tableHeader', 'Injured'), cell('tableHeader', 'Counted as')),
          row(
            cell('tableHeader', 'Sound Coastguard'),
            cell('tableCell', 'at least 34'),
            cell('tableCell', 'assessed by crews'),
          ),
          row(cell('tableHeader', 'Tern Line'), cell('tableCell', 'some 27'), cell('tableCell', 'taken to hospital')),
        ],
      },
      { type: 'table', content: [row(cell('tableCell', 'Springs')), row(cell('tableCell', 'Wednesday'))] },
      {
        type: 'embed',
        attrs: {
          url: 'https://halme.example/exhibit-3',
          title: 'Exhibit 3',
          site: 'Halme Institute',
          description: 'Every second.',
        },
      },
      { type: 'horizontalRule' },
      paragraph(
        'CO',
        text('2', 'subscript'),
        ', m',
        text('2', 'superscript'),
        ', ',
        text('old', 'strike'),
        ', ',
        text('code', 'code'),
      ),
      paragraph('One line', { type: 'hardBreak' }, 'and another.'),
    ],
  };
}
