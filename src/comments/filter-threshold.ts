import { setImmediate } from 'node:timers/promises';
import { type Counts, copiesAtMost, firstThreshold, score, type TokenCount } from './filter.ts';
import { type Features, type Filtered, featuresOf } from './filter-features.ts';

/** A comment that the newsroom has decided on. */
export interface Decided extends Filtered {
  readonly as: 'ham' | 'spam';
  /** what stands under one story is alike, so that it is judged by what was learned elsewhere */
  readonly storyId: string;
}

/** Of what the newsroom let stand, the filter may take so much for spam. */
const hamErrorAtMost = 0.005;

/** The threshold that we begin with weighs as much as so many comments of the newsroom’s own. */
const firstWeighs = 400;

const parts = 10;
const atOnce = 50;

interface Lesson {
  readonly features: Features;
  readonly as: 'ham' | 'spam';
  readonly part: number;
}

/**
 * The score above which no more than one in two hundred of the comments that the newsroom let stand would have been
 * taken for spam, had the filter not learned from them: each tenth is judged by what the other nine teach. Other work
 * has its turn meanwhile.
 */
export async function thresholdOf(decided: readonly Decided[]): Promise<number> {
  const partOf = partition(decided);
  const lessons: Lesson[] = [];
  for (const [at, comment] of decided.entries()) {
    if (at % atOnce === 0) await setImmediate();
    lessons.push({ features: featuresOf(comment), as: comment.as, part: partOf(comment, at) });
  }
  const taught = firstCopies(lessons);
  const whole = count(taught);
  const scores: number[] = [];
  for (let part = 0; part < parts; part += 1) {
    await setImmediate();
    const own = count(taught.filter((lesson) => lesson.part === part));
    const rest = { counts: without(whole.counts, own.counts), learned: less(whole.learned, own.learned) };
    for (const { features, as, part: its } of lessons)
      if (as === 'ham' && its === part) scores.push(score(features, rest.counts, rest.learned));
  }
  scores.sort((one, other) => other - one);
  const measured = scores[Math.floor(scores.length * hamErrorAtMost)] ?? firstThreshold;
  return (firstWeighs * firstThreshold + scores.length * measured) / (firstWeighs + scores.length);
}

/** Stories stay whole where there are enough of them; else every tenth comment is a part. */
function partition(decided: readonly Decided[]): (comment: Decided, at: number) => number {
  const stories = new Map<string, number>();
  for (const { storyId } of decided) if (!stories.has(storyId)) stories.set(storyId, stories.size);
  if (stories.size < parts) return (_, at) => at % parts;
  return ({ storyId }) => (stories.get(storyId) ?? 0) % parts;
}

/** As training does, which lets copies of a comment count only a few times. */
function firstCopies(lessons: readonly Lesson[]): readonly Lesson[] {
  const copies = new Map<string, number>();
  return lessons.filter(({ features, as }) => {
    const key = `${as} ${features.same}`;
    const before = copies.get(key) ?? 0;
    copies.set(key, before + 1);
    return before < copiesAtMost;
  });
}

interface Counted {
  readonly counts: ReadonlyMap<number, TokenCount>;
  readonly learned: TokenCount;
}

function count(lessons: readonly Lesson[]): Counted {
  const counts = new Map<number, { spam: number; ham: number }>();
  const learned = { spam: 0, ham: 0 };
  for (const { features, as } of lessons) {
    learned[as] += 1;
    for (const { token } of features.all) {
      const counted = counts.get(token) ?? { spam: 0, ham: 0 };
      counted[as] += 1;
      counts.set(token, counted);
    }
  }
  return { counts, learned };
}

const less = (one: TokenCount, other: TokenCount): TokenCount => ({
  spam: one.spam - other.spam,
  ham: one.ham - other.ham,
});

function without(whole: Counts, part: Counts): Counts {
  return {
    get: (token) => {
      const counted = whole.get(token);
      const own = part.get(token);
      return counted && own ? less(counted, own) : counted;
    },
  };
}
