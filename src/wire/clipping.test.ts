import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readClipping, UnreadableClipping } from './wire.ts';

const refuses = (content: Uint8Array | string, fileName: string, message: RegExp) => {
  const file = typeof content === 'string' ? { text: content, fileName } : { bytes: content, fileName };
  assert.throws(
    () => readClipping(file),
    (error) => error instanceof UnreadableClipping && message.test(error.message),
  );
};

test('a page is known by how it begins or by its ending, a capture by having neither', () => {
  const format = (text: string, fileName: string) => readClipping({ text, fileName }).format;
  assert.equal(format('<!DOCTYPE html><p>The river rose.', 'a.txt'), 'html');
  assert.equal(format('<?xml version="1.0"?>\n<html><body>The river rose.</body></html>', 'a'), 'html');
  assert.equal(format('<p>The river rose.</p>', 'a.htm'), 'html');
  assert.equal(format('The river rose. 1 < 2', 'a.html'), 'text');
  assert.equal(format('Use <b> for bold, he said.', 'a.txt'), 'text');
});

test('files that are no page are refused by what they are, with what to do instead', () => {
  refuses(Buffer.from('%PDF-1.7 …'), 'a.pdf', /PDF; copy its text/);
  refuses(Buffer.from('PK\u0003\u0004…'), 'a.docx', /save it as HTML/);
  refuses(Buffer.from('From: <Saved by Blink>\r\nMIME-Version: 1.0'), 'a.mhtml', /web archive/);
  refuses(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'a.png', /a picture/);
  refuses(Buffer.from(' \n\t'), 'a.txt', /a\.txt is empty/);
  refuses(Buffer.from(Array.from({ length: 300 }, (_, index) => index % 7)), 'a.bin', /no text/);
  refuses(Buffer.alloc(11 * 1024 * 1024, 'a'), 'a.txt', /larger than 10 MB/);
  refuses('word '.repeat(500_000), 'a.txt', /one story at a time/);
  refuses('a\n'.repeat(30_000), 'a.txt', /more than 20,000 paragraphs/);
});

test('a language that is none is refused by its name', () => {
  assert.throws(
    () => readClipping({ text: 'The river rose.', fileName: 'a.txt', language: 'not a tag' }),
    /language: “not a tag”/,
  );
});

test('a guessed encoding is said in the report', () => {
  const [line] = readClipping({
    bytes: Buffer.from('Le café de l\u00e9cluse est ferm\u00e9', 'latin1'),
    fileName: 'a.txt',
  }).report;
  assert.match(line?.notes.join(' ') ?? '', /read as windows-1252/);
  assert.equal(line?.text, 'Le café de lécluse est fermé');
});

test('zero bytes and halves of characters are replaced, as HTML does', () => {
  const clipping = readClipping({ text: 'The river\0rose \uD800 over night', fileName: 'a.txt' });
  assert.equal(clipping.headline, 'The river\uFFFDrose \uFFFD over night');
});
