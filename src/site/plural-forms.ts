import type { Words } from '../messages/messages.ts';

/** The messages of which the page's script says one form or another, as the number comes to be. */
type Counted = 'newComments' | 'charactersLeft' | 'charactersOver' | 'viewCount';

const known = new Map<string, Readonly<Record<string, string>>>();

/**
 * A message in each plural form of its language, as attributes `data-<prefix>one`, `data-<prefix>few` …, with `{count}`
 * where its number goes, unless the form is that of one number.
 */
export function pluralForms(words: Words, message: Counted, prefix = ''): Readonly<Record<string, string>> {
  const key = `${words.locale} ${message}`;
  const made = known.get(key) ?? makeForms(words, message, `data-${prefix}`);
  known.set(key, made);
  return made;
}

function makeForms(words: Words, message: Counted, start: string): Readonly<Record<string, string>> {
  const rules = new Intl.PluralRules(words.locale);
  const numbers = new Intl.NumberFormat(words.locale);
  // Every category of every language has a whole number below two hundred, save those for fractions.
  const samples = [...Array(200).keys(), 1.5, 2.5];
  return Object.fromEntries(
    rules.resolvedOptions().pluralCategories.flatMap((category) => {
      const [count, another] = samples.filter((number) => rules.select(number) === category);
      if (count === undefined) return [];
      const form = words[message]({ count });
      return [[start + category, another === undefined ? form : form.replace(numbers.format(count), '{count}')]];
    }),
  );
}
