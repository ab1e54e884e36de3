/** What a person should look at before a picture is printed, in plain sentences. */

import type { Settled } from './precedence.ts';
import type { PictureField, PictureFlag } from './shapes.ts';

const names: Readonly<Record<PictureField, string>> = {
  caption: 'caption',
  alt: 'alternative text',
  creators: 'creator',
  credit: 'credit',
  source: 'source',
  copyright: 'copyright notice',
  rightsTerms: 'rights terms',
  rightsUrl: 'rights address',
  takenAt: 'date',
  place: 'place',
  headline: 'headline',
  rightsUntil: 'end of its rights',
};

/** A field's name in a sentence. */
export function nameOf(field: PictureField): string {
  return names[field];
}

export function flagged(field: PictureField, { text, cut, charsetGuessed, otherwise }: Settled): PictureFlag[] {
  const flags: PictureFlag[] = [];
  if (cut) flags.push(probablyCut(field, text));
  if (charsetGuessed) {
    flags.push({
      field,
      problem: 'charset-guessed',
      message: `The ${names[field]} states no character set and was read as Western European. Check its letters: “${short(text)}”.`,
    });
  }
  if (otherwise !== '') {
    flags.push({
      field,
      problem: 'sources-differ',
      message: `The file states two ${names[field]}s: “${short(text)}” (taken) and “${short(otherwise)}”. Keep the right one.`,
    });
  }
  return flags;
}

export function probablyCut(field: PictureField, text: string): PictureFlag {
  return {
    field,
    problem: 'probably-cut',
    message: `The ${names[field]} ends exactly at the limit of the old field it was kept in, so the rest was probably cut off: “${ending(text)}”. Complete it, or confirm it as whole.`,
  };
}

export function tooLong(field: PictureField, most: number): PictureFlag {
  return {
    field,
    problem: 'probably-cut',
    message: `The ${names[field]} in the file is longer than ${most} characters and was cut there. Shorten it, or confirm it as it is.`,
  };
}

export function missing(field: PictureField, mend: string): PictureFlag {
  return { field, problem: 'missing', message: `The picture has no ${names[field]}. ${mend}` };
}

function ending(text: string): string {
  return text.length <= 60 ? text : `…${text.slice(-59)}`;
}

function short(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}
