/** The report of a page: each kept block, and what was left together by where it stood and why. */
import type { PageBlock } from './page-blocks.ts';
import { pathOf } from './page-dom.ts';
import { commonAncestor } from './page-order.ts';
import type { Placement } from './placements.ts';
import type { ReportLine } from './shapes.ts';

/** Longest excerpt of blocks that were left out together, characters. */
const excerptAtMost = 300;

export function reportOf(blocks: readonly PageBlock[], placements: readonly Placement[]): readonly ReportLine[] {
  const report: ReportLine[] = [];
  let group: PageBlock[] = [];
  const close = (placement: Placement | undefined) => {
    if (group.length > 0 && placement) report.push(lineOf(group, placement));
    group = [];
  };
  for (const [index, block] of blocks.entries()) {
    const placement = placements[index];
    const before = placements[index - 1];
    if (
      placement?.dropped == null ||
      before?.dropped !== placement.dropped ||
      before.notes.join() !== placement.notes.join()
    )
      close(before);
    group.push(block);
    if (placement?.dropped == null) close(placement);
  }
  close(placements[blocks.length - 1]);
  return report;
}

function lineOf(blocks: readonly PageBlock[], placement: Placement): ReportLine {
  const around = commonAncestor(blocks.map((block) => block.container));
  const text = blocks.map((block) => block.text).join(' · ');
  const isCut = placement.dropped !== null && text.length > excerptAtMost;
  return {
    from: around === null ? 'body' : pathOf(around),
    text: isCut ? `${text.slice(0, excerptAtMost - 1)}…` : text,
    words: blocks.reduce((sum, block) => sum + block.words, 0),
    kept: placement.kept,
    dropped: placement.dropped,
    notes: blocks.length > 1 ? [...placement.notes, `${blocks.length} blocks.`] : placement.notes,
  };
}
