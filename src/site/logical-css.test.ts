import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const folder = new URL('./css/', import.meta.url);

/** Declarations that say beside them why they mean a side of the screen: `/* physical: … *\/`. */
const excused = /\/\*\s*physical:[^*]+\*\/\s*[^;]+;/g;
const physical =
  /\b(?:left|right)\b|\b(?:margin|padding|border|scroll-margin|scroll-padding)-(?:top|bottom)\b|^\s*(?:top|bottom|width|height|(?:min|max)-(?:width|height))\s*:/;

test('styles name the start and end of a line, never a side of the screen, so that every page mirrors by its direction', () => {
  const found = readdirSync(folder)
    .filter((name) => name.endsWith('.css'))
    .flatMap((name) => {
      const css = readFileSync(new URL(name, folder), 'utf8')
        .replaceAll(excused, '')
        .replaceAll(/\/\*[\s\S]*?\*\//g, '');
      return css.split('\n').flatMap((line) => (physical.test(line) ? [`${name}: ${line.trim()}`] : []));
    });
  assert.deepEqual(found, []);
});
