import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { buildDesk } from '../support/built-desk.ts';

/** Of compressed script, before anything is shown: some three seconds on a phone's slow line (1 Mbit/s). */
const scriptAtMost = 350_000;
/** Of compressed rules, which hold back the first line. */
const rulesAtMost = 50_000;

const root = join(import.meta.dirname, '..', '..');
const built = join(root, 'dist', 'desk');
const source = (path: string) => readFileSync(join(root, 'src', 'desk', path), 'utf8');
const asset = (name: string) => readFileSync(join(built, 'assets', name), 'utf8');

/** As the server compresses what it has just been asked for. */
const compressed = (name: string) =>
  brotliCompressSync(asset(name), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;

const namesIn = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].flatMap(([, name]) => name ?? []);

/** The chunks that a chunk cannot run without: what it imports by a statement, and not by a call. */
const importedBy = (name: string) => namesIn(asset(name), /\b(?:import|from)\s*["']\.\/([^"']+\.js)["']/g);

/** What `/desk/` loads before anything is shown: the page's own scripts, all that they import, and its rules. */
function firstLoad(): { readonly scripts: readonly string[]; readonly rules: readonly string[] } {
  const page = readFileSync(join(built, 'index.html'), 'utf8');
  const scripts = new Set(namesIn(page, /(?:src|href)="\/desk\/assets\/([^"]+\.js)"/g));
  for (const script of scripts) for (const imported of importedBy(script)) scripts.add(imported);
  return { scripts: [...scripts], rules: namesIn(page, /href="\/desk\/assets\/([^"]+\.css)"/g) };
}

const sum = (names: readonly string[]) => names.reduce((total, name) => total + compressed(name), 0);

describe('what a browser loads to open the desk', () => {
  before(buildDesk);

  test('is little enough for a phone’s line', () => {
    const { scripts, rules } = firstLoad();
    assert.ok(scripts.length > 0 && rules.length > 0, 'the page names its scripts and its rules');
    const [script, css] = [sum(scripts), sum(rules)];
    assert.ok(script <= scriptAtMost, `${script} bytes of script in ${scripts.join(', ')}`);
    assert.ok(css <= rulesAtMost, `${css} bytes of rules in ${rules.join(', ')}`);
  });

  test('has no screen in it but the door: each of the others comes when it is opened', () => {
    const lazy = namesIn(source('router.tsx'), /import\('\.\/screens\/([^']+)\.tsx'\)/g);
    const atOnce = namesIn(source('router.tsx'), /from '\.\/screens\/([^']+)\.tsx'/g);
    assert.deepEqual(atOnce.toSorted(), ['not-found', 'sign-in']);
    const chunks = readdirSync(join(built, 'assets')).filter((name) => name.endsWith('.js'));
    const { scripts } = firstLoad();
    for (const screen of lazy) {
      const own = chunks.filter((name) => new RegExp(`^${screen}-[\\w-]{8}\\.js$`).test(name));
      assert.ok(own.length > 0, `${screen} has no chunk of its own`);
      assert.deepEqual(
        own.filter((name) => scripts.includes(name)),
        [],
        `${screen} is loaded at once`,
      );
    }
    assert.ok(lazy.length > 8, `${lazy.length} screens`);
  });

  test('has no editor in it', () => {
    const withEditor = firstLoad().scripts.filter((name) => /prosemirror|tiptap/i.test(asset(name)));
    assert.deepEqual(withEditor, []);
  });
});
