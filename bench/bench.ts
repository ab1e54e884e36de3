/**
 * `npm run bench`: what Dateline costs, each figure beside a bare baseline taken in the same run, so that the ratio
 * means something on any machine. Names of parts run these alone; `--write` puts the table of a whole run into
 * docs/performance.md. Nothing here is a test.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { benchCached } from './cached.ts';
import { benchComments } from './comments.ts';
import type { Figure } from './figure.ts';
import { benchMemory } from './memory.ts';
import { benchPages } from './pages.ts';
import { benchPictures } from './pictures.ts';
import { benchReadership } from './readership.ts';
import { benchRecord } from './record.ts';
import { surroundings, withTable } from './report.ts';
import { benchSaves } from './saves.ts';
import { benchScale } from './scale.ts';
import { benchStart } from './start.ts';
import { benchTyping } from './typing.ts';
import { benchViews } from './views.ts';
import { benchWrites } from './writes.ts';

const parts: readonly (readonly [string, () => Promise<readonly Figure[]>])[] = [
  ['cached', benchCached],
  ['pages', benchPages],
  ['start', benchStart],
  ['memory', benchMemory],
  ['scale', benchScale],
  ['writes', benchWrites],
  ['saves', benchSaves],
  ['comments', benchComments],
  ['views', benchViews],
  ['readership', benchReadership],
  ['record', benchRecord],
  ['pictures', benchPictures],
  ['typing', benchTyping],
];

const asked = process.argv.slice(2);
const writes = asked.includes('--write');
const chosen = asked.filter((word) => word !== '--write');
const unknown = chosen.filter((word) => !parts.some(([name]) => name === word));
const leave = (words: string): never => {
  console.error(words);
  process.exit(2);
};
if (unknown.length > 0)
  leave(`There is no part "${unknown.join('", "')}". Choose from: ${parts.map(([name]) => name).join(', ')}.`);
if (writes && chosen.length > 0) leave('The table is written from a whole run: leave the names of parts away.');

const where = surroundings(Temporal.Now.plainDateISO().toString());
console.log(`${where}\n`);
const figures: Figure[] = [];
for (const [name, bench] of parts) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  const began = performance.now();
  console.log(name);
  const found = await bench();
  figures.push(...found);
  for (const { what, figure, beside, budget } of found) {
    const told = [beside, budget && `budget ${budget}`].filter(Boolean).join('; ');
    console.log(`  ${what.padEnd(58)} ${figure.padStart(14)}   ${told}`);
  }
  console.log(`  (${((performance.now() - began) / 1_000).toFixed(0)} s)`);
}
if (writes) {
  const page = new URL('../docs/performance.md', import.meta.url);
  writeFileSync(page, withTable(readFileSync(page, 'utf8'), figures, where));
  console.log('\nWritten to docs/performance.md.');
}
