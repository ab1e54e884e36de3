/** Decisions about pictures' words; nothing here reads a file, a clock or the database. */

import { missing } from './flags.ts';
import { goesOn } from './precedence.ts';
import type { Picture, PictureField, PictureFields, PictureFlag } from './shapes.ts';

/** IIM's limit of By-line, Credit and Source, in bytes. */
const creditLimit = 32;

/**
 * True when a credit, or its last part after a slash or a comma, is exactly as long as the IIM field that old systems
 * cut it at: `Handout/UKRAINIAN PRESIDENTIAL PRESS SER`.
 */
export function creditLooksCut(credit: string): boolean {
  return [credit, lastPart(credit)].some((text) => bytesOf(text.trim()).includes(creditLimit));
}

/** How long the text is in UTF-8 and, where it can be written so, in Latin-1. */
function bytesOf(text: string): readonly number[] {
  const isLatin1 = [...text].every((character) => character <= '\u00FF');
  return isLatin1 ? [Buffer.byteLength(text), text.length] : [Buffer.byteLength(text)];
}

function lastPart(credit: string): string {
  return credit.slice(Math.max(credit.lastIndexOf('/'), credit.lastIndexOf(',')) + 1).trim();
}

/**
 * The credit of a picture whose words were known before its file: the file's, where it goes on from what was typed or
 * from its last part; else what was typed. A first part that is not among the file's creators stays in front.
 */
export function wholeCredit(
  typed: string,
  file: { readonly credit: string; readonly creators: readonly string[] },
): string {
  if (typed === '' || goesOn(file.credit, typed)) return file.credit;
  const last = lastPart(typed);
  if (last === '' || last === typed || !goesOn(file.credit, last)) return typed;
  const before = typed.slice(0, typed.length - last.length);
  const name = before.replace(/[/,\s]+$/, '');
  return file.creators.includes(name) ? file.credit : `${before}${file.credit}`;
}

/** What is printed under a picture: `creator / credit`, whole and in its own letter case, naming nobody twice. */
export function creditLine({ creators, credit }: Pick<PictureFields, 'creators' | 'credit'>): string {
  const makers = creators.filter((name) => !credit.includes(name)).join(', ');
  return [makers, credit].filter((part) => part !== '').join(' / ');
}

/** True for an address that a reader's browser may be sent to. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}

/** What stands in the way of printing this picture on a day (`YYYY-MM-DD`); empty when nothing does. */
export function checkPictureForPrint(
  picture: Pick<Picture, 'state' | 'credit' | 'alt' | 'flags' | 'rightsUntil'>,
  day: string,
): readonly PictureFlag[] {
  const problems: PictureFlag[] = [];
  if (picture.rightsUntil !== null && picture.rightsUntil < day) {
    problems.push({
      field: 'rightsUntil',
      problem: 'expired',
      message: `The rights of this picture ended on ${picture.rightsUntil}. Take another, or enter the new end.`,
    });
  }
  if (picture.credit === '') problems.push(missing('credit', 'Say who is to be credited, as the supplier asks.'));
  if (picture.alt === '' && picture.state === 'ready') {
    problems.push(missing('alt', 'Describe in a sentence what the picture shows, for readers who cannot see it.'));
  }
  problems.push(...picture.flags.filter((flag) => flag.field === 'credit' && flag.problem === 'probably-cut'));
  return problems;
}

/** Everything a person should look at: what reading the file left open, and what printing needs. */
export function flagsOf(picture: Picture, day: string): readonly PictureFlag[] {
  const toPrint = checkPictureForPrint(picture, day);
  return [...toPrint, ...picture.flags.filter((flag) => !toPrint.includes(flag))];
}

/** Flags that stay after a person has changed some fields or confirmed them as right. */
export function flagsLeft(flags: readonly PictureFlag[], settled: readonly PictureField[]): readonly PictureFlag[] {
  return flags.filter((flag) => !settled.includes(flag.field));
}

/** What is made of a picture's original and found in it, without anybody's word. */
export type MadeOfOriginal = Pick<Picture, 'renditions' | 'crops' | 'digitalSourceType' | 'licensorUrl'>;

/** True when two states of a picture say the same, whatever has been made of its original meanwhile. */
export function saysTheSame<State extends MadeOfOriginal>(one: State, other: State): boolean {
  const words = ({ renditions, crops, digitalSourceType, licensorUrl, ...rest }: State) => JSON.stringify(rest);
  return words(one) === words(other);
}
