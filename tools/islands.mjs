/**
 * The script of the readers' pages, as one small file. A release has it beside the code of the pages; where the sources
 * run, it lies in `.cache/islands/` and is made anew when they have changed.
 *
 *   node tools/islands.mjs FILE
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const sources = join(root, 'src', 'islands');
const cached = join(root, '.cache', 'islands', 'reader.js');

/** Makes sure that what is in `.cache/islands/` was made of the sources as they are. */
export function ensureIslands() {
  const stamp = `${cached}.made-of`;
  const files = [...readdirSync(sources).map((name) => join(sources, name)), import.meta.filename];
  const hash = createHash('sha256');
  for (const file of files.toSorted()) hash.update(file.slice(root.length)).update(readFileSync(file));
  const want = hash.digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === want) return;
  // In a process of its own: whoever waits for it loads its modules without waiting for a promise.
  const { status } = spawnSync(process.execPath, [import.meta.filename, cached], { stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('The script of the readers’ pages could not be made; the lines above say where.');
  write(stamp, want);
}

/** Writes the script into a file. */
export async function buildIslands(file) {
  process.env.NODE_ENV ??= 'production';
  const { build } = await import('vite');
  const { output } = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: join(sources, 'islands.ts'), output: { format: 'es' } },
    },
  });
  const [made, ...others] = output;
  if (others.length > 0) throw new Error(`The script is more than one file: ${others.map((one) => one.fileName)}`);
  write(file, made.code.trim());
}

/** Whole or not at all: several processes may make it at once. */
function write(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  const beside = `${file}.${process.pid}`;
  writeFileSync(beside, text);
  renameSync(beside, file);
}

if (process.argv[1] === import.meta.filename) await buildIslands(process.argv[2] ?? cached);
