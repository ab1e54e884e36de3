import type { Ask } from './ask.ts';
import type { BulkAnswer, Choices, Colleagues, DeskStories, DeskStory, DeskStoryLine } from './shapes.ts';

/** One step for several stories. */
export type BulkStep =
  | { readonly step: 'assign'; readonly assigneeId: string | null }
  | { readonly step: 'hand-in' }
  | { readonly step: 'withhold'; readonly reason: string | null };

/** Lines on a page of the list. */
const pageSize = 50;

/** What the list of stories, the week and the palette ask the server. */
export function makeStoryListApi(ask: Ask) {
  return {
    page: (query: string, after: string | null = null, limit = pageSize) => {
      const asked = new URLSearchParams(query);
      asked.set('limit', String(limit));
      if (after !== null) asked.set('after', after);
      return ask<DeskStories>('GET', `/stories?${asked}`);
    },
    sections: () => ask<Choices>('GET', '/sections'),
    colleagues: () => ask<Colleagues>('GET', '/colleagues'),
    begin: () => ask<DeskStory>('POST', '/stories', {}),
    assign: (id: string, to: { assigneeId: string | null; deadline?: string | null }) =>
      ask<DeskStoryLine>('PATCH', `/stories/${id}`, to),
    bulk: (ids: readonly string[], step: BulkStep) => ask<BulkAnswer>('POST', '/stories/bulk', { ids, ...step }),
  } as const;
}
