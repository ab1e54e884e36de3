import { textWidth } from '../text/text.ts';
import {
  arrowLength,
  type ChartLabel,
  type ChartMark,
  type DrawnLine,
  lineHeight,
  markRadius,
  textSize,
  wordsOf,
} from './figures-marks.ts';

interface Room {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The room that a label's words take. */
export function roomOf({ x, y, anchor, text }: ChartLabel): Room {
  const width = textWidth(text, textSize);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - textSize * 0.9, bottom: y + textSize * 0.25 };
}

function overlap(one: Room, other: Room): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

function roomOfMark({ x, y, form, range }: ChartMark): Room {
  const reach = markRadius + 1;
  return {
    left: x - reach,
    right: x + reach,
    top: Math.min(y - (form === 'up' ? arrowLength : reach), range?.high ?? y),
    bottom: Math.max(y + (form === 'down' ? arrowLength : reach), range?.low ?? y),
  };
}

/** What was said, beside its mark, where there is room; what a source says now stands at the line's end. */
export function valueLabels(
  lines: readonly DrawnLine[],
  { left, right, base, taken }: { left: number; right: number; base: number; taken: readonly Room[] },
): readonly (readonly ChartLabel[])[] {
  const rooms: Room[] = [...taken, ...lines.flatMap(({ marks }) => marks.map(roomOfMark))];
  return lines.map(({ source, marks }) =>
    marks.slice(0, -1).flatMap((mark, index) => {
      const figure = source.figures[index];
      if (figure === undefined) return [];
      const placed = placesAbout(mark, wordsOf(figure)).find((label) => {
        const room = roomOf(label);
        // Below the base stand the times.
        const isWithin = room.left >= left && room.right <= right && room.top >= 2 && room.bottom <= base;
        return isWithin && !rooms.some((one) => overlap(one, room));
      });
      if (placed === undefined) return [];
      rooms.push(roomOf(placed));
      return [placed];
    }),
  );
}

function placesAbout(mark: ChartMark, text: string): readonly ChartLabel[] {
  const { x } = mark;
  const { top: above, bottom: below } = roomOfMark(mark);
  const beside = markRadius + 6;
  const places = [
    { x, y: above - 5, anchor: 'middle' },
    { x: x + beside, y: below + textSize, anchor: 'start' },
    { x: x - beside, y: mark.y + textSize * 0.35, anchor: 'end' },
    { x: x - markRadius, y: above - 5, anchor: 'start' },
    { x: x + markRadius, y: above - 5, anchor: 'end' },
    { x, y: below + textSize, anchor: 'middle' },
  ] as const;
  return places.map((place) => ({ ...place, x: round(place.x), y: round(place.y), text }));
}

/** Names and present figures at the lines' ends, from the top down, each moved as far as the one above it needs. */
export function endLabels(
  lines: readonly DrawnLine[],
  { from, room, height }: { from: number; room: number; height: number },
): readonly { readonly name: readonly ChartLabel[]; readonly now: ChartLabel }[] {
  const blocks = lines.map(({ source, marks }) => {
    const texts = [...inLines(source.name, room, 2), ...inLines(wordsOf(source.figures.at(-1) ?? nothing), room, 2)];
    return { texts, y: (marks.at(-1)?.y ?? 0) - (texts.length * lineHeight) / 2 };
  });
  const tops = apart(
    blocks.map(({ y, texts }) => ({ y, height: texts.length * lineHeight + 4 })),
    height,
  );
  return blocks.map(({ texts }, index) => {
    const labels = texts.map((text, line): ChartLabel => {
      return { x: from, y: round((tops[index] ?? 0) + (line + 1) * lineHeight - 4), anchor: 'start', text };
    });
    const now = labels.at(-1) ?? { x: from, y: 0, anchor: 'start', text: '' };
    return { name: labels.slice(0, -1), now };
  });
}

const nothing = { hedge: null, number: '' };

/** Tops of blocks that keep their order and do not overlap, as near to where they would stand as that allows. */
export function apart(
  blocks: readonly { readonly y: number; readonly height: number }[],
  height: number,
): readonly number[] {
  const order = blocks.map((_, index) => index).toSorted((a, b) => (blocks[a]?.y ?? 0) - (blocks[b]?.y ?? 0));
  const tops: number[] = blocks.map(({ y }) => y);
  let free = 0;
  for (const index of order) {
    tops[index] = Math.max(tops[index] ?? 0, free);
    free = (tops[index] ?? 0) + (blocks[index]?.height ?? 0);
  }
  let floor = Math.max(
    height,
    blocks.reduce((sum, block) => sum + block.height, 0),
  );
  for (const index of order.toReversed()) {
    const own = blocks[index]?.height ?? 0;
    tops[index] = Math.min(tops[index] ?? 0, floor - own);
    floor = tops[index] ?? 0;
  }
  return tops;
}

/** Words in lines of a width; what does not fit into so many is cut, since the table has it whole. */
export function inLines(text: string, room: number, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && textWidth(longer, textSize) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const kept = lines.slice(0, most).map((line) => fitting(line, room));
  const last = kept.at(-1);
  if (lines.length > most && last !== undefined) kept[most - 1] = fitting(`${last}…`, room);
  return kept;
}

function fitting(line: string, room: number): string {
  if (textWidth(line, textSize) <= room) return line;
  const letters = [...line.replace(/…$/, '')];
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, textSize) > room) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

const round = (value: number) => Math.round(value * 10) / 10;
