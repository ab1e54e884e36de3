import { textWidth } from '../text/text.ts';

/** Units: the size in which labels are set, and how far they stand from a mark. */
export const labelSize = 13;
const away = 9;
const edge = 4;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Labelled extends Point {
  readonly text: string;
  /** of the circle about the mark, or about the marks that share the label; 0: none */
  readonly radius: number;
  /** the marks that share the label, where there are several: it stands beside all of them */
  readonly shared?: readonly Point[];
}

export interface PlacedLabel {
  readonly labelX: number;
  readonly labelY: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

interface Room {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

type Anchor = PlacedLabel['anchor'];

/** Where a label may stand about its mark, the best first: beside it, above and below, then off its corners. */
function placesAbout({ x, y, radius }: Labelled): readonly PlacedLabel[] {
  // Within a large circle the label stands beside the mark all the same.
  const off = radius > 0 && radius < 24 ? radius + 4 : away;
  const tried: readonly (readonly [dx: number, dy: number, anchor: Anchor])[] = [
    [off, labelSize * 0.35, 'start'],
    [-off, labelSize * 0.35, 'end'],
    [0, -off, 'middle'],
    [0, off + labelSize * 0.8, 'middle'],
    [away, -off * 0.6, 'start'],
    [away, off + labelSize * 0.5, 'start'],
    [-away, -off * 0.6, 'end'],
    [-away, off + labelSize * 0.5, 'end'],
  ];
  return tried.map(([dx, dy, anchor]) => ({ labelX: round(x + dx), labelY: round(y + dy), anchor }));
}

const round = (value: number) => Math.round(value * 10) / 10;

/**
 * A place for every label so that none lies over another, over a mark or over what is `taken`, and all stand within the
 * frame; null where not all have one. In the order in which they come.
 */
export function placeLabels(
  all: readonly Labelled[],
  frame: Size,
  taken: readonly Room[],
): readonly PlacedLabel[] | null {
  const marks = all.map(({ x, y, shared = [{ x, y }] }) => shared.map(markRoom));
  const rooms: Room[] = [...taken];
  const placed: PlacedLabel[] = [];
  for (const [index, one] of all.entries()) {
    const others = marks.flatMap((some, other) => (other === index && one.shared === undefined ? [] : some));
    const label = placesAbout(one).find((tried) => {
      const room = roomOf(one.text, tried);
      return isWithin(room, frame) && ![...rooms, ...others].some((other) => overlap(room, other));
    });
    if (label === undefined) return null;
    rooms.push(roomOf(one.text, label));
    placed.push(label);
  }
  return placed;
}

const markRoom = ({ x, y }: Point): Room => ({ left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 });

/** Where labels stand that found no free place: beside their marks. */
export function besideMarks(all: readonly Labelled[], frame: Size): readonly PlacedLabel[] {
  return all.map(({ x, y }) => {
    const isAtEnd = x > frame.width - 3 * away;
    return {
      labelX: round(isAtEnd ? x - away : x + away),
      labelY: round(y + labelSize * 0.35),
      anchor: isAtEnd ? 'end' : 'start',
    };
  });
}

export function roomOf(text: string, { labelX, labelY, anchor }: PlacedLabel): Room {
  const width = textWidth(text, labelSize);
  const left = anchor === 'start' ? labelX : anchor === 'end' ? labelX - width : labelX - width / 2;
  return { left, right: left + width, top: labelY - labelSize * 0.85, bottom: labelY + labelSize * 0.25 };
}

export function overlap(one: Room, other: Room): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

function isWithin({ left, right, top, bottom }: Room, { width, height }: Size): boolean {
  return left >= edge && right <= width - edge && top >= edge && bottom <= height - edge;
}
