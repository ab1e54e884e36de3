import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';

const root = join(import.meta.dirname, '..', '..');

interface Rule {
  readonly includes: readonly string[];
  readonly linter?: {
    readonly rules?: {
      readonly style?: {
        readonly noRestrictedImports?: {
          readonly options: { readonly patterns: readonly { readonly group: readonly string[] }[] };
        };
      };
    };
  };
}

/** Room → the rooms it may import, from the table in docs/rooms.md. */
function documented(): Map<string, readonly string[]> {
  const page = readFileSync(join(root, 'docs', 'rooms.md'), 'utf8');
  const rows = [...page.matchAll(/^\| \d+ \| (\w+) \| [^|]+ \| ([^|]+) \|$/gm)];
  return new Map(
    rows.map(([, room = '', imports = '']) => [
      room,
      imports.trim() === 'nothing'
        ? []
        : imports
            .split(',')
            .map((name) => name.trim())
            .sort(),
    ]),
  );
}

/** Room → the rooms whose doors biome.jsonc lets it import. */
function enforced(): Map<string, readonly string[]> {
  const { overrides } = JSON.parse(readFileSync(join(root, 'biome.jsonc'), 'utf8')) as { overrides: readonly Rule[] };
  const rooms = new Map<string, readonly string[]>();
  for (const rule of overrides) {
    const group = rule.linter?.rules?.style?.noRestrictedImports?.options.patterns[0]?.group;
    const room = /^src\/(\w+)\/\*/.exec(rule.includes[0] ?? '')?.[1];
    if (!group || !room) continue;
    rooms.set(room, group.flatMap((pattern) => /^!\.\.\/(\w+)\/\1\.ts$/.exec(pattern)?.[1] ?? []).sort());
  }
  return rooms;
}

describe('the map of rooms', () => {
  const folders = readdirSync(join(root, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);

  test('has every folder of src/, and every room it has is there', () => {
    assert.deepEqual([...documented().keys()].sort(), folders.toSorted());
  });

  test('allows what the import rules allow', () => {
    const rules = enforced();
    for (const [room, imports] of documented()) {
      if (room === 'cli') continue;
      assert.deepEqual(rules.get(room), imports, room);
    }
    assert.ok(rules.has('cli'));
  });

  test('gives each room a door of its name', () => {
    for (const folder of folders) {
      // Nothing imports the desk: a browser begins it.
      const door = folder === 'desk' ? 'main.tsx' : `${folder}.ts`;
      assert.ok(readdirSync(join(root, 'src', folder)).includes(door), `src/${folder}/${door}`);
    }
  });

  test('lets nothing into the browser from another room but types', () => {
    const borrowed = readFileSync(join(root, 'src', 'desk', 'shapes.ts'), 'utf8');
    for (const statement of borrowed.split(';'))
      assert.match(statement, /^\s*(?:\/\*\*[^*]*\*\/\s*)?(?:export type \{|$)/);
  });

  test('keeps rooms flat and their files within 300 lines', () => {
    const desk = [
      'screens',
      'parts',
      'css',
      'stories',
      'editor',
      'saving',
      'paste',
      'history',
      'notes',
      'steps',
      'pictures',
    ];
    const allowed = new Set([
      'db/migrations',
      'site/css',
      'suggester/languages',
      ...desk.map((folder) => `desk/${folder}`),
    ]);
    for (const folder of [
      'desk/comments',
      'desk/machines',
      'desk/newsroom',
      'desk/preview',
      'desk/record',
      'desk/views',
    ])
      allowed.add(folder);
    for (const folder of folders) {
      for (const entry of readdirSync(join(root, 'src', folder), { withFileTypes: true })) {
        if (entry.isDirectory())
          assert.ok(allowed.has(`${folder}/${entry.name}`), `src/${folder}/${entry.name} is a room within a room`);
        else if (/\.tsx?$/.test(entry.name)) {
          const lines = readFileSync(join(root, 'src', folder, entry.name), 'utf8').split('\n').length;
          assert.ok(lines <= 301, `src/${folder}/${entry.name} has ${lines} lines`);
        }
      }
    }
  });
});
