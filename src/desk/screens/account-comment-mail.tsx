import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '../desk-context.ts';
import { Block } from '../parts/block.tsx';
import { say, sayProblem } from '../parts/notices.ts';
import { Trouble, Waiting } from '../parts/trouble.tsx';
import type { CommentWatch } from '../shapes.ts';

type Wants = CommentWatch['wants'];

const words = {
  title: 'Mail about comments',
  about: 'What waits for a moderator, mailed to your address. The writers’ addresses are never in it.',
  noMail: 'This server cannot send mail. Whoever looks after it sets SMTP_URL.',
  saved: 'Your choice holds from now on.',
} as const;

const choices: readonly { readonly value: Wants; readonly label: string; readonly about: string }[] = [
  { value: 'none', label: 'None', about: 'Look at the queue when you want to.' },
  {
    value: 'each',
    label: 'Each comment that waits',
    about: 'With links to approve or reject it. At most one letter in five minutes.',
  },
  { value: 'hourly', label: 'Once an hour', about: 'On the hour, where comments wait.' },
  { value: 'morning', label: 'In the morning', about: 'At eight by the newsroom’s clock, where comments wait.' },
];

/** What a moderator is mailed of comments that wait; chosen at once. */
export function AccountCommentMail() {
  const { api } = useDesk();
  const { data, error, refetch } = useQuery({ queryKey, queryFn: () => api.commentMail.watch() });
  return (
    <Block title={words.title} about={words.about}>
      {data && (data.canMail ? <WatchChoice wants={data.wants} /> : <p className="small quiet">{words.noMail}</p>)}
      {!data && (error ? <Trouble error={error} again={() => void refetch()} /> : <Waiting />)}
    </Block>
  );
}

const queryKey = ['comment mail'] as const;

function WatchChoice({ wants }: { readonly wants: Wants }) {
  const { api } = useDesk();
  const client = useQueryClient();
  const [wanted, setWanted] = useState<Wants | null>(null);
  const choose = async (value: Wants) => {
    setWanted(value);
    try {
      client.setQueryData(queryKey, await api.commentMail.choose(value));
      say(words.saved);
    } catch (error) {
      sayProblem(error);
    } finally {
      // Of several in a row the last one counts, whichever is answered first.
      setWanted((last) => (last === value ? null : last));
    }
  };
  return (
    <fieldset>
      <legend className="hidden-words">{words.title}</legend>
      {choices.map(({ value, label, about }) => (
        <label className="choice tall" key={value}>
          <input
            type="radio"
            name="comment-mail"
            checked={(wanted ?? wants) === value}
            onChange={() => void choose(value)}
          />
          <span>
            <b>{label}</b>
            <span className="small quiet">{about}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
