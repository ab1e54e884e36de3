/** Finds the headline of a text capture among the lines above its first paragraph. */
import { readAgencyLine } from './agencies.ts';
import { readCredit } from './credits.ts';
import { bareWords, endsSentence, isProse, weightOf } from './line-shape.ts';
import { readMetaLine } from './meta-lines.ts';
import type { Passage } from './text-lines.ts';

/** Headlines are looked for among this many passages, and none is heavier than this. */
const passagesAtMost = 25;
const headlineAtMost = 45;

/** The first line of the head that is printed twice, else the first that has the length of a headline. */
export function findHeadline(passages: readonly Passage[]): number | null {
  const candidates = headCandidates(passages);
  const words = candidates.map(({ text }) => bareWords(text));
  const twice = candidates.find(
    (_, place) => weightOf(words[place] ?? '') >= 3 && words.indexOf(words[place] ?? '', place + 1) !== -1,
  );
  const chosen = twice ?? candidates.find(({ text }) => weightOf(text) >= 4) ?? candidates[0];
  if (chosen === undefined || (chosen !== twice && isParagraph(chosen.text))) return null;
  return chosen.index;
}

interface Candidate {
  readonly index: number;
  readonly text: string;
}

/** Lines that could be a headline, down to the first paragraph. */
function headCandidates(passages: readonly Passage[]): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (const [index, { text }] of passages.slice(0, passagesAtMost).entries()) {
    if (weightOf(text) > headlineAtMost || text.length > 400) break;
    const isFact = readMetaLine(text, 'edge') !== null || readAgencyLine(text) !== null;
    if (isFact || readCredit(text)?.strength === 'sure') continue;
    const isAgain = candidates.some((before) => bareWords(before.text) === bareWords(text));
    candidates.push({ index, text });
    if (isProse(text) && endsSentence(text) && !isAgain && candidates.length > 1) break;
  }
  return candidates;
}

/** Too much for a headline, and a sentence: a capture that begins so has lost its head. */
function isParagraph(text: string): boolean {
  return weightOf(text) > 25 && endsSentence(text);
}

/** `Headline | Site` as a browser copies it, where the other part stands on a line of its own near by. */
export function splitTitle(
  passages: readonly Passage[],
  at: number,
): { readonly headline: string; readonly siteName: string | null } {
  const text = passages[at]?.text ?? '';
  const cut = /^(.{8,}\S)\s+[|–—-]\s+([^|]{2,40})$/u.exec(text);
  const [, headline = text, site = ''] = cut ?? [];
  const repeats = (words: string) =>
    passages
      .slice(0, passagesAtMost)
      .some((other, index) => index !== at && bareWords(other.text) === bareWords(words));
  return cut && (repeats(headline) || repeats(site))
    ? { headline, siteName: site }
    : { headline: text, siteName: null };
}
