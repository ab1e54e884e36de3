import type { Span } from './shapes.ts';
import { spanOf, storyOf } from './story.ts';
import { attributionsIn } from './suggest.ts';

/**
 * The sentences of a text that hold an attribution: what the checklist wants on the record or waved through. In order;
 * none for a language without rules (BCP 47).
 */
export function attributedSentences(text: string, language: string): readonly Span[] {
  if (language.toLowerCase().split('-')[0] !== 'en') return [];
  const story = storyOf(text, null);
  const held = new Set<number>();
  let at = 0;
  for (const { cue } of attributionsIn(story)) {
    while (at + 1 < story.sentences.length && (story.sentences[at]?.next ?? 0) <= cue.from) at++;
    held.add(at);
  }
  return [...held].map((index) => spanOf(story, story.sentences[index] ?? { from: 0, next: 0 }));
}
