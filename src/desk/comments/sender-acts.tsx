import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '../desk-context.ts';
import { ActButton } from '../parts/buttons.tsx';
import { Matter } from '../parts/matter.tsx';
import { say } from '../parts/notices.ts';
import type { SenderAccount } from '../shapes.ts';
import { blocksChanged } from './comment-queries.ts';
import { EraseDialog } from './erase-dialog.tsx';
import { saveFile } from './save-file.ts';

const words = {
  export: 'Everything that is kept of them',
  exportAbout: 'A file for the person who asks for it, with the email address and every comment.',
  doExport: 'Export',
  exporting: 'Exporting …',
  exported: 'The file is in this browser’s downloads.',
  file: (id: string) => `comments-of-sender-${id}.json`,
  block: 'Further comments',
  held: 'They wait for a moderator, since the sender is blocked.',
  refused: 'They are refused, since the sender is blocked.',
  free: 'They are taken like everybody’s.',
  end: 'End the block',
  ending: 'One moment …',
  ended: 'The sender is blocked no longer.',
  hold: 'Hold all',
  refuse: 'Refuse all',
  erase: 'Erase',
  eraseTitle: 'Erase what is kept of them',
  eraseAbout: 'Email and network address go at once, and with them everything that tells whose the comments were.',
} as const;

interface SenderActsProps {
  readonly account: SenderAccount;
  /** after everything that told who they are has gone */
  readonly erased: () => void;
}

/** What a person may ask of the newsroom, and what the newsroom may ask of them. */
export function SenderActs({ account, erased }: SenderActsProps) {
  const { api } = useDesk();
  const client = useQueryClient();
  const [isErasing, setErasing] = useState(false);
  const { sender, isBlocked, history } = account;
  const latest = history[0];
  const exportAll = async () => {
    saveFile(words.file(sender.id), await api.comments.exportSender(sender.id));
    say(words.exported);
  };
  const block = async (outcome: 'held' | 'refused') => {
    if (latest === undefined) return;
    await api.comments.block({ kind: 'sender', value: null, commentId: latest.id, outcome });
    await blocksChanged(client);
  };
  const unblock = async (id: string) => {
    await api.comments.unblock(id);
    await blocksChanged(client);
    say(words.ended);
  };
  return (
    <>
      <ul className="rows ruled">
        <li>
          <Matter title={words.export} about={words.exportAbout} />
          <ActButton busy={words.exporting} act={exportAll}>
            {words.doExport}
          </ActButton>
        </li>
        <li>
          <Matter title={words.block} about={isBlocked === null ? words.free : words[isBlocked.outcome]} />
          {isBlocked !== null && (
            <ActButton busy={words.ending} act={() => unblock(isBlocked.id)}>
              {words.end}
            </ActButton>
          )}
          {isBlocked === null && latest !== undefined && (
            <div className="acts">
              <ActButton busy={words.ending} act={() => block('held')}>
                {words.hold}
              </ActButton>
              <ActButton busy={words.ending} act={() => block('refused')}>
                {words.refuse}
              </ActButton>
            </div>
          )}
        </li>
        <li>
          <Matter title={words.eraseTitle} about={words.eraseAbout} />
          <Button variant="quiet-danger" onClick={() => setErasing(true)}>
            {words.erase}
          </Button>
        </li>
      </ul>
      {isErasing && <EraseDialog sender={sender.id} close={() => setErasing(false)} erased={erased} />}
    </>
  );
}
