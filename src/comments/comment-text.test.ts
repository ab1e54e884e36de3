import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type CommentBlock, type CommentPiece, readCommentText } from './comment-text.ts';

/** What stands in a block, with its marks spelled out. */
function told(blocks: readonly CommentBlock[]): string {
  return blocks
    .map((block) => (block.kind === 'quotation' ? `[${told(block.blocks)}]` : block.lines.map(lineTold).join('/')))
    .join('|');
}

const lineTold = (pieces: readonly CommentPiece[]): string =>
  pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      return piece.kind === 'link' ? `<${piece.text}>` : `{${lineTold(piece.pieces)}}`;
    })
    .join('');

const read = (text: string) => told(readCommentText(text));

/** The words alone, as a reader copies them from the page. */
function wordsOf(blocks: readonly CommentBlock[]): string {
  return told(blocks).replaceAll(/[[\]{}<>|/]/g, '');
}

/** Letters of every kind, and often the signs that mean something. */
const typed = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '*',
        '_',
        ' ',
        '\n',
        '> ',
        '>',
        'a',
        'ї',
        'ب',
        '😀',
        '.',
        ')',
        '(',
        'https://a.example/x',
        'www.b.example',
        '\t',
        ' *',
        '* ',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

describe('a comment’s text', () => {
  test('is read in paragraphs, whose lines stay lines', () => {
    assert.equal(read('One\ntwo\n\n\n three\n \nfour'), 'One/two| three|four');
    assert.equal(read('\n\n'), '');
  });

  test('quotes what its lines say they quote, in quotations as well', () => {
    assert.equal(read('> He said\n> no.\nYes.'), '[He said/no.]|Yes.');
    assert.equal(read('> a\n>\n> b'), '[a|b]');
    assert.equal(read('> > a\n> b'), '[[a]|b]');
    assert.equal(read('>:( 5 > 3\n>'), '>:( 5 > 3/>');
    assert.equal(read('> '), '>');
  });

  test('stresses only words that are plainly meant to be', () => {
    assert.equal(read('I *do* mind, _really_!'), 'I {do} mind, {really}!');
    assert.equal(read('*Two words*, (*not these*)'), '{Two words}, (*not these*)');
    assert.equal(
      read('2*3*4, snake_case_name, * no *, ** no **, *no\nno*'),
      '2*3*4, snake_case_name, * no *, ** no **, *no/no*',
    );
    assert.equal(read('*так* و_كذلك_ و _كذلك_'), '{так} و_كذلك_ و {كذلك}');
    assert.equal(read('*one _two* three_'), '{one _two} three_');
  });

  test('leads to addresses of the web and to nothing else', () => {
    assert.equal(
      read('See https://a.example/b_c_d?e=*f*, or (www.b.example/(g)).'),
      'See <https://a.example/b_c_d?e=*f>*, or (<www.b.example/(g)>).',
    );
    assert.equal(
      read('*https://a.example/x* *see https://a.example/x now*'),
      '{<https://a.example/x>} {see <https://a.example/x> now}',
    );
    for (const text of [
      'javascript:alert(1)',
      'data:text/html,x',
      'https://bank.example@evil.example',
      'https://',
      'me@www.a.example',
    ])
      assert.ok(!read(text).includes('<'), text);
    const [block] = readCommentText('WWW.A.example/ü');
    assert.deepEqual(block, {
      kind: 'paragraph',
      lines: [[{ kind: 'link', href: 'http://www.a.example/%C3%BC', text: 'WWW.A.example/ü' }]],
    });
  });

  test('keeps every word as it was typed', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const signs = /[*_>\s[\]{}<>|/]/g;
        assert.equal(wordsOf(readCommentText(text)).replaceAll(signs, ''), text.replaceAll(signs, ''));
      }),
      { numRuns: 2_000 },
    );
  });

  test('holds no link but of the web, and no line end within a line', () => {
    const check = (piece: CommentPiece): void => {
      if (typeof piece === 'string') assert.doesNotMatch(piece, /[\r\n]/);
      else if (piece.kind === 'emphasis') piece.pieces.forEach(check);
      else assert.match(piece.href, /^https?:\/\/[^/]/);
    };
    const visit = (block: CommentBlock): void =>
      block.kind === 'quotation' ? block.blocks.forEach(visit) : block.lines.flat().forEach(check);
    fc.assert(
      fc.property(typed, (text) => readCommentText(text).forEach(visit)),
      { numRuns: 2_000 },
    );
  });

  test('takes time in proportion to its length, whatever stands in it', () => {
    const hard = [
      '*a ',
      ' *a',
      '_a* ',
      'a* ',
      '> ',
      '>\n> ',
      'https://a.b/(',
      'https://a.b/)',
      'a.',
      'www.',
      'https://',
      '*a https://a.b/*',
      '((((',
      'https://a.b/))))',
      '- ',
      ' ',
    ];
    const milliseconds = (text: string) => {
      const start = performance.now();
      readCommentText(text);
      return performance.now() - start;
    };
    for (const part of hard) {
      const [short, long] = [20_000, 160_000].map((length) => part.repeat(Math.ceil(length / part.length)));
      milliseconds(short ?? '');
      const once = Math.min(...[1, 2, 3].map(() => milliseconds(short ?? '')));
      const most = 8 * 5 * Math.max(once, 2);
      // On a busy machine any one reading may take long; what grows with the square takes it each time.
      let eightfold = Number.POSITIVE_INFINITY;
      for (let tries = 0; tries < 10 && eightfold >= most; tries += 1)
        eightfold = Math.min(eightfold, milliseconds(long ?? ''));
      assert.ok(eightfold < most, `${JSON.stringify(part)}: ${once} ms, then ${eightfold} ms`);
    }
  });
});
