import type { Mark, Node } from '@tiptap/pm/model';
import type { PastedPicture } from './flow.ts';

/** For the tests: a story as lines that a person can write by hand beside what was pasted. */

const lineEnd = '⏎';

/** What a fixture's text file says: the story's language, its outline, and its marks and pictures in their order. */
export interface Expectation {
  readonly language: string;
  readonly outline: readonly string[];
  readonly facts: readonly string[];
}

/** Reads a fixture's text file. */
export function expectationOf(text: string): Expectation {
  const [head = '', outline = '', facts = ''] = text.split(/^---\n/m);
  const lines = (part: string) => part.split('\n').filter((line) => line.trim() !== '');
  return { language: /language: (\S+)/.exec(head)?.[1] ?? 'en', outline: lines(outline), facts: lines(facts) };
}

/** The words of a textblock; no-break spaces are written as spaces. */
function textOf(block: Node): string {
  return block.textBetween(0, block.content.size, undefined, () => lineEnd).replaceAll(/[\u00A0\u202F]/g, ' ');
}

function cellText(cell: Node): string {
  const { colspan, rowspan } = cell.attrs;
  const spans = colspan > 1 || rowspan > 1 ? `(${colspan}x${rowspan})` : '';
  const words = cell.children.map(textOf).join(' / ');
  return `|${cell.type.name === 'tableHeader' ? '=' : ''}${spans} ${words}`;
}

function itemLines(list: Node): string[] {
  return list.children.flatMap((item, index) => {
    const sign = list.type.name === 'orderedList' ? `${list.attrs['start'] + index}. ` : '- ';
    return item.children.flatMap((block, at) =>
      blockLines(block).map((line, row) => `${at === 0 && row === 0 ? sign : '  '}${line}`),
    );
  });
}

function blockLines(block: Node): string[] {
  switch (block.type.name) {
    case 'heading':
      return [`${'#'.repeat(block.attrs['level'])} ${textOf(block)}`];
    case 'bulletList':
    case 'orderedList':
      return itemLines(block);
    case 'blockquote':
      return block.children.flatMap((inner) => blockLines(inner).map((line) => `> ${line}`));
    case 'table':
      return block.children.map((row) => row.children.map(cellText).join(' '));
    case 'embed':
      return [`[${block.attrs['url']}] ${block.attrs['title']}`];
    case 'horizontalRule':
      return ['***'];
    default:
      return [textOf(block)];
  }
}

/** A story's blocks, a line for each paragraph, heading, row, card and rule. */
export function outlineOf(story: Node): string[] {
  return story.children.flatMap(blockLines).map((line) => line.trimEnd());
}

/** The words of an outline, without the signs that only say what a line is. */
export function wordsOfOutline(outline: readonly string[]): string[] {
  const sign = /^(?:\s*(?:> |- |\d+\. |\*\*\*$|\[https?:[^\]]*\] ))*\s*(?:#{2,4} )?/;
  const cellSigns = (line: string) =>
    line.startsWith('|') ? line.replaceAll(/\|=?(?:\(\d+x\d+\))?( |$)|( \/ )/g, ' ') : line;
  return outline.flatMap((line) =>
    cellSigns(line.replace(sign, ''))
      .split(/[\s⏎]+/u)
      .filter((word) => word !== ''),
  );
}

const attributeOf = (mark: Mark) => String(mark.attrs['lang'] ?? mark.attrs['href'] ?? '');

/** Every mark with its words, and every picture, as `bold: words`. */
export function factsOf(story: Node, pictures: readonly PastedPicture[]): string[] {
  const facts: string[] = [];
  story.descendants((block) => {
    if (!block.isTextblock) return;
    let open = new Map<string, number>();
    for (const node of block.children) {
      const words = node.isText ? (node.text ?? '').replaceAll(/[\u00A0\u202F]/g, ' ') : lineEnd;
      const kept = new Map<string, number>();
      for (const mark of node.marks) {
        const name = `${mark.type.name}${attributeOf(mark) === '' ? '' : ` ${attributeOf(mark)}`}`;
        const at = open.get(name) ?? facts.push(`${name}: `) - 1;
        facts[at] += words;
        kept.set(name, at);
      }
      open = kept;
    }
  });
  const noted = pictures.map(
    ({ src, alt, caption }) =>
      `picture ${src}: ${alt}${caption === '' ? '' : ` / ${caption.replaceAll('\u00A0', ' ')}`}`,
  );
  return [...facts.map((fact) => fact.trimEnd()), ...noted].map((fact) => fact.replace(/: +/, ': '));
}
