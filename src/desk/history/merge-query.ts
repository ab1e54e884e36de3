import { queryOptions } from '@tanstack/react-query';
import type { Api } from '../api.ts';
import type { RevisionLine } from '../shapes.ts';
import { commonBase } from './common-base.ts';
import { type Merge, mergeOf } from './merge.ts';

/** A branch and the story's newest words, compared. */
export interface BranchCompared {
  readonly merge: Merge;
  /** where both began; null: nothing of it is kept */
  readonly base: RevisionLine | null;
  readonly newest: RevisionLine;
  /** what sections, topics, tags and bylines are called */
  readonly names: Readonly<Record<string, string>>;
}

/** Reads a branch, the story and their common beginning. It stays as it is until somebody asks for it again. */
export function mergeQuery(
  api: Api,
  { story, branch }: { readonly story: string; readonly branch: RevisionLine },
  settle: () => Promise<string>,
) {
  return queryOptions({
    queryKey: ['merge', story, branch.id],
    queryFn: async (): Promise<BranchCompared> => {
      await settle();
      const { revisions } = await api.history.revisions(story);
      const newest = revisions.find(({ isNewest }) => isNewest) ?? branch;
      const base = commonBase(branch, revisions);
      const [ours, theirs, first] = await Promise.all([
        api.history.revision(story, newest.id),
        api.history.revision(story, branch.id),
        base && api.history.revision(story, base.id),
      ]);
      const sides = { story: ours.fields, branch: theirs.fields, base: first?.fields ?? null };
      return { merge: mergeOf(sides), base, newest, names: { ...first?.names, ...theirs.names, ...ours.names } };
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}
