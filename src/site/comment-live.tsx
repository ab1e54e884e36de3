import type { Words } from '../messages/messages.ts';
import { threadPath } from './addresses.ts';

/** Where the page's script tells of comments that have come meanwhile: hidden until it does. */
export function LiveLine({ words, storyPath }: { words: Words; storyPath: string }) {
  return (
    <p className="com-live" role="status" hidden data-href={`${threadPath(storyPath)}#comments`} {...formsOf(words)} />
  );
}

const known = new Map<string, Readonly<Record<string, string>>>();

/** The message in each plural form of the language, `{count}` where its number goes. */
function formsOf(words: Words): Readonly<Record<string, string>> {
  const made = known.get(words.locale) ?? makeForms(words);
  known.set(words.locale, made);
  return made;
}

function makeForms(words: Words): Readonly<Record<string, string>> {
  const rules = new Intl.PluralRules(words.locale);
  const numbers = new Intl.NumberFormat(words.locale);
  // Every category of every language has a whole number below two hundred, save those for fractions.
  const samples = [...Array(200).keys(), 1.5];
  return Object.fromEntries(
    rules.resolvedOptions().pluralCategories.flatMap((category) => {
      const count = samples.find((number) => rules.select(number) === category);
      if (count === undefined) return [];
      const written = numbers.format(count);
      return [[`data-${category}`, words.newComments({ count }).replace(written, '{count}')]];
    }),
  );
}
