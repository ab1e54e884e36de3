import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../desk-context.ts';
import { Trouble, Waiting } from '../parts/trouble.tsx';
import type { RevisionChanges } from '../shapes.ts';
import { ChangedFields } from './changed-fields.tsx';
import { ChangedText } from './changed-text.tsx';
import { changesQuery } from './history-queries.ts';

const words = {
  against: (to: number, from: number) => `Revision ${String(to)} against revision ${String(from)}`,
  first: (to: number) => `Revision ${String(to)}, the first`,
  count: (came: number, went: number) => `${inWords(came)} in, ${inWords(went)} out.`,
  none: 'Not a word and no field differs.',
  text: 'Text',
} as const;

function inWords(count: number): string {
  return count === 1 ? '1 word' : `${String(count)} words`;
}

interface DifferencesProps {
  readonly story: string;
  readonly to: string;
  /** null: the one before it */
  readonly from: string | null;
}

/** How two revisions of a story differ: their fields by name, and the text block by block. */
export function Differences({ story, to, from }: DifferencesProps) {
  const { api } = useDesk();
  const { data, error, refetch } = useQuery(changesQuery(api, story, { to, from }));
  if (!data) return error ? <Trouble error={error} again={() => void refetch()} /> : <Waiting />;
  return <Shown changes={data} />;
}

function Shown({ changes }: { readonly changes: RevisionChanges }) {
  const { from, to, inserted, deleted, fields, parts } = changes;
  const isText = parts.some(({ kind }) => kind !== 'same');
  return (
    <section className="differences" aria-label={from ? words.against(to.number, from.number) : words.first(to.number)}>
      <p>
        <b>{from ? words.against(to.number, from.number) : words.first(to.number)}</b>
        <span className="below figures">
          {fields.length > 0 || isText ? words.count(inserted, deleted) : words.none}
        </span>
      </p>
      {fields.length > 0 && <ChangedFields changes={changes} />}
      {isText && (
        <div>
          <p className="legend">{words.text}</p>
          <ChangedText changes={changes} />
        </div>
      )}
    </section>
  );
}
