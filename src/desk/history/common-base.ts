import type { RevisionLine } from '../shapes.ts';

/**
 * Where a branch and the story parted: the last revision of the story that both hold; null where none is kept.
 *
 * An autosave that was read may have been folded into a later one since. Then an earlier revision serves as well, since
 * what came between stands on both sides; but never a later one, or words that only the story has would pass for ones
 * that the branch took out. Ids grow with time (UUIDv7), so that they tell which is earlier.
 */
export function commonBase(branch: RevisionLine, revisions: readonly RevisionLine[]): RevisionLine | null {
  const byId = new Map(revisions.map((revision) => [revision.id, revision]));
  let at: RevisionLine | undefined = branch;
  while (at?.isBranch) {
    if (at.basedOn === null) return null;
    const before = byId.get(at.basedOn);
    if (before === undefined) return earlierThan(branch, revisions);
    at = before;
  }
  return at ?? null;
}

/** A lost revision may itself have been a branch's; so none counts that came after any branch up to this one began. */
function earlierThan(branch: RevisionLine, revisions: readonly RevisionLine[]): RevisionLine | null {
  const begun = revisions.flatMap(({ isBranch, number, basedOn }) =>
    isBranch && number <= branch.number && basedOn !== null ? [basedOn] : [],
  );
  const bound = begun.toSorted()[0] ?? '';
  const earlier = revisions.filter(({ id, isBranch }) => !isBranch && id <= bound);
  return earlier.toSorted((one, other) => other.number - one.number)[0] ?? null;
}
