import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '../desk-context.ts';
import { Block } from '../parts/block.tsx';
import { ConfirmButton } from '../parts/confirm-button.tsx';
import { NewsroomMoment } from '../parts/newsroom-moment.tsx';
import { say } from '../parts/notices.ts';
import { Trouble, Waiting } from '../parts/trouble.tsx';
import type { CommentBlock } from '../shapes.ts';
import { BlockDialog } from './block-dialog.tsx';
import { blocksChanged, blocksQuery } from './comment-queries.ts';

const words = {
  title: 'Blocked',
  about: 'Words, sites and people whose comments wait or are refused. People are blocked at one of their comments.',
  kinds: { word: 'Word', site: 'Site', sender: 'Sender', address: 'Network address' },
  outcomes: { held: 'waits for a moderator', refused: 'is refused' },
  by: (name: string) => `by ${name}`,
  until: (day: string) => `ends on ${day}`,
  none: 'Nothing is blocked.',
  add: 'Block a word or a site …',
  end: 'End',
  aloud: (label: string) => `End the block of ${label}`,
  question: 'End this block?',
  keep: 'Keep it',
  ending: 'Ending …',
  ended: (label: string) => `Blocked no longer: ${label}.`,
} as const;

const dayWords = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** What the newsroom has blocked. */
export function BlockList() {
  const { api } = useDesk();
  const { data, error, refetch } = useQuery(blocksQuery(api));
  const [isAdding, setAdding] = useState(false);
  return (
    <Block title={words.title} about={words.about}>
      {!data && (error ? <Trouble error={error} again={() => void refetch()} /> : <Waiting />)}
      {data?.blocks.length === 0 && <p className="quiet">{words.none}</p>}
      {data && data.blocks.length > 0 && (
        <ul className="rows ruled" aria-label={words.title}>
          {data.blocks.map((block) => (
            <OneBlock key={block.id} block={block} />
          ))}
        </ul>
      )}
      {data && <Button onClick={() => setAdding(true)}>{words.add}</Button>}
      {isAdding && <BlockDialog comment={null} close={() => setAdding(false)} />}
    </Block>
  );
}

function OneBlock({ block }: { readonly block: CommentBlock }) {
  const { api } = useDesk();
  const client = useQueryClient();
  const { id, kind, label, outcome, madeBy, madeAt, endsOn } = block;
  const end = async () => {
    await api.comments.unblock(id);
    await blocksChanged(client);
    say(words.ended(label));
  };
  return (
    <li>
      <div>
        {words.kinds[kind]}: <b dir="auto">{label}</b>
        <span className="below">
          {words.outcomes[outcome]}, <NewsroomMoment at={madeAt} /> <bdi>{words.by(madeBy)}</bdi>
          {endsOn !== null && `, ${words.until(dayWords.format(new Date(endsOn)))}`}
        </span>
      </div>
      <ConfirmButton
        words={{ ask: words.end, aloud: words.aloud(label), question: words.question, keep: words.keep }}
        busy={words.ending}
        act={end}
      />
    </li>
  );
}
