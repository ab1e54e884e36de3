/** The report of a clipping as lines for a terminal. */
import { opening } from '../text/text.ts';
import { countsOf } from './account.ts';
import type { ReportLine } from './shapes.ts';

/** Characters of a line or block that are shown. */
const excerptAtMost = 72;

/**
 * Every line of the report, aligned: where it stood, what it was kept as or why it was left, its words; notes stand
 * below. The last line gives the sums: `Found 28 lines: 24 kept, 4 dropped (1 view counter, …).`
 */
export function printReport(report: readonly ReportLine[]): readonly string[] {
  const places = report.map((line) => (typeof line.from === 'number' ? String(line.from) : line.from));
  const outcomes = report.map((line) => (line.kept === null ? `dropped: ${line.dropped ?? ''}` : line.kept));
  const isText = report.every((line) => typeof line.from === 'number');
  const wide = isText ? Math.max(4, ...places.map((place) => place.length)) : 0;
  const broad = Math.max(0, ...outcomes.map((outcome) => outcome.length));
  const lines = report.flatMap((line, index) => {
    const outcome = (outcomes[index] ?? '').padEnd(broad);
    const place = isText ? `${(places[index] ?? '').padStart(wide)}  ` : '';
    const where = isText ? '' : `  [${places[index] ?? ''}]`;
    const shown = visible(opening(line.text, excerptAtMost));
    const indent = ' '.repeat(place.length + broad + 2);
    return [`${place}${outcome}  ${shown}${where}`, ...line.notes.map((note) => `${indent}(${visible(note)})`)];
  });
  return [...lines, sumLine(report, isText)];
}

function sumLine(report: readonly ReportLine[], isText: boolean): string {
  const counts = countsOf(report);
  const unit = isText ? 'lines' : 'blocks';
  const reasons = counts.reasons.map(({ reason, lines }) => `${lines} ${reason}`).join(', ');
  const sums = `Found ${counts.found} ${counts.found === 1 ? unit.slice(0, -1) : unit}: ${counts.kept} kept, ${counts.dropped} dropped${reasons === '' ? '' : ` (${reasons})`}.`;
  return isText
    ? sums
    : `${sums} Words: ${counts.wordsFound} found, ${counts.wordsKept} kept, ${counts.wordsDropped} dropped.`;
}

/** Control characters and changes of direction could rewrite the terminal's lines; they are shown as a mark. */
function visible(text: string): string {
  return text.replaceAll(/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '\u00B7');
}
