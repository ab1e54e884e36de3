import { primaryLanguage } from '../text/text.ts';
import { loadEnglish } from './english.ts';
import { otherLanguages } from './languages/languages.ts';
import type { PlainSuggester } from './shapes.ts';
import { isEnglish } from './suggest.ts';

/** Languages (primary subtags of BCP 47) in which statements are found. */
export const suggestedLanguages: readonly string[] = ['en', ...otherLanguages.languages];

/** The suggester that reads a language (BCP 47); null: none does. English is loaded when it is first asked for. */
export function loadSuggester(language: string): PlainSuggester | null {
  if (isEnglish(language)) return loadEnglish();
  return otherLanguages.languages.includes(primaryLanguage(language)) ? otherLanguages : null;
}
