/** Counts in = counts out: what a page held, what the clipping keeps of it, and what it leaves and why. */
import { type DocumentNode, plainText } from '../stories/stories.ts';
import { inkOf } from './line-shape.ts';
import { type DropReason, type ReportLine, UnreadableClipping } from './shapes.ts';

export interface ClippingCounts {
  /** lines of a capture that hold anything, or blocks of a page */
  readonly found: number;
  readonly kept: number;
  readonly dropped: number;
  readonly wordsFound: number;
  readonly wordsKept: number;
  readonly wordsDropped: number;
  /** in order of first appearance */
  readonly reasons: readonly { readonly reason: DropReason; readonly lines: number; readonly words: number }[];
}

/** The sums of a report. */
export function countsOf(report: readonly ReportLine[]): ClippingCounts {
  const reasons = new Map<DropReason, { lines: number; words: number }>();
  let kept = 0;
  let wordsKept = 0;
  let words = 0;
  for (const line of report) {
    words += line.words;
    if (line.kept !== null) {
      kept += 1;
      wordsKept += line.words;
    }
    if (line.dropped === null) continue;
    const sum = reasons.get(line.dropped) ?? { lines: 0, words: 0 };
    reasons.set(line.dropped, { lines: sum.lines + 1, words: sum.words + line.words });
  }
  return {
    found: report.length,
    kept,
    dropped: report.length - kept,
    wordsFound: words,
    wordsKept,
    wordsDropped: words - wordsKept,
    reasons: [...reasons].map(([reason, sum]) => ({ reason, ...sum })),
  };
}

export interface Account {
  /** lines or blocks counted on the way in */
  readonly found: number;
  /** words counted on the way in; null where lines alone are counted */
  readonly words: number | null;
  readonly report: readonly ReportLine[];
  /** ink that the report says went into the story's text */
  readonly inkForText: number;
  readonly document: DocumentNode;
}

/** Throws when the report leaves anything out, says anything twice, or the story's text is not what the report says. */
export function checkAccount({ found, words, report, inkForText, document }: Account): void {
  const problems: string[] = [];
  if (report.length !== found) problems.push(`${found} were found, the report has ${report.length}`);
  const undecided = report.filter((line) => (line.kept === null) === (line.dropped === null)).length;
  if (undecided > 0) problems.push(`${undecided} are neither kept nor dropped`);
  const counted = countsOf(report).wordsFound;
  if (words !== null && counted !== words) problems.push(`${words} words were found, the report has ${counted}`);
  const ink = inkOf(plainText(document));
  if (ink !== inkForText) problems.push(`${inkForText} characters were kept for the text, the story has ${ink}`);
  if (problems.length > 0)
    throw new UnreadableClipping(
      `The page was not read whole: ${problems.join('; ')}. Nothing was taken in; please report this file.`,
    );
}
