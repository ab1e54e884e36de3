/** Pictures of a text capture: a caption with its credit, or a credit alone, where the picture stood. */
import { creditLooksCut } from '../pictures/pictures.ts';
import { opensAsCaption, readCredit, splitCaption } from './credits.ts';
import { findDates } from './dates.ts';
import { furnitureReason } from './furniture.ts';
import { endsSentence, weightOf } from './line-shape.ts';
import { keep, type Placement } from './placements.ts';
import type { Passage } from './text-lines.ts';

export interface FoundCaption {
  readonly caption: string;
  readonly credit: string;
  /** one for each passage that it takes up */
  readonly placements: readonly Placement[];
}

/** A caption is a few sentences at most; without blank lines around it a shorter one is asked for. */
const captionAtMost = 80;
const captionUnparted = 30;

/** Reads a picture that begins at this passage; null when none does. */
export function readCaption(passages: readonly Passage[], index: number): FoundCaption | null {
  const passage = passages[index];
  if (!passage || furnitureReason(passage.text, 'text') !== null) return null;
  return withCreditBelow(passages, index) ?? alone(passage.text);
}

/** What to look at in a credit. */
export function creditNotes(credit: string): readonly string[] {
  return creditLooksCut(credit)
    ? [
        'The credit fills its old field to the last byte, so its end is probably missing; ask the supplier for the whole.',
      ]
    : [];
}

function withCreditBelow(passages: readonly Passage[], index: number): FoundCaption | null {
  const passage = passages[index];
  const below = passages[index + 1];
  const credit = below ? readCredit(below.text) : null;
  if (!passage || !below || !credit || readCredit(passage.text)) return null;
  const weight = weightOf(passage.text);
  if (weight < 3 || weight > captionAtMost) return null;
  const describes = opensAsCaption(passage.text);
  const dated = findDates(passage.text).length > 0 && weight <= captionUnparted;
  const together = passage.block === below.block;
  // In a block of two, caption and credit stand apart from the text; in a longer one the text is not parted at all.
  const apart = together && passages[index - 1]?.block !== passage.block && passages[index + 2]?.block !== below.block;
  const opensQuote = /^["“„«‘]/u.test(passage.text);
  if (!describes && !(apart && !opensQuote) && !(credit.strength === 'sure' && dated)) return null;
  if (!describes && !together && !endsSentence(passage.text)) return null;
  return {
    caption: passage.text,
    credit: credit.credit,
    placements: [keep('caption', passage.text), keep('credit', credit.credit, creditNotes(credit.credit))],
  };
}

/** `… one photo: her own.` is a sentence; a credit follows a whole caption, begins as a name and does not end a sentence. */
function closesCaption(
  { caption, credit }: { readonly caption: string; readonly credit: string },
  text: string,
): boolean {
  const isParted = endsSentence(caption) || /[)\]]\.?$/u.test(text.trim());
  return isParted && /^[\p{Lu}\p{Lo}]/u.test(credit) && !/[.!?…]["”’»]?$/u.test(credit);
}

function alone(text: string): FoundCaption | null {
  if (text.length > 1_000) return null;
  const parts = splitCaption(text);
  const describes = opensAsCaption(text);
  // An agency in brackets closes a story as well as a caption; a slash or a label is a picture's alone.
  const isPictures =
    (parts?.isLabelled && closesCaption(parts, text)) || (parts?.credit.includes('/') && text.endsWith(')'));
  if (parts && weightOf(text) <= captionAtMost && (describes || isPictures)) {
    const placed = keep(
      'caption',
      [
        { as: 'caption', text: parts.caption },
        { as: 'credit', text: parts.credit },
      ],
      ['The credit at its end is kept as the picture’s credit.', ...creditNotes(parts.credit)],
    );
    return { caption: parts.caption, credit: parts.credit, placements: [placed] };
  }
  const credit = readCredit(text);
  if (credit?.strength === 'sure')
    return {
      caption: '',
      credit: credit.credit,
      placements: [keep('credit', credit.credit, creditNotes(credit.credit))],
    };
  if (describes && weightOf(text) <= captionAtMost)
    return { caption: text, credit: '', placements: [keep('caption', text)] };
  return null;
}
