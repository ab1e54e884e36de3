import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { DOMParser, DOMSerializer, type Node } from '@tiptap/pm/model';
import { parseHTML } from 'linkedom';
import { storySchema } from '../story-schema.ts';
import { cleanPastedHtml } from './clean-html.ts';
import { expectationOf, factsOf, outlineOf, wordsOfOutline } from './outline-of-story.ts';

const folder = new URL('../../../test/fixtures/paste/', import.meta.url);
const names = readdirSync(folder).flatMap((file) => (file.endsWith('.clip') ? [file.slice(0, -5)] : []));

/** linkedom takes a document as it is written; a browser adds what is missing and moves what stands before it. */
const parse = (html: string): Document =>
  parseHTML(/<html/i.test(html) ? html.slice(html.search(/<html/i)) : `<html><body>${html}</body></html>`).document;

const storyOf = (html: string): Node => DOMParser.fromSchema(storySchema).parse(parse(html).body);

function written(story: Node): string {
  const { document } = parseHTML('<html><body></body></html>');
  DOMSerializer.fromSchema(storySchema).serializeFragment(story.content, { document }, document.body);
  return document.body.innerHTML;
}

describe('what is pasted from other programs', () => {
  for (const name of names) {
    const clip = readFileSync(new URL(`${name}.clip`, folder), 'utf8');
    const expected = expectationOf(readFileSync(new URL(`${name}.txt`, folder), 'utf8'));
    const context = { parse, language: expected.language };
    const { html, pictures } = cleanPastedHtml(clip, context);
    const story = storyOf(html);

    test(`${name} has each of its words once, apart, and in their order`, () => {
      const words = wordsOfOutline(outlineOf(story));
      assert.deepEqual(words, wordsOfOutline(expected.outline));
      assert.deepEqual(
        (parse(html).body.textContent ?? '').replaceAll(/\s/g, ''),
        words.join('').replaceAll(/\s/g, ''),
      );
    });

    test(`${name} has its headings, lists, tables and marks`, () => {
      assert.deepEqual(outlineOf(story), expected.outline);
      assert.deepEqual(factsOf(story, pictures), expected.facts);
    });

    test(`${name} has nothing that the story's schema does not say in the same way`, () => {
      story.check();
      assert.doesNotMatch(
        html,
        / (?:style|class|id|dir|align|width|on\w+|src|srcset|data-(?!embed|site|description)[\w-]+)=/,
      );
      assert.doesNotMatch(html, /<(?:img|script|style|font|div|u|o:p|!--)\b/);
      // The schema writes a cell's spans nowhere and a list's start always; linkedom has attributes in an order of its own.
      const spelled = (text: string) =>
        text
          .replaceAll(/ (?:colspan|rowspan)="\d+"/g, '')
          .replaceAll('<ol start="1">', '<ol>')
          .replaceAll(/<a [^>]*>/g, (tag) => tag.slice(0, -1).split(' ').toSorted().join(' '));
      const again = parse(written(story)).body.innerHTML;
      assert.equal(spelled(parse(html).body.innerHTML), spelled(again));
    });

    test(`${name} stays as it is when it is cleaned again`, () => {
      assert.equal(cleanPastedHtml(html, context).html, html);
    });
  }
});
