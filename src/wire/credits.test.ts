import assert from 'node:assert/strict';
import { test } from 'node:test';
import { opensAsCaption, readCredit, splitCaption } from './credits.ts';

test('a credit is read whole in the forms that papers print', () => {
  for (const [line, credit] of [
    ['Handout/UKRAINIAN PRESIDENTIAL PRESS SER', 'Handout/UKRAINIAN PRESIDENTIAL PRESS SER'],
    ['Sofiia Gatilova/Reuters', 'Sofiia Gatilova/Reuters'],
    ['AP Photo/Jane Doe', 'AP Photo/Jane Doe'],
    ['Ashraf Shazly/Agence France-Presse — Getty Images', 'Ashraf Shazly/Agence France-Presse — Getty Images'],
    ['Jeon Heon-Kyun/EPA, via Shutterstock', 'Jeon Heon-Kyun/EPA, via Shutterstock'],
    ['Getty Images', 'Getty Images'],
    ['© AFP', '© AFP'],
    ['(Image credit: Getty Images)', 'Getty Images'],
    ['Photograph by Jane Doe', 'Jane Doe'],
    ['Photo: Linnea Brock/The Courier', 'Linnea Brock/The Courier'],
    ['Crédit photo : AFP', 'AFP'],
    ['Фото: Иван Петров/ТАСС', 'Иван Петров/ТАСС'],
    ['Courtesy of the Harbour Office', 'Courtesy of the Harbour Office'],
  ] as const) {
    assert.deepEqual(readCredit(line), { credit, strength: 'sure' }, line);
  }
});

test('names with a slash are a credit only where a caption stands above them', () => {
  assert.equal(readCredit('Jane Doe/The Courier')?.strength, 'placed');
});

test('ordinary lines are no credits', () => {
  for (const line of [
    'and/or',
    '1/2',
    '-2147483648/-1',
    'He told Reuters',
    'Photo',
    'Photo: this line goes on and on and on and on and never comes to its end',
    'He works for Reuters.',
  ]) {
    assert.equal(readCredit(line), null, line);
  }
});

test('the credit is taken off the end of a caption', () => {
  const caption = 'A ferry at Merrow Quay.';
  for (const end of ['(Jane Doe/Reuters)', 'Jane Doe/Reuters', 'Photo: Jane Doe/Reuters', '(Photo Jane Doe/Reuters)']) {
    const parts = splitCaption(`${caption} ${end}`);
    assert.deepEqual([parts?.caption, parts?.credit], [caption, 'Jane Doe/Reuters'], end);
  }
  assert.equal(splitCaption('A ferry in fog (2019)'), null);
  assert.equal(splitCaption('The president said he would go on.'), null);
});

test('captions are known by how they begin', () => {
  for (const line of [
    'This handout picture taken and released by the navy shows a ship.',
    'In this Jan. 6, 2025 photo, a man looks on.',
    'FILE - A man looks on.',
    'A satellite image shows the quay.',
  ]) {
    assert.ok(opensAsCaption(line), line);
  }
  for (const line of [
    'The photograph of the year was sold on Monday.',
    'A picture of health, he said.',
    'Files were found.',
  ]) {
    assert.ok(!opensAsCaption(line), line);
  }
});
