import { createHash } from 'node:crypto';
import {
  englishTrained,
  type Found,
  inThread,
  otherLanguages,
  type Suggester,
  type SuggesterInput,
} from '../suggester/suggester.ts';
import { primaryLanguage } from '../text/text.ts';

/** Texts that are read again and again while somebody works at a few stories. */
const textsAtMost = 32;

/** The same suggester, which reads a text once: the checklist asks at each look at a story. */
export function remembering(suggester: Suggester): Suggester {
  const known = new Map<string, readonly Found[] | Promise<readonly Found[]>>();
  const suggest = async (input: SuggesterInput) => {
    const key = keyOf(input);
    const found = known.get(key) ?? suggester.suggest(input);
    // The one that was not asked for the longest goes first.
    known.delete(key);
    known.set(key, found);
    const [oldest] = known.keys();
    if (known.size > textsAtMost && oldest !== undefined) known.delete(oldest);
    try {
      return await found;
    } catch (error) {
      // What failed is tried again.
      known.delete(key);
      throw error;
    }
  };
  return { ...suggester, suggest };
}

function keyOf({ text, language, day, knownNames = [] }: SuggesterInput): string {
  return createHash('sha256')
    .update(JSON.stringify([language, day, knownNames]))
    .update(text)
    .digest('base64');
}

/** What reads stories for attributed statements. */
export const suggesters: readonly Suggester[] = [englishTrained, otherLanguages].map((one) =>
  remembering(inThread(one)),
);

/** The one that reads a language; null: none does. */
export function suggesterFor(language: string, among: readonly Suggester[] = suggesters): Suggester | null {
  return among.find(({ languages }) => languages.includes(primaryLanguage(language))) ?? null;
}
