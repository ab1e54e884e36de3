/** The words a person or an importer gives a picture: made fit to keep, or refused by the field's name. */

import { cleanLine, cleanText, cutTo, longest, mostCreators } from './clean-text.ts';
import { nameOf, probablyCut, tooLong } from './flags.ts';
import type { PictureMetadata } from './metadata.ts';
import { creditLooksCut, isWebAddress, wholeCredit } from './rules.ts';
import type { FocalPoint, PictureField, PictureFields, PictureFlag, PictureProblem } from './shapes.ts';

/** Some of a picture's words; what is left out stays as it is. */
export type GivenWords = Partial<PictureFields>;

type MutableWords = { -readonly [Field in keyof PictureFields]?: PictureFields[Field] };

export const noWords: PictureFields = {
  alt: '',
  caption: '',
  creators: [],
  credit: '',
  source: '',
  copyright: '',
  rightsTerms: '',
  rightsUrl: '',
  takenAt: null,
  place: '',
};

const texts = ['alt', 'caption', 'credit', 'source', 'copyright', 'rightsTerms', 'rightsUrl', 'place'] as const;

/** Cleans each given field, or says what is wrong with the first that cannot be kept as it was given. */
export function checkWords(given: GivenWords): { readonly words: GivenWords } | { readonly problem: PictureProblem } {
  const words = cleanWords(given);
  const problem = tooLongIn(words) ?? (words.rightsUrl && !isWebAddress(words.rightsUrl) ? notAnAddress() : null);
  return problem ? { problem } : { words };
}

/** Cleans, cuts what is too long and drops what is no address: for words that come from a page, not from a person. */
export function fitWords(given: GivenWords): { readonly words: PictureFields; readonly flags: readonly PictureFlag[] } {
  const cleaned: PictureFields = { ...noWords, ...cleanWords(given) };
  const long = texts.filter((field) => cleaned[field].length > longest(field));
  const cut = long.map((field) => [field, cutTo(cleaned[field], longest(field))] as const);
  const creators = cleaned.creators.slice(0, mostCreators).map((name) => cutTo(name, longest('creators')));
  const rightsUrl = isWebAddress(cleaned.rightsUrl) ? cleaned.rightsUrl : '';
  return {
    words: { ...cleaned, ...Object.fromEntries(cut), creators, rightsUrl },
    flags: long.map((field) => tooLong(field, longest(field))),
  };
}

/**
 * Puts the words that were given over those that the file states. A given credit that the file's goes on from gives
 * way to it, unless it is to be kept. Of the file's flags those stay whose field the file decided.
 */
export function mergeWords(
  given: GivenWords,
  file: Pick<PictureMetadata, 'fields' | 'flags'>,
  keepsCredit = false,
): { readonly fields: PictureFields; readonly flags: readonly PictureFlag[] } {
  const said = Object.entries(given).filter(([, value]) => value !== null && value.length > 0);
  const credit = (keepsCredit && given.credit) || wholeCredit(given.credit ?? '', file.fields);
  const decided = said
    .map(([field]) => field)
    .filter((field) => field !== 'credit' || keepsCredit || credit !== file.fields.credit);
  const flags = file.flags.filter((flag) => !decided.includes(flag.field));
  const looksCut = decided.includes('credit') && creditLooksCut(credit);
  return {
    fields: { ...file.fields, ...Object.fromEntries(said), credit },
    flags: looksCut ? [...flags, probablyCut('credit', credit)] : flags,
  };
}

/** Null when no focal point is given or it lies in the picture. */
export function checkFocal(focal: FocalPoint | null): PictureProblem | null {
  const isInside = focal === null || [focal.x, focal.y].every((part) => part >= 0 && part <= 1);
  return isInside ? null : unfit('focal', 'The focal point lies outside the picture. Give x and y between 0 and 1.');
}

function cleanWords(given: GivenWords): GivenWords {
  const words: MutableWords = {};
  for (const field of texts) {
    const text = given[field];
    if (text !== undefined) words[field] = field === 'alt' || field === 'caption' ? cleanText(text) : cleanLine(text);
  }
  if (given.takenAt !== undefined) words.takenAt = cleanLine(given.takenAt ?? '') || null;
  if (given.creators) words.creators = given.creators.map(cleanLine).filter((name) => name !== '');
  return words;
}

function tooLongIn(words: GivenWords): PictureProblem | null {
  const field = [...texts, 'takenAt' as const].find((name) => (words[name]?.length ?? 0) > longest(name));
  if (field) return unfit(field, `The ${nameOf(field)} is longer than ${longest(field)} characters. Shorten it.`);
  const creators = words.creators ?? [];
  if (creators.length > mostCreators) return unfit('creators', `Name at most ${mostCreators} creators.`);
  const most = longest('creators');
  const long = creators.find((name) => name.length > most);
  if (long === undefined) return null;
  return unfit('creators', `The creator “${long.slice(0, 40)}…” is longer than ${most} characters. Shorten it.`);
}

function notAnAddress(): PictureProblem {
  return unfit(
    'rightsUrl',
    'The rights address is not a web address. Give one that begins with https://, or leave it empty.',
  );
}

function unfit(field: PictureField | 'focal', message: string): PictureProblem {
  return { problem: 'unfit-field', field, message };
}
