import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { withTable } from './report.ts';

const page = readFileSync(new URL('../docs/performance.md', import.meta.url), 'utf8');
const figure = { what: 'a page | a feed', figure: '1 ms', beside: 'bare 2 ms', budget: '3 ms' };

test('a run replaces the table of the run before it and leaves every other word of the page', () => {
  const once = withTable(page, [figure], 'Today, here.');
  const twice = withTable(once, [{ ...figure, figure: '4 ms' }], 'Tomorrow, here.');
  assert.match(once, /Today, here\.\n\n\| what .*\n.*\n\| a page \\\| a feed \| 1 ms \| bare 2 ms \| 3 ms \|\n\n<!--/);
  assert.doesNotMatch(twice, /Today|1 ms \| bare/);
  for (const heading of page.match(/^## .*$/gm) ?? []) assert.ok(twice.includes(heading), heading);
  assert.equal(twice.split('<!-- bench').length, page.split('<!-- bench').length);
});

test('a page without its marks is told what it lacks, and nothing is written', () => {
  assert.throws(() => withTable('# Performance', [figure], ''), /put "<!-- bench/);
});
