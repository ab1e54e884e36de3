import type { Around, Reading } from './flow.ts';
import type { ListEntry } from './list-entries.ts';
import type { Declarations } from './style-rules.ts';

const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

function romanNumber(text: string): number {
  const digits = [...text].map((letter) => romanDigits[letter] ?? 0);
  return digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0);
}

/** The number that an item's sign states: 3 of `3.`, `c)` and `iii.`, 2 of `1.2`; null where it is a bullet. */
export function markerNumber(marker: string, before: number | null): number | null {
  const parts = /^[([]?(?:[\p{L}\p{N}]{1,3}\.)*([\p{L}\p{N}]{1,6})[.)\]:]?$/u.exec(marker.trim());
  const sign = parts?.[1]?.toLowerCase();
  if (sign === undefined) return null;
  if (/^\p{N}+$/u.test(sign)) return Number([...sign].map(latinDigit).join(''));
  const isBullet = !/[.)\]:]$/.test(marker.trim()) && !/^[([]/.test(marker.trim());
  if (isBullet) return null;
  const letter = /^[a-z]$/.test(sign) ? sign.charCodeAt(0) - 96 : null;
  const roman = /^[ivxlcdm]+$/.test(sign) ? romanNumber(sign) : null;
  if (roman !== null && (letter === null || (before === null ? sign === 'i' : roman === before + 1))) return roman;
  return letter ?? 1;
}

function latinDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = [0x30, 0x660, 0x6f0, 0x966].find((first) => code >= first && code <= first + 9);
  return zero === undefined ? '0' : String(code - zero);
}

/** Whether a span holds the sign of a list item, which Word writes out as text. */
export function isMarker(declared: Declarations): boolean {
  return declared.get('mso-list') === 'ignore';
}

function markersWithin(paragraph: Element, reading: Reading): string {
  return [...paragraph.querySelectorAll('[style]')]
    .filter((element) => isMarker(reading.styles.of(element)))
    .map((element) => element.textContent ?? '')
    .join('')
    .replaceAll(/[\s\u00A0]+/g, '');
}

interface Place {
  readonly around: Around;
  readonly before: ListEntry | undefined;
}

/** A paragraph that Word means as a list item (`mso-list:l0 level2 lfo1`); null for all others. */
export function wordListEntry(paragraph: Element, reading: Reading, { around, before }: Place): ListEntry | null {
  const stated = reading.styles.of(paragraph).get('mso-list');
  const parts = /^(l\d+) level(\d+)(?: (lfo\d+))?/.exec(stated ?? '');
  if (parts === null) return null;
  const [, list = '', level = '1', form = ''] = parts;
  const group = `${list} ${form} ${level}`;
  const previous = before?.group === group ? before.number : null;
  const number = markerNumber(markersWithin(paragraph, reading), previous);
  const isBullet = reading.styles.bullets.get(`${list}:level${level}`) ?? number === null;
  return {
    level: Number(level),
    isNumbered: !isBullet,
    number: isBullet ? null : number,
    group,
    blocks: reading.read(paragraph, around),
  };
}

/** Whether a paragraph without a sign goes on in the item before it. */
export function continuesItem(paragraph: Element): boolean {
  return /(?:^|\s)MsoListParagraphCxSpMiddle(?:\s|$)/.test(paragraph.getAttribute('class') ?? '');
}
