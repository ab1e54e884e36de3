import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeText, statedEncoding } from './decode.ts';

/** Text in a single-byte code page, by trying all bytes. */
function inCodePage(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Uint8Array.from(text, (letter) => bytes.get(letter) ?? 0x3f);
}

const russian = 'Паром шёл в тумане со скоростью девять узлов, сообщил капитан порта.';
const arabic = 'العبارة كانت تسير بسرعة تسع عقد في الضباب عند الاصطدام';
const western = 'Le café de l’écluse — «fermé», dit-on à Besançon.';

test('a capture is read right with each byte order mark, and without one', () => {
  const little = Buffer.from(`\uFEFF${russian}`, 'utf16le');
  const big = Buffer.from(little).swap16();
  for (const bytes of [Buffer.from(russian), Buffer.from(`\uFEFF${russian}`), little, big]) {
    assert.deepEqual(decodeText(bytes).text, russian);
  }
});

test('UTF-16 without a mark is told by its zero bytes', () => {
  const bytes = Buffer.from(western, 'utf16le');
  assert.equal(decodeText(bytes).text, western);
  assert.equal(decodeText(Buffer.from(bytes).swap16()).text, western);
});

test('old code pages are told by the letters they would make, and marked as a guess', () => {
  for (const [text, encoding] of [
    [western, 'windows-1252'],
    [russian, 'windows-1251'],
    [arabic, 'windows-1256'],
  ] as const) {
    assert.deepEqual(decodeText(inCodePage(text, encoding)), { text, encoding, guessed: true });
  }
});

test('a page that names its encoding is believed, unless its bytes are UTF-8', () => {
  const page = `<html><head><meta charset="koi8-r"></head><body>${russian}</body></html>`;
  const koi = inCodePage(page, 'koi8-r');
  assert.equal(statedEncoding(koi), 'koi8-r');
  assert.equal(decodeText(koi, 'koi8-r').text, page);
  assert.equal(decodeText(Buffer.from(page), 'koi8-r').text, page);
  assert.equal(decodeText(inCodePage(western, 'windows-1252'), 'no-such-encoding').text, western);
});
