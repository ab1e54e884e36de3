import { cuePhrases } from './cue-words.ts';
import type { Act } from './shapes.ts';
import { speechActs, thoughtActs } from './speech-words.ts';
import { isQuoted, lowAt, type Story, type Stretch } from './story.ts';
import { longestAt, phrasesOf } from './tokens.ts';

const phrases = phrasesOf(cuePhrases);

/** What somebody does who is reported by these words; words that are not known report a claim. */
export function actOf(story: Story, { from, next }: Stretch): Act {
  for (let at = from; at < next; at++) {
    const act = longestAt(story.tokens, at, phrases)?.means.act ?? speechActs.get(lowAt(story, at));
    if (act !== undefined) return act;
  }
  for (let at = from; at < next; at++) {
    const act = thoughtActs.get(lowAt(story, at));
    if (act !== undefined) return act;
  }
  return 'claims';
}

/**
 * Whether it was said or written: some of it is quoted, or a word of speech reports it. Everything else is a belief, a
 * wish, a plan or an order, which nobody need have put into words.
 */
export function isSaid(story: Story, cue: Stretch, content: readonly Stretch[]): boolean {
  const isSpeech = (at: number) => speechActs.has(lowAt(story, at)) || longestAt(story.tokens, at, phrases) !== null;
  return hasQuoted(story, content) || someAt(cue, isSpeech);
}

/** Whether some of it stands within quotation marks. */
export function hasQuoted(story: Story, content: readonly Stretch[]): boolean {
  return content.some((stretch) => someAt(stretch, (at) => isQuoted(story, at)));
}

function someAt({ from, next }: Stretch, isSo: (at: number) => boolean): boolean {
  for (let at = from; at < next; at++) if (isSo(at)) return true;
  return false;
}
