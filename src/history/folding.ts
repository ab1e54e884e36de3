import type { StoryVersion } from '../stories/stories.ts';
import { compareVersions } from './differences.ts';
import { holdsQuotationMark } from './quotation.ts';
import type { Edit, StoryDifferences } from './shapes.ts';

/** A version with how it differs from the one before it; null for the first. */
export interface VersionLine {
  readonly version: StoryVersion;
  readonly differences: StoryDifferences | null;
}

/** Small changes follow each other within this time to be shown as one line, minutes. */
export const foldsWithinMinutes = 30;

/**
 * A word that is spelled anew has at least this many letters, keeps its first one (`legal` and `illegal` are two words,
 * not two spellings), and changes in no more than two.
 */
const spelledFrom = 5;
const lettersAtMost = 2;

/**
 * Words that turn a sentence round or count something, in the languages whose small changes are known by themselves.
 * In any other language a change is small only where it touches no letter, or where the newsroom says so.
 */
const weighty: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words(
    'no not none never neither nor nobody nothing nowhere without cannot except only hardly dozen hundred hundreds ' +
      'thousand thousands million millions billion billions half quarter third first second fourth fifth one two three ' +
      'four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen ' +
      'twenty thirty forty fifty sixty seventy eighty ninety about some almost nearly least most more less under over',
  ),
  uk: words(
    'не ні без ніхто ніщо ніколи ніде жоден жодна жодне лише тільки майже один одна одне два дві три чотири пять шість ' +
      'сім вісім девять десять одинадцять дванадцять тринадцять чотирнадцять пятнадцять шістнадцять сімнадцять ' +
      'вісімнадцять девятнадцять двадцять тридцять сорок пятдесят шістдесят сімдесят вісімдесят девяносто сто двісті ' +
      'триста чотириста пятсот шістсот сімсот вісімсот девятсот двоє троє четверо двох трьох чотирьох пяти шести ' +
      'тисяча тисячі тисяч мільйон мільйони мільйонів мільярд мільярди половина чверть перший другий третій понад ' +
      'менше більше близько',
  ),
};

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}

/**
 * The history as it is shown, newest first: a run of small changes close to each other is one line that opens into
 * each of them. Nothing is left out.
 */
export function folded(lines: readonly VersionLine[]): readonly (readonly VersionLine[])[] {
  const groups: VersionLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const newer = group?.at(-1);
    if (group && newer && isSmall(newer) && isSmall(line) && isNear(newer.version, line.version)) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

/**
 * The numbers of those versions that share a line with others; they come newest first, without a gap. Comparing is the
 * work in it, so only versions that are near each other are compared.
 */
export function foldedNumbers(versions: readonly StoryVersion[]): ReadonlySet<number> {
  const lines = versions.flatMap((version, index): VersionLine[] => {
    const [newer, older] = [versions[index - 1], versions[index + 1]];
    if (older === undefined) return version.number === 1 ? [{ version, differences: null }] : [];
    const isAlone = !isNear(version, older) && (newer === undefined || !isNear(newer, version));
    return [{ version, differences: isAlone ? null : compareVersions(older, version) }];
  });
  const shared = folded(lines).filter(({ length }) => length > 1);
  return new Set(shared.flat().map(({ version }) => version.number));
}

function isNear(newer: StoryVersion, older: StoryVersion): boolean {
  const apart = Date.parse(newer.publishedAt) - Date.parse(older.publishedAt);
  return apart >= 0 && apart <= foldsWithinMinutes * 60_000;
}

/**
 * True for a change that the newsroom marked minor, or that touches only punctuation, spaces or the spelling of words.
 * Never true for a first publication, a return or a notice; for a change of anything but the text, kicker and
 * standfirst; of a block or its form as a whole; of a figure, a name, a negation; or in a quotation.
 */
export function isSmall({ version, differences }: VersionLine): boolean {
  if (differences === null || version.kind !== 'update' || version.correctionId !== null) return false;
  const isTextOnly = differences.fields.every(
    (one) => one.kind === 'words' && (one.field === 'kicker' || one.field === 'standfirst'),
  );
  if (!isTextOnly) return false;
  const isInsideBlocks = differences.parts.every(
    ({ kind, notes }) => (kind === 'same' || kind === 'changed') && (version.isMinor || notes.length === 0),
  );
  if (!isInsideBlocks || differences.parts.some(isPictureChanged)) return false;
  const language = version.fields.language.split('-')[0]?.toLowerCase() ?? '';
  return differences.edits.every((edit) => !isWeighty(edit, language) && (version.isMinor || isTiny(edit, language)));
}

function isPictureChanged({ kind, node }: StoryDifferences['parts'][number]): boolean {
  return kind !== 'same' && node.type === 'figure';
}

/** A figure, a sum, a name as far as capitals show it, a word that counts or denies, or words of somebody else. */
function isWeighty({ deleted, inserted, isQuoted }: Edit, language: string): boolean {
  const both = `${deleted} ${inserted}`;
  if (isQuoted || holdsQuotationMark(both) || /[\p{N}\p{Sc}%‰\p{Lu}\p{Lt}]/u.test(both)) return true;
  const known = weighty[language];
  return wordsOf(both).some((word) => known?.has(word.replaceAll(/[’'ʼ]/gu, '')) || /n[’']t$/u.test(word));
}

function isTiny({ deleted, inserted }: Edit, language: string): boolean {
  const before = wordsOf(deleted);
  const after = wordsOf(inserted);
  if (before.length === 0 && after.length === 0) return true;
  if (weighty[language] === undefined || before.length !== after.length) return false;
  return before.every((word, index) => word === after[index] || isRespelled(word, after[index] ?? ''));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}’'ʼ]+/gu) ?? [];
}

/** True where no more than two letters came, went, were replaced or changed places. */
function isRespelled(older: string, newer: string): boolean {
  if (Math.min(older.length, newer.length) < spelledFrom) return false;
  let start = 0;
  while (start < Math.min(older.length, newer.length) && older[start] === newer[start]) start += 1;
  let end = 0;
  while (end < Math.min(older.length, newer.length) - start && older.at(-1 - end) === newer.at(-1 - end)) end += 1;
  return start > 0 && Math.max(older.length, newer.length) - start - end <= lettersAtMost;
}
