import { opening } from '../text/text.ts';
import type { PageFrame } from './frame.ts';
import type { PageFacts } from './head.tsx';

/** Characters that search results show of a description. */
export const descriptionAtMost = 160;

/** What a page of a list says of itself. Pages further back are linked for readers; search engines list the first. */
export function listFacts(
  frame: PageFrame,
  list: {
    readonly title: string;
    readonly description: string | null;
    readonly path: string;
    readonly feedName: string;
    readonly first: boolean;
  },
): PageFacts {
  return {
    title: list.first ? list.title : frame.words.olderTitle({ title: list.title }),
    description: opening(list.description ?? '', descriptionAtMost),
    path: list.path,
    indexChoice: list.first ? 'index' : 'noindex',
    feed: { path: list.path, name: list.feedName },
  };
}
