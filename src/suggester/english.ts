import { readFileSync } from 'node:fs';
import { loadWordKinds, readModel } from '../tagger/tagger.ts';
import type { PlainSuggester } from './shapes.ts';
import { trainedEnglish } from './trained.ts';

let loaded: PlainSuggester | null = null;

/**
 * The suggester that has learned English, loaded once: it takes some hundred milliseconds and some fifty megabytes. Throws
 * where its weights, which stand beside this file, cannot be read.
 */
export function loadEnglish(): PlainSuggester {
  loaded ??= trainedEnglish(readModel(readFileSync(new URL('./english.weights', import.meta.url))), loadWordKinds());
  return loaded;
}
