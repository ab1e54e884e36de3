import assert from 'node:assert/strict';
import { test } from 'node:test';
import { directionOfText, isWrittenIn } from './text.ts';

test('words are taken to be in a language unless most of their letters are of another script', () => {
  assert.ok(isWrittenIn('The Avocet («أفوسيت»)', 'en-GB'));
  assert.ok(isWrittenIn('1731, 12:30', 'ar'));
  assert.ok(isWrittenIn('東京', 'ja'));
  assert.ok(!isWrittenIn('رابطة أسر البحّارة', 'en'));
  assert.ok(!isWrittenIn('Fish Quay', 'uk'));
});

test('words run the way most of their letters do, and figures alone run no way', () => {
  assert.equal(directionOfText('قالت Marl Pioneer إنها راسية في الميناء'), 'rtl');
  assert.equal(directionOfText('Кур’єр'), 'ltr');
  assert.equal(directionOfText('1731–2026'), null);
});
