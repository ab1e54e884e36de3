import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseHTML } from 'linkedom';
import { storySchema } from '../story-schema.ts';
import { cleanPastedText } from './clean-text.ts';
import { outlineOf } from './outline-of-story.ts';
import { blocksJson } from './write-json.ts';

const parse = (html: string): Document => parseHTML(`<html><body>${html}</body></html>`).document;

function outline(text: string, language = 'en'): string[] {
  const story = storySchema.nodeFromJSON({
    type: 'doc',
    content: blocksJson(cleanPastedText(text, { parse, language })),
  });
  story.check();
  return outlineOf(story);
}

describe('plain text that is pasted', () => {
  test('has a paragraph where it has a blank line, and keeps the lines within', () => {
    assert.deepEqual(outline('The pier is shut.\r\n \r\nHarbour board\r\nQuay 1\r\nSaltby\r\n'), [
      'The pier is shut.',
      'Harbour board⏎Quay 1⏎Saltby',
    ]);
  });

  test('without a blank line has a paragraph on each line', () => {
    assert.deepEqual(outline('One.\nTwo.\nThree.'), ['One.', 'Two.', 'Three.']);
  });

  test('has the lines joined that a mail program has cut, and only those', () => {
    const mail = `The harbour board of Saltby has said on Monday that the pier will stay
shut until further notice, because three planks of the old walkway are
gone and two more are loose.

Nobody was hurt, the board said.

Ines Holm, who chairs the board, said that she had walked the pier on the
Sunday before and had seen nothing that was out of the ordinary.`;
    assert.deepEqual(outline(mail), [
      'The harbour board of Saltby has said on Monday that the pier will stay shut until further notice, because three planks of the old walkway are gone and two more are loose.',
      'Nobody was hurt, the board said.',
      'Ines Holm, who chairs the board, said that she had walked the pier on the Sunday before and had seen nothing that was out of the ordinary.',
    ]);
    const verse = 'The sea, the sea, it comes and goes, as every child in Saltby\nknows,\nand takes\na plank';
    assert.deepEqual(outline(`${verse}\n\nEnd`), [verse.replaceAll('\n', '⏎'), 'End']);
  });

  test('has lists only where nothing else can be meant', () => {
    assert.deepEqual(
      outline('Bring:\n\n- planks\n- nails,\n  long ones\n\n7. dues\n8. other business\n\n• one\n• two'),
      ['Bring:', '- planks', '- nails, long ones', '7. dues', '8. other business', '- one', '- two'],
    );
    assert.deepEqual(
      outline('- Де міст? - спитав він.\n- Там. - Вона показала.\n\n1911. Ein Jahr.\n1913. Noch eins.', 'uk'),
      ['- Де міст? - спитав він.⏎- Там. - Вона показала.', '1911. Ein Jahr.⏎1913. Noch eins.'],
    );
    assert.deepEqual(outline('– Iskele kapalı.\n– Neden?\n\n3) üç\n5) beş', 'tr'), [
      '– Iskele kapalı.⏎– Neden?',
      '3) üç⏎5) beş',
    ]);
  });

  test('has what a mail quotes as a quotation', () => {
    assert.deepEqual(outline('Bonjour,\n\n> Le pont rouvre.\n>\n> Lundi ?\n\n> > oui'), [
      'Bonjour,',
      '> Le pont rouvre.',
      '> Lundi ?',
      '> oui',
    ]);
  });

  test('that WordPress keeps is read as its HTML', () => {
    const blocks =
      '<!-- wp:paragraph -->\n<p>The <em>pier</em></p>\n<!-- /wp:paragraph -->\n\n<!-- wp:heading -->\n<h2>Next</h2>\n<!-- /wp:heading -->';
    assert.deepEqual(outline(blocks), ['The pier', '## Next']);
    const classic =
      'The <strong>pier</strong>\nis shut.\n\n[caption id="a_1" width="3"]<img src="https://e.example/p.jpg" /> At low tide[/caption]\n\n<!--more-->\n\n[embed]https://e.example/v[/embed]\n\nAn end [sic].';
    assert.deepEqual(outline(classic), [
      'The pier⏎is shut.',
      'At low tide',
      '[https://e.example/v] https://e.example/v',
      'An end [sic].',
    ]);
  });
});
