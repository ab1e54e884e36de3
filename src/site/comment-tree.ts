import type { PublicComment } from '../comments/comments.ts';

/** A comment where it stands, with the answers below it. */
export interface PlacedAnswer {
  readonly comment: PublicComment;
  /** what it answers, where its place does not show that; the name is '' where that comment is gone, or elsewhere */
  readonly answered: { readonly id: string; readonly name: string } | null;
  readonly replies: readonly PlacedAnswer[];
}

interface Growing extends PlacedAnswer {
  readonly replies: Growing[];
  readonly level: number;
  /** the list in which it stands */
  readonly among: Growing[];
}

/** Steps to the right; what answers an answer at the last of them stands beside it. */
const levels = 2;

/** The comments of a page as they are shown: each below what it answers, in the order in which they come. */
export function treeOf(comments: readonly PublicComment[]): readonly PlacedAnswer[] {
  const roots: Growing[] = [];
  const known = new Map<string, Growing>();
  for (const comment of comments) {
    const parent = comment.parentId === null ? undefined : known.get(comment.parentId);
    const isBeside = parent !== undefined && parent.level >= levels;
    const among = parent === undefined ? roots : isBeside ? parent.among : parent.replies;
    const isPlain = comment.parentId === null || (parent !== undefined && !isBeside);
    const placed: Growing = {
      comment,
      answered: isPlain ? null : { id: comment.parentId ?? '', name: parent?.comment.name ?? '' },
      replies: [],
      level: parent === undefined ? 0 : Math.min(parent.level + 1, levels),
      among,
    };
    among.push(placed);
    known.set(comment.id, placed);
  }
  return roots;
}
