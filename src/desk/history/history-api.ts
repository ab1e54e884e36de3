import type { Ask } from '../ask.ts';
import type { DeskPicture, RevisionChanges, RevisionLine, Revisions, WholeRevision } from '../shapes.ts';

/** What a story's history asks the server. */
export function makeHistoryApi(ask: Ask) {
  return {
    revisions: (story: string) => ask<Revisions>('GET', `/stories/${story}/revisions`),
    revision: (story: string, revision: string) => ask<WholeRevision>('GET', `/stories/${story}/revisions/${revision}`),
    /** from null: the one that stands before it */
    changes: (story: string, { to, from }: { readonly to: string; readonly from: string | null }) =>
      ask<RevisionChanges>(
        'GET',
        `/stories/${story}/revisions/${to}/changes${from === null ? '' : `?${new URLSearchParams({ from })}`}`,
      ),
    closeBranch: (story: string, revision: string, how: 'merged' | 'not needed') =>
      ask<RevisionLine>('POST', `/stories/${story}/branches/${revision}/close`, { how }),
    picture: (id: string) => ask<DeskPicture>('GET', `/pictures/${id}`),
  } as const;
}
