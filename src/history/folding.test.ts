import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { paragraphs } from '../../test/support/stories.ts';
import { version } from '../../test/support/versions.ts';
import type { StoryFields, StoryVersion } from '../stories/stories.ts';
import { isSmall } from './folding.ts';
import { compareVersions, folded, type VersionLine } from './history.ts';

/** The history of a story that was published in these states one after the other, newest first. */
function history(states: readonly (Partial<StoryFields> & { more?: Partial<StoryVersion> })[]): readonly VersionLine[] {
  const versions = states.map(({ more, ...fields }, index) => version(index + 1, fields, more));
  return versions
    .map((one, index) => {
      const before = versions[index - 1];
      return { version: one, differences: before ? compareVersions(before, one) : null };
    })
    .reverse();
}

const text = (words: string, more: Partial<StoryVersion> = {}) => ({ document: paragraphs(words), more });
const changed = (older: string, newer: string, more: Partial<StoryVersion & StoryFields> = {}) => {
  const { language = 'en-GB', ...rest } = more;
  const [line] = history([
    { ...text(older), language },
    { ...text(newer, rest), language },
  ]);
  assert.ok(line);
  return isSmall(line);
};

describe('a small change', () => {
  for (const [older, newer] of [
    ['The ferry left at dawn', 'The ferry left at dawn.'],
    ['The ferry,  left at dawn', 'The ferry left at dawn'],
    ['The harbuor was closed', 'The harbour was closed'],
    ['They recieved the warning', 'They received the warning'],
  ] as const) {
    test(`is “${older}” become “${newer}”`, () => assert.equal(changed(older, newer), true));
  }

  for (const [older, newer, why] of [
    ['It was seven boats', 'It was eleven boats', 'a number in words'],
    ['It was 9.4 knots', 'It was 9,4 knots', 'a figure'],
    ['It was confirmed', 'It was not confirmed', 'a negation'],
    ['It could be seen', 'It couldn’t be seen', 'a negation in a contraction'],
    ['The Avocat left', 'The Avocet left', 'a name'],
    ['“It was louder,” she said', '“It was lauder,” she said', 'words of somebody else'],
    ['He said it was the end', '“He said it was the end', 'a quotation mark'],
    ['The mate went on deck', 'The mute went on deck', 'a short word that becomes another'],
    ['The harbour was closed', 'The harbour was closed for the day', 'a new statement'],
    ['It was denied there', 'It was there', 'a word taken out'],
    ['The harbour wall was legal', 'The harbour wall was illegal', 'a word turned round by what stands before it'],
    ['She was ‘certainly’ there', 'She was ‘certainty’ there', 'words of somebody else in single marks'],
  ] as const) {
    test(`is not ${why}`, () => assert.equal(changed(older, newer), false));
  }

  test('is more where the newsroom says that it is minor, but no figure, name, negation or quotation', () => {
    const isMinor = true;
    assert.equal(changed('The harbour was closed', 'The harbour was then closed for the day', { isMinor }), true);
    assert.equal(changed('It was 9 knots', 'It was 8 knots', { isMinor }), false);
    assert.equal(changed('It was shown', 'It was not shown', { isMinor }), false);
    assert.equal(changed('“It was shown”', '“It was seen”', { isMinor }), false);
  });

  test('is known by itself only in languages whose numbers and negations are known', () => {
    assert.equal(changed('Пором ішов швідко', 'Пором ішов швидко', { language: 'uk' }), true);
    assert.equal(changed('Пором мав сім вогнів', 'Пором мав вісім вогнів', { language: 'uk' }), false);
    assert.equal(changed('Вона винна', 'Вона невинна', { language: 'uk' }), false);
    assert.equal(changed('Було дванадцять суден', 'Було одинадцять суден', { language: 'uk', isMinor: true }), false);
    assert.equal(changed('Було п’ять суден', 'Було шість суден', { language: 'uk', isMinor: true }), false);
    assert.equal(changed('Die Fähre fuhr langsamm', 'Die Fähre fuhr langsam', { language: 'de' }), false);
    assert.equal(changed('Die Fähre fuhr langsam', 'Die Fähre fuhr langsam.', { language: 'de' }), true);
    assert.equal(changed('كانت السفينة راسية', 'كانت السفينه راسية', { language: 'ar' }), false);
    assert.equal(changed('كانت السفينة راسية', 'كانت السفينه راسية', { language: 'ar', isMinor: true }), true);
  });

  test('is never one of the headline, a picture or a byline, nor a notice, whatever the newsroom says', () => {
    const more = { isMinor: true };
    for (const [older, newer] of [
      [{ headline: 'One, two' }, { headline: 'One two', more }],
      [{ leadPictureId: null }, { leadPictureId: 'p', more }],
      [{ bylineIds: ['a'] }, { bylineIds: ['b'], more }],
      [text('Words'), text('Words.', { kind: 'correction', correctionId: 'c', ...more })],
      [text('Words'), text('Words.', { correctionId: 'c', ...more })],
      [text('Words'), text('Words.', { kind: 'return', ...more })],
    ] as const) {
      const [line] = history([older, newer]);
      assert.ok(line);
      assert.equal(isSmall(line), false, JSON.stringify(newer));
    }
  });
});

describe('the history as it is shown', () => {
  const numbers = (lines: readonly VersionLine[]) =>
    folded(lines).map((group) => group.map((one) => one.version.number));

  test('folds small changes that follow each other, and leaves out none', () => {
    const lines = history([
      text('Words'),
      text('Words.'),
      text('Words!'),
      text('Words, more words'),
      text('Words; more words'),
    ]);
    assert.deepEqual(numbers(lines), [[5], [4], [3, 2], [1]]);
  });

  test('folds none that lie more than half an hour apart', () => {
    const late = { publishedAt: '2026-11-19T12:50:01.000Z' };
    assert.deepEqual(numbers(history([text('Words'), text('Words.'), text('Words!', late)])), [[3], [2], [1]]);
  });
});
