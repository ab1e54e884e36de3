import type { RevisionLine } from '../shapes.ts';

const words = {
  newest: 'Newest',
  public: 'Readers see this one',
  planned: 'Planned',
  branch: 'Branch, waits',
  branches: {
    merged: 'Branch, merged',
    'not needed': 'Branch, not needed',
    continued: 'Branch, gone on with',
  },
} as const;

/** What a revision is among the others: a square that stands where it counts, and its word beside it. */
export function RevisionMarks({ revision }: { readonly revision: RevisionLine }) {
  const { isNewest, isPublic, isPlanned, isBranch, closed } = revision;
  return (
    <>
      {isNewest && <Mark name="revision-newest">{words.newest}</Mark>}
      {isPublic && <Mark name="is-published">{words.public}</Mark>}
      {isPlanned && <Mark name="is-scheduled">{words.planned}</Mark>}
      {isBranch && (
        <Mark name={closed === null ? 'revision-branch is-waiting' : 'revision-branch'}>
          {closed === null ? words.branch : words.branches[closed]}
        </Mark>
      )}
    </>
  );
}

function Mark({ name, children }: { readonly name: string; readonly children: string }) {
  return (
    <span className={`work-state ${name}`}>
      <i />
      {children}
    </span>
  );
}
