import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { everything } from '../../tools/test-groups.ts';

const root = join(import.meta.dirname, '../..');
const matching = (pattern: string) => globSync(pattern, { cwd: root });

test('every test there is runs in one group, and in no other', () => {
  const files = ['src', 'bench', 'test'].flatMap((folder) => matching(`${folder}/**/*.test.{ts,tsx}`));
  assert.ok(files.length > 300, `${files.length} files`);
  const groups = new Map<string, string[]>(files.map((file) => [file, []]));
  for (const { name, files: patterns } of everything)
    for (const file of patterns.flatMap(matching)) groups.get(file)?.push(name);
  const wrong = [...groups].filter(([, names]) => names.length !== 1);
  assert.deepEqual(wrong, []);
});
