import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inOneMedium } from './one-medium.ts';

const css = [
  ':root{color-scheme:light dark}',
  '@media (prefers-color-scheme:dark){a{b:c}}',
  '@media screen and (prefers-color-scheme: dark){a{b:d}}',
  '@media screen and (min-width:760px){a{b:e}}',
  '@media print{@page{margin:18mm 16mm}a{b:f}}',
  'p{font-size:clamp(1rem,1rem + 0.5vw,2rem)}',
].join('\n');

test('a style sheet in one medium has its rules at hand and the others out of reach, and asks the rest as before', () => {
  assert.deepEqual(inOneMedium(css, 'dark').split('\n'), [
    ':root{color-scheme:dark}',
    '@media all{a{b:c}}',
    '@media screen{a{b:d}}',
    '@media screen and (min-width:760px){a{b:e}}',
    '@media print{@page{margin:18mm 16mm}a{b:f}}',
    'p{font-size:clamp(1rem,1rem + 0.5vw,2rem)}',
  ]);
  assert.deepEqual(inOneMedium(css, 'light').split('\n').slice(0, 3), [
    ':root{color-scheme:light}',
    '@media not all{a{b:c}}',
    '@media not all{a{b:d}}',
  ]);
  assert.deepEqual(inOneMedium(css, 'print').split('\n'), [
    ':root{color-scheme:light}',
    '@media not all{a{b:c}}',
    '@media not all{a{b:d}}',
    '@media not all{a{b:e}}',
    '@media all{:root{padding:18mm 16mm}a{b:f}}',
    'p{font-size:clamp(1rem,1rem + calc(0.5*(1vw - 0.02*16mm)),2rem)}',
  ]);
});

test('a question that could be read two ways is refused before anybody is shown something else than readers see', () => {
  assert.throws(() => inOneMedium('@media print, screen{a{b:c}}', 'print'), /No preview can be made/);
  assert.throws(() => inOneMedium('@media not print{a{b:c}}', 'print'), /No preview can be made/);
});
