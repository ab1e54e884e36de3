import { type List, plainMarks } from './blocks.ts';

export interface TextLine {
  readonly text: string;
  /** in spaces */
  readonly indent: number;
}

/** Signs that begin nothing but items. A dash begins an item or a speaker's words, so that it counts only among several. */
const bullet = /^([•◦▪‣·●○*-])\s+(?=\S)/;
const number = /^(\d{1,3})[.)]\s+(?=\S)/;

interface TextItem {
  readonly sign: string;
  readonly number: number | null;
  readonly text: string;
}

function itemOf({ text }: TextLine): TextItem | null {
  const bulleted = bullet.exec(text);
  if (bulleted !== null) return { sign: bulleted[1] ?? '', number: null, text: text.slice(bulleted[0].length) };
  const numbered = number.exec(text);
  if (numbered === null) return null;
  return {
    sign: text.charAt(numbered[1]?.length ?? 0),
    number: Number(numbered[1]),
    text: text.slice(numbered[0].length),
  };
}

/** Items with the lines that go on in them, which stand further in; null where a line is neither. */
function itemsOf(lines: readonly TextLine[]): TextItem[] | null {
  const items: TextItem[] = [];
  const outer = lines[0]?.indent ?? 0;
  for (const line of lines) {
    const item = itemOf(line);
    const last = items.at(-1);
    if (item !== null && line.indent === outer) items.push(item);
    else if (item === null && last !== undefined && line.indent > outer)
      items.splice(-1, 1, { ...last, text: `${last.text} ${line.text}` });
    else return null;
  }
  return items;
}

/** Speech in many languages begins with a dash, and then has more of them within. */
const isSpeech = (items: readonly TextItem[]) =>
  items.some(({ sign, text }) => sign === '-' && /\s[-–—]\s|[,.!?…][-–—]/.test(text));

function areOneList(items: readonly TextItem[]): boolean {
  const [first] = items;
  if (first === undefined || items.length < 2) return false;
  return items.every(
    ({ sign, number: own }, index) =>
      sign === first.sign && (first.number === null ? own === null : own === first.number + index),
  );
}

/** The list that all lines of a group are; null where they may be anything else. */
export function listOf(lines: readonly TextLine[]): [List] | null {
  const items = itemsOf(lines);
  if (items === null || !areOneList(items) || isSpeech(items)) return null;
  const listed = items.map(({ text }) => [{ kind: 'paragraph', runs: [{ text, marks: plainMarks }] }] as const);
  return [{ kind: 'list', start: items[0]?.number ?? null, items: listed }];
}

/** The lines of a mail that is quoted (`> `), without the signs; null where not every line has one. */
export function withoutQuoteSigns(group: readonly string[]): readonly string[] | null {
  const isQuoted = group.every((line) => /^\s*>/.test(line)) && group.some((line) => /^\s*>[\s>]*[^\s>]/.test(line));
  return isQuoted ? group.map((line) => line.replace(/^\s*(?:>\s?)+/, '')) : null;
}
