import type { Ask } from '../ask.ts';
import type { Readership, ReadStories, ViewsNow, ViewsOfStories } from '../shapes.ts';
import type { Dimension } from './value-words.ts';
import type { ChosenTime, Span } from './views-address.ts';

/** What a table holds. */
type Part = 'points' | 'left-out' | Dimension;

export type TimeAsked = Pick<ChosenTime, 'by' | 'from' | 'until'>;

/** Which of the most read are asked for. */
export interface SpanAsked {
  readonly span: Span;
  readonly day: string;
}

/** What the screens of readership ask the server. */
export function makeViewsApi(ask: Ask) {
  return {
    site: (time: TimeAsked) => ask<Readership>('GET', `/views?${asked(daysOf(time))}`),
    now: () => ask<ViewsNow>('GET', '/views/now'),
    stories: (of: SpanAsked, { after, limit }: { after: string; limit: number }) =>
      ask<ReadStories>('GET', `/views/stories?${asked({ ...of, limit: String(limit), ...(after && { after }) })}`),
    story: (id: string, time: TimeAsked) => ask<Readership>('GET', `/views/stories/${id}?${asked(daysOf(time))}`),
    of: (ids: readonly string[]) => ask<ViewsOfStories>('GET', `/views/of?stories=${ids.join()}`),
  } as const;
}

/** Where the same is to be had as tables, for other programs. */
export const tables = {
  site: (time: TimeAsked, part: Part = 'points') => `/api/v1/desk/views.csv?${asked({ ...daysOf(time), part })}`,
  stories: (of: SpanAsked) => `/api/v1/desk/views/stories.csv?${asked({ ...of })}`,
  story: (id: string, time: TimeAsked, part: Part = 'points') =>
    `/api/v1/desk/views/stories/${id}.csv?${asked({ ...daysOf(time), part })}`,
} as const;

const daysOf = ({ by, from, until }: TimeAsked) => ({ by, from, until });

function asked(what: Readonly<Record<string, string>>): string {
  return new URLSearchParams(what).toString();
}
