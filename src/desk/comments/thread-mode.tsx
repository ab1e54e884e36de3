import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { useDesk } from '../desk-context.ts';
import { say } from '../parts/notices.ts';
import { useSayTrouble } from '../parts/say-trouble.ts';
import { Segments } from '../parts/segments.tsx';
import type { DeskThread } from '../shapes.ts';
import { commentsChanged, threadQuery } from './comment-queries.ts';

const words = {
  title: 'Comments on this story',
  label: 'How this story takes comments',
  names: { open: 'Open', slow: 'Slow', closed: 'Closed' },
  about: {
    open: 'Readers can comment.',
    slow: 'Each reader can comment once in ten minutes.',
    closed: 'Nobody can comment any more. What is shown stays.',
  },
  now: { open: 'Comments are open.', slow: 'Comments are slowed.', closed: 'Comments are closed.' },
} as const;

const modes = ['open', 'slow', 'closed'] as const;

/** Whether a story takes comments, and how fast; changed at once. */
export function ThreadMode({ story }: { readonly story: string }) {
  const { api } = useDesk();
  const client = useQueryClient();
  const id = useId();
  const sayTrouble = useSayTrouble();
  const thread = useQuery(threadQuery(api, story)).data;
  if (!thread) return null;
  const { queryKey } = threadQuery(api, story);
  const choose = async (mode: DeskThread['mode']) => {
    // At once; where the server refuses, it is read again as it is.
    client.setQueryData(queryKey, { ...thread, mode });
    try {
      client.setQueryData(queryKey, await api.comments.setThread(story, mode));
      say(words.now[mode]);
    } catch (error) {
      sayTrouble(error);
    }
    await commentsChanged(client);
  };
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{words.title}</h2>
      <Segments
        label={words.label}
        choices={modes.map((value) => ({ value, label: words.names[value] }))}
        value={thread.mode}
        onChosen={(mode) => void choose(mode)}
      />
      <p className="quiet small">{words.about[thread.mode]}</p>
    </section>
  );
}
