import { cpus } from 'node:os';
import type { Figure } from './figure.ts';

const begin = '<!-- bench: written by npm run bench -- --write -->';
const end = '<!-- bench: end -->';

/** What the figures belong to: the day, the program that ran, the machine. */
export function surroundings(today: string): string {
  return `${today}. Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, SQLite.`;
}

/** The page with its table replaced by this run's; everything outside the two marks stays as it was. */
export function withTable(page: string, figures: readonly Figure[], where: string): string {
  const from = page.indexOf(begin);
  const to = page.indexOf(end);
  if (from < 0 || to < from) throw new Error(`docs/performance.md lacks its marks; put "${begin}" and "${end}" back.`);
  const rows = figures.map((row) => [row.what, row.figure, row.beside, row.budget].map(cell));
  const table = [['what', 'figure', 'beside it', 'budget'], ['---', '---', '---', '---'], ...rows];
  const lines = table.map((row) => `| ${row.join(' | ')} |`);
  return `${page.slice(0, from)}${begin}\n\n${where}\n\n${lines.join('\n')}\n\n${page.slice(to)}`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
