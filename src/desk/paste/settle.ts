import { type Block, lineBreak, mapRuns, type Run } from './blocks.ts';
import { withLanguagesThatTell } from './languages.ts';

/** A heading is heavy by itself, and so is a table's head: only bold words among others are bold. */
function withoutNeedlessBold(runs: readonly Run[]): readonly Run[] {
  const hasWords = runs.filter(({ text }) => text !== lineBreak && text.trim() !== '');
  if (!hasWords.every(({ marks }) => marks.bold)) return runs;
  return runs.map((run) => ({ ...run, marks: { ...run.marks, bold: false } }));
}

/** Pasted blocks as a story wants them. */
export function settled(blocks: readonly Block[], language: string, isWord: boolean): Block[] {
  const plain = withLanguagesThatTell(blocks, language, isWord).map((block): Block => {
    if (block.kind === 'heading') return { ...block, runs: withoutNeedlessBold(block.runs) };
    if (block.kind !== 'table') return block;
    const rows = block.rows.map((row) =>
      row.map((cell) => {
        if (!cell.isHeader) return cell;
        const paragraphs = cell.paragraphs.map((paragraph) => ({
          ...paragraph,
          runs: withoutNeedlessBold(paragraph.runs),
        }));
        return { ...cell, paragraphs };
      }),
    );
    return { ...block, rows };
  });
  return mapRuns(withoutOuterRules(plain), { runs: joined });
}

/** What differed only by a mark that is gone is one run again. */
function joined(runs: readonly Run[]): Run[] {
  const made: Run[] = [];
  for (const run of runs) {
    const last = made.at(-1);
    const isSame = last !== undefined && JSON.stringify(last.marks) === JSON.stringify(run.marks);
    if (isSame && last.text !== lineBreak && run.text !== lineBreak)
      made.splice(-1, 1, { ...last, text: last.text + run.text });
    else made.push(run);
  }
  return made;
}

/** A line at either end parts nothing, nor does a second one. */
function withoutOuterRules(blocks: readonly Block[]): Block[] {
  const once = blocks.filter((block, index) => block.kind !== 'rule' || blocks[index - 1]?.kind !== 'rule');
  const first = once.findIndex(({ kind }) => kind !== 'rule');
  const last = once.findLastIndex(({ kind }) => kind !== 'rule');
  return first === -1 ? [] : once.slice(first, last + 1);
}
