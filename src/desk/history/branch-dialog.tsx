import '../css/history.css';
import '../css/merging.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useDesk } from '../desk-context.ts';
import { Dialog } from '../parts/dialog.tsx';
import { say } from '../parts/notices.ts';
import { Trouble, Waiting } from '../parts/trouble.tsx';
import { Problem, problemOf } from '../problem.ts';
import type { DeskFields, RevisionLine } from '../shapes.ts';
import { storyChanged } from '../stories/story-queries.ts';
import type { HistoryProps } from './history-browser.tsx';
import { MergeForm } from './merge-form.tsx';
import { mergeQuery } from './merge-query.ts';
import { mustBeFree } from './must-be-free.ts';

const words = {
  title: (name: string) => `Compare and merge: ${name}’s branch`,
  changed: (name: string) =>
    `${name} has saved the story meanwhile. It was compared again; what you chose stands wherever the words are the same.`,
  goneOn: (name: string) =>
    `This branch waits no more: ${name} has gone on writing in it, or somebody has seen to it. Nothing was changed; close this window and look at the story again.`,
  merged: 'The branch is merged, and stays in the history.',
  notNeeded: 'The branch waits no more, and stays in the history.',
} as const;

interface BranchDialogProps extends HistoryProps {
  readonly branch: RevisionLine;
  readonly close: () => void;
}

/** Compares a branch that waits with the story, and merges the two place by place as somebody chooses. */
export function BranchDialog({ branch, close, ...props }: BranchDialogProps) {
  return (
    <Dialog title={words.title(branch.savedBy)} close={close}>
      <div className="merging">
        <Merging branch={branch} close={close} {...props} />
      </div>
    </Dialog>
  );
}

function Merging({ story, branch, settle, put, close }: BranchDialogProps) {
  const { api } = useDesk();
  const client = useQueryClient();
  const { id } = story.line;
  const { data, error, refetch } = useQuery(mergeQuery(api, { story: id, branch }, settle));
  const isPut = useRef(false);
  if (!data) return error ? <Trouble error={error} again={() => void refetch()} /> : <Waiting />;

  const end = async (how: 'merged' | 'not needed') => {
    await api.history.closeBranch(id, branch.id, how).catch((reason: unknown) => {
      // Seen to already, or gone on with in the same moment: what was put is on disk, and newer words wait as a branch.
      if (!isPut.current || ![404, 409].includes(problemOf(reason).status)) throw reason;
    });
    await storyChanged(client, id);
    say(how === 'merged' ? words.merged : words.notNeeded);
    close();
  };
  const keep = async (fields: DeskFields, note: string) => {
    if (!isPut.current) {
      await settle();
      const { revisionId, line, branches } = await mustBeFree(api, id);
      if (branches.every((one) => one.id !== branch.id)) {
        await storyChanged(client, id);
        throw new Problem(409, words.goneOn(branch.savedBy));
      }
      if (revisionId !== data.newest.id) {
        await refetch();
        throw new Problem(409, words.changed(line.updatedBy));
      }
      await put(fields, note);
      isPut.current = true;
    }
    await end('merged');
  };
  return <MergeForm key={data.newest.id} compared={data} branch={branch} keep={keep} drop={() => end('not needed')} />;
}
