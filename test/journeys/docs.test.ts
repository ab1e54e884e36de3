import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { commands } from '../../src/cli/cli.ts';
import { settings } from '../../src/newsroom/newsroom.ts';
import { openApp } from '../support/app.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (...path: readonly string[]) => readFileSync(join(root, ...path), 'utf8');
const guide = readdirSync(join(root, 'docs', 'guide'))
  .map((name) => read('docs', 'guide', name))
  .join('\n');

describe('the documentation', () => {
  test('has every setting of the environment', () => {
    const settings = [...read('src', 'config', 'settings.ts').matchAll(/value\('([A-Z_]+)'\)/g)].map(
      ([, name]) => name ?? '',
    );
    assert.ok(settings.length >= 5);
    for (const name of settings) assert.ok(guide.includes(`\`${name}\``), name);
  });

  test('has every setting of the newsroom', () => {
    for (const { key } of settings) assert.ok(guide.includes(`\`${key}\``), key);
  });

  test('has every command', () => {
    for (const { name } of commands) {
      if (name === 'start' || name === 'serve') continue;
      assert.ok(
        guide.includes(`dateline -- ${name}`) || guide.includes(`\`${name}`) || guide.includes(`dateline ${name}`),
        name,
      );
    }
    assert.match(guide, /npm start/);
  });

  test('has every kind of address a reader can open', async () => {
    const newsroom = await openApp();
    await newsroom.app.ready();
    const routes = newsroom.app.printRoutes({ commonPrefix: false });
    await newsroom.close();
    for (const start of [
      'section',
      'topic',
      'by',
      'tag',
      'search',
      'archive',
      'corrections',
      'opensearch.xml',
      'about',
      'feed',
      'feed.json',
      'sitemap.xml',
      'sitemap-news.xml',
      'pictures',
      'api',
      'openapi.json',
      '.well-known/api-catalog',
      'robots.txt',
      '.well-known/security.txt',
      'ads.txt',
      'trust.txt',
      'manifest.webmanifest',
      'oembed',
      'healthz',
      'readyz',
    ]) {
      assert.ok(routes.includes(start), `${start} is a route`);
      assert.ok(guide.includes(`/${start}`), `${start} is documented`);
    }
  });

  test('has every address of the record that programs ask', async () => {
    const newsroom = await openApp();
    const answer = await newsroom.app.inject('/api/v1/openapi.json');
    await newsroom.close();
    const { paths } = answer.json<{ paths: Record<string, { get?: { tags?: readonly string[] } }> }>();
    const ofRecord = Object.entries(paths).filter(([, { get }]) => get?.tags?.includes('The record'));
    assert.ok(ofRecord.length >= 11, `${ofRecord.length} addresses`);
    const record = read('docs', 'guide', 'record.md');
    for (const [path] of ofRecord) assert.ok(record.includes(`\`${path.replaceAll(/\{(\w+)\}/g, '<$1>')}\``), path);
  });

  test('has the reason of every dependency, and no other', () => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read('package.json')) as Record<
      string,
      Record<string, string>
    >;
    const names = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
    const page = read('docs', 'dependencies.md');
    const listed = [...page.matchAll(/^\| ((?:@?[\w/.-]+(?:, )?)+) \| /gm)]
      .flatMap(([, cell = '']) => cell.split(', '))
      .filter((name) => /^[@a-z]/.test(name) && name !== 'package');
    assert.deepEqual(listed.toSorted(), names.toSorted());
  });

  test('pins every version exactly', () => {
    const file = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
    for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies']) {
      for (const [name, version] of Object.entries(file[kind] ?? {})) assert.match(version, /^\d+\.\d+\.\d+$/, name);
    }
  });

  test('links to files that are there', () => {
    for (const page of [
      'README.md',
      'CONTRIBUTING.md',
      'CHANGELOG.md',
      'docs/rooms.md',
      ...readdirSync(join(root, 'docs', 'guide')).map((name) => `docs/guide/${name}`),
    ]) {
      const base = join(root, page, '..');
      for (const [, link = ''] of read(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g)) {
        assert.ok(existsSync(join(base, link)), `${page}: ${link}`);
      }
    }
  });
});
