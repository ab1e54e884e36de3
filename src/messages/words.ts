import { IntlMessageFormat } from 'intl-messageformat';
import { canonicalLanguage, directionOf, primaryLanguage } from '../text/text.ts';
import { arabic } from './catalogue-ar.ts';
import { type Catalogue, english } from './catalogue-en.ts';
import { ukrainian } from './catalogue-uk.ts';
import { type ArgumentsOf, type KeyWithArguments, messageArguments } from './message-arguments.ts';

/** Every catalogue by the first subtag of its language, in the order in which they were written. */
export const catalogues: Readonly<Record<string, Catalogue>> = { en: english, uk: ukrainian, ar: arabic };

/** Every word that the interface says, in one language: texts as they are, messages with arguments as functions. */
export type Words = {
  readonly [Key in keyof Catalogue]: Key extends KeyWithArguments
    ? (values: ArgumentsOf<Key>) => string
    : Catalogue[Key];
} & {
  /** the catalogue's language, BCP 47: `en` for any English */
  readonly language: string;
  /** the language as it was asked for, `en-US`: give it to dates that stand among these words */
  readonly locale: string;
};

/** Compiled words by locale. Compiling parses some thirty messages, so it is done once for each. */
const compiled = new Map<string, Words>();

/**
 * The interface's words in the first of these languages (BCP 47) that has a catalogue, or in English where none has:
 * `wordsFor(story.language, newsroom.language)`.
 */
export function wordsFor(...languages: readonly string[]): Words {
  const spoken = languages.find((language) => Object.hasOwn(catalogues, primaryLanguage(language)));
  const locale = (spoken === undefined ? null : canonicalLanguage(spoken)) ?? 'en';
  const known = compiled.get(locale);
  if (known !== undefined) return known;
  const words = compile(locale);
  compiled.set(locale, words);
  return words;
}

function compile(locale: string): Words {
  const language = primaryLanguage(locale);
  const messages = Object.entries(catalogues[language] ?? english).map(([key, message]) => [
    key,
    typeof message === 'string' && Object.hasOwn(messageArguments, key) ? speaker(message, locale) : message,
  ]);
  return { ...Object.fromEntries(messages), language, locale };
}

function speaker(message: string, locale: string): (values: Readonly<Record<string, string | number>>) => string {
  const format = new IntlMessageFormat(message, locale, undefined, { ignoreTag: true });
  const direction = directionOf(locale);
  return (values) => {
    const set = Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? isolated(value, direction) : value,
    ]);
    return String(format.format(Object.fromEntries(set)));
  };
}

const rightToLeftLetter = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;
/** Letters, and days such as 2026-11-19: after letters from right to left a hyphen would put the year last. */
const leftToRight = /(?![\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])\p{L}|\d-\d/u;

/**
 * A text written the other way than the sentence around it, between U+2068 and U+2069 (Unicode Bidirectional
 * Algorithm, isolates), which do in titles and labels what `<bdi>` does in text: neither upsets the other's order.
 */
function isolated(text: string, around: 'ltr' | 'rtl'): string {
  const other = around === 'rtl' ? leftToRight : rightToLeftLetter;
  return other.test(text) ? `\u2068${text}\u2069` : text;
}
