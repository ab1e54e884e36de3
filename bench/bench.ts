/**
 * `npm run bench`: what Dateline costs, each figure beside a bare baseline taken in the same run, so that the ratio
 * means something on any machine. Nothing here is a test; budgets and past figures are in docs/performance.md.
 */
import { cpus } from 'node:os';
import type { Figure } from './figure.ts';
import { benchPages } from './pages.ts';
import { benchPictures } from './pictures.ts';
import { benchSaves } from './saves.ts';
import { benchScale } from './scale.ts';
import { benchStart } from './start.ts';

const parts: readonly (readonly [string, () => Promise<readonly Figure[]>])[] = [
  ['start', benchStart],
  ['pages', benchPages],
  ['scale', benchScale],
  ['saves', benchSaves],
  ['pictures', benchPictures],
];

const asked = process.argv.slice(2);
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}\n`);
for (const [name, bench] of parts) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(name);
  for (const { what, figure, beside } of await bench())
    console.log(`  ${what.padEnd(58)} ${figure.padStart(14)}   ${beside}`);
}
