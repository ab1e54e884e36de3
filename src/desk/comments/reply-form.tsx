import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '../desk-context.ts';
import { SendButton } from '../parts/buttons.tsx';
import { ChoiceField } from '../parts/choice-field.tsx';
import { Form } from '../parts/form.tsx';
import type { FormValues } from '../parts/form-state.ts';
import { LongField } from '../parts/long-field.tsx';
import { say } from '../parts/notices.ts';
import { useSession } from '../session.ts';
import type { DeskComment, ReplyAsked } from '../shapes.ts';
import { commentsChanged } from './comment-queries.ts';

const words = {
  label: (name: string) => `Answer ${name} for the newsroom`,
  text: 'Your answer',
  about: 'Readers see it at once, with a badge beside the name.',
  missing: 'Write what readers will see.',
  as: 'Signed',
  byName: (name: string) => `${name}, with my role`,
  byNewsroom: (name: string) => `${name}, the newsroom`,
  send: 'Answer',
  sending: 'Answering …',
  sent: 'Answered. Readers see it now.',
} as const;

/** Answers a comment that readers see, under one's own name or the newsroom's. */
export function ReplyForm({ comment }: { readonly comment: DeskComment }) {
  const { api } = useDesk();
  const client = useQueryClient();
  const { me, newsroom } = useSession();
  // Another form after each answer: the field is empty again.
  const [sent, setSent] = useState(0);
  const send = async ({ text = '', badge }: FormValues) => {
    const as: ReplyAsked['badge'] = badge === 'newsroom' ? 'newsroom' : 'role';
    await api.comments.reply({ storyId: comment.story.id, parentId: comment.id, text: text.trim(), badge: as });
    say(words.sent);
    setSent(sent + 1);
    await commentsChanged(client);
  };
  return (
    <Form
      key={sent}
      label={words.label(comment.name)}
      check={({ text = '' }) => (text.trim() === '' ? [{ field: 'text', problem: words.missing }] : [])}
      send={send}
    >
      <LongField name="text" label={words.text} description={words.about} rows={3} language={comment.language} />
      <ChoiceField
        name="badge"
        label={words.as}
        defaultValue="role"
        choices={[
          { value: 'role', label: words.byName(me?.name ?? '') },
          { value: 'newsroom', label: words.byNewsroom(newsroom) },
        ]}
      />
      <div className="acts">
        <SendButton busy={words.sending}>{words.send}</SendButton>
      </div>
    </Form>
  );
}
