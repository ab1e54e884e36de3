import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPreviewSearch, shownAt } from './views.ts';

const link = 'https://news.example/preview/0123456789012345678901234567890123456789012/';

test('an address says how a preview is looked at, and what it cannot mean says nothing', () => {
  assert.deepEqual(readPreviewSearch({ on: 'print', theme: 'dark' }), { on: 'print', theme: 'dark' });
  assert.deepEqual(readPreviewSearch({ on: 'phone', theme: 'light' }), {});
  assert.deepEqual(readPreviewSearch({ on: ['desktop'], theme: '"><script>' }), {});
});

test('a preview is framed from the desk’s own server, in its colours or as paper', () => {
  const path = new URL(link).pathname;
  assert.equal(shownAt(link, {}), `${path}?theme=light`);
  assert.equal(shownAt(link, { on: 'desktop', theme: 'dark' }), `${path}?theme=dark`);
  assert.equal(shownAt(link, { on: 'print', theme: 'dark' }), `${path}?as=print`);
});
