import { type Block, type List, lineBreak, type Paragraph, plainMarks, type Run } from './blocks.ts';
import { type PasteContext, pastedBlocks } from './clean-html.ts';
import { isWordPressText } from './shortcodes.ts';
import { listOf, type TextLine, withoutQuoteSigns } from './text-lists.ts';
import { wrapWidth } from './wrapped-text.ts';

function paragraphs(lines: readonly TextLine[], joins: boolean): Paragraph[] {
  const runs = lines.flatMap(({ text }, index): Run[] => [
    ...(index === 0 ? [] : [{ text: joins ? ' ' : lineBreak, marks: plainMarks }]),
    { text, marks: plainMarks },
  ]);
  if (!joins) return [{ kind: 'paragraph', runs }];
  return [{ kind: 'paragraph', runs: [{ text: runs.map(({ text }) => text).join(''), marks: plainMarks }] }];
}

const isBlank = (line: string) => line.trim() === '';

/** Lines between blank ones. */
function groupsOf(lines: readonly string[]): string[][] {
  const groups: string[][] = [[]];
  for (const line of lines) {
    if (isBlank(line)) groups.push([]);
    else groups.at(-1)?.push(line);
  }
  return groups.filter((group) => group.length > 0);
}

function asLines(group: readonly string[]): TextLine[] {
  return group.map((line) => ({
    text: line.replaceAll(/[ \t]+/g, ' ').trim(),
    indent: (/^[ \t]*/.exec(line)?.[0] ?? '').replaceAll('\t', '    ').length,
  }));
}

function groupBlocks(group: readonly string[], width: number | null): (Paragraph | List)[] {
  const lines = asLines(group);
  return listOf(lines) ?? paragraphs(lines, width !== null && lines.length > 1);
}

function textBlocks(text: string): Block[] {
  const lines = text
    .replaceAll(/\r\n?|[\u2028\u0085\v]/g, '\n')
    .replaceAll('\u2029', '\n\n')
    .replaceAll(/\uFEFF|(?![\t\n\f])\p{Cc}/gu, '')
    .replaceAll('\f', '\n\n')
    .split('\n');
  const groups = groupsOf(lines);
  const width = wrapWidth(groups);
  // Text without a blank line has a paragraph on each of its lines, unless a mail program has cut them all.
  const isLinewise = groups.length === 1 && width === null && listOf(asLines(groups[0] ?? [])) === null;
  return (isLinewise ? (groups[0] ?? []).map((line) => [line]) : groups).flatMap((group): Block[] => {
    const quoted = withoutQuoteSigns(group);
    if (quoted === null) return groupBlocks(group, width);
    const inner = groupsOf(quoted).flatMap((part) => groupBlocks(part, wrapWidth([part])));
    return [{ kind: 'quote', lang: null, blocks: inner }];
  });
}

/** Classic WordPress text is HTML whose paragraphs are parted by blank lines. */
function classicHtml(text: string): string {
  const parts = text.replaceAll(/\r\n?/g, '\n').split(/\n\s*\n/);
  return parts
    .map((part) =>
      /^\s*<(?!\/?(?:a|b|i|em|strong|span|img|code|!))/i.test(part)
        ? part
        : `<div>${part.replaceAll('\n', '<br>')}</div>`,
    )
    .join('\n');
}

/**
 * Plain text as blocks: blank lines part paragraphs, lines that a mail program has cut are joined, and lists are taken
 * as such only where nothing else can be meant. What WordPress keeps is read as the HTML that it is.
 */
export function cleanPastedText(text: string, context: PasteContext): readonly Block[] {
  const kind = isWordPressText(text);
  if (kind === null) return textBlocks(text);
  return pastedBlocks(kind === 'blocks' ? text : classicHtml(text), context)[0];
}
