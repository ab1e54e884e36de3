import { englishRules, type Suggester } from '../suggester/suggester.ts';
import { primaryLanguage } from '../text/text.ts';

/** What reads stories for attributed statements. */
export const suggesters: readonly Suggester[] = [englishRules];

/** The one that reads a language; null: none does. */
export function suggesterFor(language: string, among: readonly Suggester[] = suggesters): Suggester | null {
  return among.find(({ languages }) => languages.includes(primaryLanguage(language))) ?? null;
}
