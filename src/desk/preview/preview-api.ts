import type { Ask } from '../ask.ts';
import type { PreviewLink } from '../shapes.ts';

/** What the screen of a preview asks the server. */
export function makePreviewApi(ask: Ask) {
  return {
    /** the link that this session has made before, or a new one */
    link: (storyId: string) => ask<PreviewLink>('POST', `/stories/${storyId}/previews`, { again: true }),
    end: (storyId: string, linkId: string) => ask<void>('DELETE', `/stories/${storyId}/previews/${linkId}`),
    endAll: (storyId: string) => ask<void>('DELETE', `/stories/${storyId}/previews`),
  } as const;
}
