import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useDesk } from '../desk-context.ts';
import { useZone } from '../newsroom-zone.ts';
import { ChoiceField } from '../parts/choice-field.tsx';
import { momentIn } from '../parts/newsroom-moment.tsx';
import { Trouble, Waiting } from '../parts/trouble.tsx';
import type { DeskFields, DeskStory, RevisionLine } from '../shapes.ts';
import { BranchDialog } from './branch-dialog.tsx';
import { Differences } from './differences.tsx';
import { revisionsQuery } from './history-queries.ts';
import { RestoreButton } from './restore-button.tsx';
import { RevisionList } from './revision-list.tsx';

const words = {
  with: 'Compared with',
  before: 'The one before it',
  choice: (number: number, when: string, by: string) => `Revision ${String(number)}: ${when}, ${by}`,
  merge: 'Compare and merge',
} as const;

/** Two revisions that are compared; `to` null: none is open, undefined: the newest is; `from` null: the one before. */
export interface Compared {
  readonly to: string | null | undefined;
  readonly from: string | null;
}

/** What the history needs of whoever shows it. */
export interface HistoryProps {
  readonly story: DeskStory;
  /** keeps what is typed and not saved yet, and gives the newest revision */
  readonly settle: () => Promise<string>;
  /** saves fields on top of the newest revision, and has them shown */
  readonly put: (fields: DeskFields, note: string) => Promise<void>;
}

interface BrowserProps extends HistoryProps {
  readonly compared: Compared;
  readonly compare: (compared: Compared) => void;
  /** whether differences stand beside the list; else below the revision that they are of */
  readonly isWide: boolean;
  /** what else can be done with the two */
  readonly more?: (between: { readonly to: string; readonly from: string | null }) => ReactNode;
}

/** A story's revisions, and how any two of them differ. */
export function HistoryBrowser(props: BrowserProps) {
  const { api } = useDesk();
  const { story, compared, compare, isWide } = props;
  const { data, error, refetch } = useQuery(revisionsQuery(api, story.line.id));
  if (!data) return error ? <Trouble error={error} again={() => void refetch()} /> : <Waiting />;
  const { revisions } = data;
  // A revision that has been folded into a later save meanwhile stands in no list any more.
  const found = revisions.find(({ id }) => id === compared.to) ?? revisions.find(({ isNewest }) => isNewest);
  const open = compared.to === null ? undefined : found;
  const from = revisions.some(({ id }) => id === compared.from) ? compared.from : null;
  const opened = open && <Opened key={open.id} {...props} revision={open} from={from} revisions={revisions} />;
  return (
    <div className={isWide ? 'history is-wide' : 'history'}>
      <div>
        <RevisionList
          revisions={revisions}
          chosen={open?.id ?? ''}
          choose={(id) => compare({ to: id, from: null })}
          below={isWide ? null : (opened ?? false)}
        />
      </div>
      {isWide && <div>{opened}</div>}
    </div>
  );
}

interface OpenedProps extends BrowserProps {
  readonly revision: RevisionLine;
  readonly from: string | null;
  readonly revisions: readonly RevisionLine[];
}

function Opened({ story, revision, from, revisions, compare, settle, put, more }: OpenedProps) {
  const zone = useZone();
  const [isMerging, setMerging] = useState(false);
  const now = new Date();
  const choices = revisions
    .filter(({ id }) => id !== revision.id)
    .map(({ id, number, savedAt, savedBy }) => ({
      value: id,
      label: words.choice(number, momentIn(zone, new Date(savedAt), now), savedBy),
    }));
  const mayWrite = story.may.includes('save');
  const waits = revision.isBranch && revision.closed === null;
  return (
    <div className="opened">
      {choices.length > 0 && (
        <ChoiceField
          label={words.with}
          value={from ?? ''}
          choices={[{ value: '', label: words.before }, ...choices]}
          onChosen={(value) => compare({ to: revision.id, from: value === '' ? null : value })}
        />
      )}
      <Differences story={story.line.id} to={revision.id} from={from} />
      <div className="acts">
        {mayWrite && waits && (
          <Button variant="filled" onClick={() => setMerging(true)}>
            {words.merge}
          </Button>
        )}
        {mayWrite && !revision.isNewest && (
          <RestoreButton story={story.line.id} revision={revision} settle={settle} put={put} />
        )}
        {more?.({ to: revision.id, from })}
      </div>
      {isMerging && (
        <BranchDialog story={story} branch={revision} settle={settle} put={put} close={() => setMerging(false)} />
      )}
    </div>
  );
}
