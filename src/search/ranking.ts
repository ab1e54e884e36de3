import type { SearchQuery, Term } from './shapes.ts';

/** The words of a story by where they stand, as the database keeps them: parted by spaces. */
export interface StoryWords {
  readonly number: number;
  readonly headline: string;
  readonly standfirst: string;
  readonly body: string;
  readonly names: string;
}

/** What a word is worth by where it stands. */
const weights = { headline: 8, standfirst: 4, names: 3, body: 2 } as const;
/** All words of a query side by side, in its order. */
const together = { headline: 6, body: 2 } as const;
/** Words of a text of usual length; in a longer one a word says less. */
const usualLength = 500;
/** How much newer counts: a story of today up to this share more than one of long ago, half of it after a year. */
const newness = 0.2;
const yearMs = 365.25 * 86_400_000;

/**
 * How well a story answers, above 0; the same on either database. A word counts by where it stands, more often counts
 * more but less each time (as in BM25), in a long text less; words side by side and newer stories count a little more.
 */
export function scoreOf(story: StoryWords, query: SearchQuery, now: Temporal.Instant): number {
  const headline = ` ${story.headline} `;
  const standfirst = ` ${story.standfirst} `;
  const body = ` ${story.body} `;
  const names = ` ${story.names} `;
  // Characters stand in for words here: about six to a word with its space.
  const slow = 1.2 * (0.25 + (0.75 * body.length) / (6 * usualLength));
  let score = 0;
  for (const term of query.terms) {
    score += weights.headline * saturated(occurrences(headline, term), 0.3);
    score += weights.standfirst * saturated(occurrences(standfirst, term), 0.5);
    score += weights.names * saturated(occurrences(names, term), 0.5);
    score += weights.body * saturated(occurrences(body, term), slow);
  }
  if (query.terms.length > 1) {
    const whole = { words: query.terms.flatMap(({ words }) => words), open: query.terms.at(-1)?.open ?? false };
    if (occurrences(headline, whole) > 0) score += together.headline;
    if (occurrences(body, whole) > 0) score += together.body;
  }
  const age = Math.max(0, now.epochMilliseconds - story.number / 1024);
  return score * (1 + newness * 0.5 ** (age / yearMs));
}

/** True when the story holds anything that a query wants left out. */
export function isExcluded(story: StoryWords, { without }: SearchQuery): boolean {
  return without.some((term) =>
    [story.headline, story.standfirst, story.body, story.names].some((words) => occurrences(` ${words} `, term) > 0),
  );
}

function saturated(times: number, slow: number): number {
  return times / (times + slow);
}

/** More often than this is no more than often. */
const countedAtMost = 20;

function occurrences(padded: string, { words, open }: Term): number {
  const needle = ` ${words.join(' ')}${open ? '' : ' '}`;
  let times = 0;
  for (let at = padded.indexOf(needle); at >= 0 && times < countedAtMost; ) {
    times += 1;
    // The space behind one is the space before the next.
    at = padded.indexOf(needle, at + needle.length - 1);
  }
  return times;
}
