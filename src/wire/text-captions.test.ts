import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { plainText } from '../stories/stories.ts';
import { furnitureReason } from './furniture.ts';
import { readClipping, UnreadableClipping } from './wire.ts';

const before =
  'Four hundred people stood on the quay until the tide turned, the harbour office said in a note on Monday.';
const after = 'The bell rang once, said a witness who had come from the other side of the Sound to stand with them.';
const read = (middle: string) =>
  readClipping({
    text: ['The Gazette', 'Lanterns on the quay', before, middle, after].join('\n\n'),
    fileName: 'page.txt',
  });

describe('a caption with its credit on the same line', () => {
  for (const [line, caption, credit] of [
    [
      'People hold lanterns under the bridge. Photo: Mark Ilves / Coastal News',
      'People hold lanterns under the bridge.',
      'Mark Ilves / Coastal News',
    ],
    [
      'People hold lanterns under the bridge. (Photo: Mark Ilves)',
      'People hold lanterns under the bridge.',
      'Mark Ilves',
    ],
    ['Люди тримають ліхтарі під мостом. Фото: Олена Ковальчук', 'Люди тримають ліхтарі під мостом.', 'Олена Ковальчук'],
    ['أشخاص يحملون الفوانيس تحت الجسر. تصوير: سامي نجار', 'أشخاص يحملون الفوانيس تحت الجسر.', 'سامي نجار'],
  ] as const) {
    test(`is a picture that asks for its file: ${line}`, () => {
      const { pictures, document } = read(line);
      assert.deepEqual(
        pictures.map((picture) => [picture.caption, picture.credit]),
        [[caption, credit]],
      );
      assert.ok(plainText(document).includes(before) && plainText(document).includes(after));
    });
  }

  test('is flagged where the credit was cut at the limit of its old field', () => {
    const [picture] = read(
      'The president at a ceremony in the hall. Photo: Handout/UKRAINIAN PRESIDENTIAL PRESS SER',
    ).pictures;
    assert.equal(picture?.creditCut, true);
  });

  test('is not found in a sentence that speaks of a photo', () => {
    const sentence =
      'He kept one photo of the ferry, taken by his sister Ines Faraday, in the drawer of the desk at the office.';
    assert.deepEqual(read(sentence).pictures, []);
    for (const colon of [
      'The firm lost its credit: banks refused to lend.',
      'She held up a photo: the bridge as it was before the storm took it.',
      'The mayor showed the crowd one photo: her own.',
      'The damage was clear from one image: a house without a roof.',
      'He spoke of credit: “we earned it.”',
    ]) {
      const { pictures, document } = read(colon);
      assert.deepEqual(pictures, [], colon);
      assert.ok(plainText(document).includes(colon), colon);
    }
  });
});

test('a heading over readers’ comments is furniture in any language of news', () => {
  for (const line of ['Коментарі (3)', 'Комментарии (12)', 'التعليقات (3)', 'Kommentare (3)', 'Comments (3)']) {
    assert.equal(furnitureReason(line, 'text'), 'comment form', line);
  }
});

test('bytes that are no text are refused with the mend', () => {
  // A fixed sequence of every byte value in turn, as a program or an archive has them.
  const bytes = Uint8Array.from({ length: 4_096 }, (_, index) => (index * 89 + (index >> 3) * 31) % 256);
  assert.throws(
    () => readClipping({ bytes, fileName: 'page.txt' }),
    (error) => error instanceof UnreadableClipping && /page\.txt is no text\. Give a text capture/.test(error.message),
  );
});
