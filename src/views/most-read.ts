/** By which rule stories are most read: sums in which the older hours weigh less. Decides; reads nothing. */

export const mostReadSpans = ['today', 'week'] as const;
export type MostReadSpan = (typeof mostReadSpans)[number];

/** How many hours count, the one that runs among them, and after how many of them an hour weighs half as much. */
const rules: Readonly<Record<MostReadSpan, { readonly hours: number; readonly halfLife: number }>> = {
  today: { hours: 24, halfLife: 6 },
  week: { hours: 7 * 24, halfLife: 48 },
};

/** Places on a list. */
export const ranksAtMost = 10;

/** The hours that some list needs, the one that runs among them. */
export const hoursLooked = Math.max(...mostReadSpans.map((span) => rules[span].hours));

/** What the hour that runs weighs. Whole numbers: a sum is the same in any order, so that equals are equal. */
const fullWeight = 2 ** 20;

/** What each view weighs in an hour that is so many hours past; 0: it is before the span. */
export function weightOf(span: MostReadSpan, hoursPast: number): number {
  const { hours, halfLife } = rules[span];
  return hoursPast < hours ? Math.round(fullWeight * 2 ** (-hoursPast / halfLife)) : 0;
}

/** Views of a span by subject: as they are, and weighed. */
export type Sums = Map<number, { views: number; weighed: number }>;

/** Adds one hour's views to the sums of a span. */
export function addHour(
  sums: Sums,
  weight: number,
  rows: Iterable<{ readonly subject_id: number; readonly views: number }>,
): void {
  for (const { subject_id, views } of rows) {
    const sum = sums.get(subject_id);
    if (sum === undefined) sums.set(subject_id, { views, weighed: views * weight });
    else {
      sum.views += views;
      sum.weighed += views * weight;
    }
  }
}

/** The first band is looked at for nearly every list, each other one seldom. */
const firstBand = 500;
const bandGrowth = 4;

/** The subjects in bands, the heaviest first; equals are in one band. Sorting them all would take long at once. */
export function* bandsOf(sums: Sums): Generator<readonly number[]> {
  const weights = Float64Array.from(sums.values(), ({ weighed }) => weighed).sort();
  let above = Number.POSITIVE_INFINITY;
  for (let count = firstBand; above > (weights[0] ?? above); count *= bandGrowth) {
    const lowest = weights.at(-count) ?? weights[0] ?? above;
    const band: number[] = [];
    for (const [id, { weighed }] of sums) if (weighed >= lowest && weighed < above) band.push(id);
    yield band;
    above = lowest;
  }
}

/** A published story as a list of the most read places it. */
export interface ReadStory {
  readonly storyId: string;
  readonly sectionId: string | null;
  readonly firstPublishedAt: string;
  readonly views: number;
  readonly weighed: number;
}

/** The heaviest first; of equals the newer one. */
function byWeight(one: ReadStory, other: ReadStory): number {
  if (one.weighed !== other.weighed) return other.weighed - one.weighed;
  if (one.firstPublishedAt !== other.firstPublishedAt) return one.firstPublishedAt < other.firstPublishedAt ? 1 : -1;
  return one.storyId < other.storyId ? 1 : -1;
}

/** The lists of one span as they grow, by section; '' is the whole site. */
export interface Ranking {
  readonly lists: ReadonlyMap<string, readonly ReadStory[]>;
  /** takes further stories, in any order */
  readonly take: (stories: readonly ReadStory[]) => void;
  /** whether none of this weight, or less, can have a place any more */
  readonly isFull: (weighed: number) => boolean;
}

/** Begins the lists of the whole site and of these sections. */
export function makeRanking(sectionIds: readonly string[]): Ranking {
  const lists = new Map<string, readonly ReadStory[]>(['', ...sectionIds].map((id) => [id, []]));
  const place = (id: string, story: ReadStory) => {
    const list = lists.get(id);
    const last = list?.[ranksAtMost - 1];
    if (list !== undefined && (last === undefined || byWeight(story, last) < 0))
      lists.set(id, [...list, story].toSorted(byWeight).slice(0, ranksAtMost));
  };
  return {
    lists,
    take: (stories) => {
      for (const story of stories) {
        place('', story);
        if (story.sectionId !== null) place(story.sectionId, story);
      }
    },
    isFull: (weighed) =>
      [...lists.values()].every((list) => weighed < (list[ranksAtMost - 1]?.weighed ?? Number.NEGATIVE_INFINITY)),
  };
}
