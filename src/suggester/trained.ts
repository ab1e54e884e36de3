import type { Model, TellKinds } from '../tagger/tagger.ts';
import { taggerOf } from '../tagger/tagger.ts';
import type { PlainSuggester, SuggesterInput } from './shapes.ts';
import { storyOf } from './story.ts';
import { attributionsIn, foundIn, isEnglish } from './suggest.ts';
import { type Evidence, taggedIn } from './tagged.ts';

/** What is known of the suggester before it is loaded. */
export const englishTrained = { name: 'english-trained', version: '1', languages: ['en'] } as const;

/** Attributed statements by what was learned of English. For other languages it finds nothing. */
export function trainedEnglish(model: Model, tellKinds: TellKinds): PlainSuggester {
  const reader = { tag: taggerOf(model), tellKinds };
  return {
    ...englishTrained,
    suggest: ({ text, language, day, knownNames }: SuggesterInput) => {
      if (!isEnglish(language)) return [];
      const story = storyOf(text, day);
      const tagged = taggedIn(story, attributionsIn(story), reader);
      const attributions = tagged.map((one) => ({ ...one, confidence: confidenceOf(one.evidence, model.calibration) }));
      return foundIn(story, attributions, knownNames);
    },
  };
}

/** How likely it is right, by a logistic function of what speaks for it (Platt, 1999). */
export function confidenceOf(evidence: Evidence, calibration: readonly number[]): number {
  const sum = evidenceNumbers(evidence).reduce((so, number, index) => so + number * (calibration[index] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}

const logit = (share: number) =>
  Math.log(Math.min(Math.max(share, 1e-4), 1 - 1e-4) / (1 - Math.min(Math.max(share, 1e-4), 1 - 1e-4)));

/** Evidence as the calibration weighs it. */
export function evidenceNumbers({
  cue,
  content,
  source,
  hasSource,
  ruled,
  isQuoted,
  isSaid,
}: Evidence): readonly number[] {
  return [
    1,
    logit(cue),
    logit(content),
    hasSource ? logit(source) : 0,
    hasSource ? 1 : 0,
    ruled,
    isQuoted ? 1 : 0,
    isSaid ? 1 : 0,
  ];
}
