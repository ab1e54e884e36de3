/** Text as it is compared: curled marks as straight ones, every dash a hyphen, every space a space. */

/** A folded text, and for each of its letters where it begins and ends in the text it was made of. */
export interface Folded {
  readonly text: string;
  /** null where both have the same letters at the same places */
  readonly places: { readonly starts: readonly number[]; readonly ends: readonly number[] } | null;
}

/** What stands for what it is compared as, letter by letter. */
const likes: readonly (readonly [signs: RegExp, as: string])[] = [
  [/[“”„‟«»″״]/g, '"'],
  [/[‘’‚‛‹›ʼ′׳]/g, "'"],
  [/[‐‑‒–—―−]/g, '-'],
  [/[\s\u00A0]/g, ' '],
];

/** What has more or fewer letters when it is compared: hints that nobody sees, spaces within French marks, an ellipsis. */
const others = /[\u00AD\u200B\u2060\uFEFF…\p{M}]|«[\u00A0\u202F ]|[\u00A0\u202F ]»/u;
const parts = /[\u00AD\u200B\u2060\uFEFF]|…|«[\u00A0\u202F ]|[\u00A0\u202F ]»|\P{M}\p{M}*|\p{M}/gu;

function foldedPart(part: string, lower: (text: string) => string): string {
  if (/^[\u00AD\u200B\u2060\uFEFF]$/.test(part)) return '';
  if (part === '…') return '...';
  if (/[«»]/.test(part)) return '"';
  return lower(likes.reduce((text, [signs, as]) => text.replaceAll(signs, as), part).normalize('NFC'));
}

/** Folds a text; where case does not matter, by the rules of a language (Turkish has two letters i). */
export function fold(text: string, language: string | null): Folded {
  const lower = (part: string) => (language === null ? part : part.toLocaleLowerCase(language));
  if (!others.test(text)) {
    const whole = lower(likes.reduce((folded, [signs, as]) => folded.replaceAll(signs, as), text));
    if (whole.length === text.length) return { text: whole, places: null };
  }
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = '';
  for (const { 0: part, index } of text.matchAll(parts)) {
    const made = foldedPart(part, lower);
    folded += made;
    for (let unit = 0; unit < made.length; unit += 1) {
      // Within what was one letter nothing begins or ends.
      starts.push(unit === 0 ? index : -1);
      ends.push(unit === made.length - 1 ? index + part.length : -1);
    }
  }
  return { text: folded, places: { starts, ends } };
}
