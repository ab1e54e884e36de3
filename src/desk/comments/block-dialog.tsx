import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '../desk-context.ts';
import { SendButton } from '../parts/buttons.tsx';
import { ChoiceField } from '../parts/choice-field.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { TextField } from '../parts/fields.tsx';
import { Form } from '../parts/form.tsx';
import type { FormValues } from '../parts/form-state.ts';
import { say } from '../parts/notices.ts';
import type { CommentBlock, DeskComment } from '../shapes.ts';
import { blocksChanged } from './comment-queries.ts';

const words = {
  title: 'Block',
  kind: 'What is blocked',
  kinds: {
    sender: (name: string) => `${name}, by the email address`,
    address: 'The network address that it came from, for some days',
    site: 'A site, wherever it is linked',
    word: 'A word or words',
  },
  value: { word: 'The word or words', site: 'The site, such as shop.example' },
  whole: 'Whole words count, in any case.',
  missing: { word: 'Write the word.', site: 'Write the site.' },
  outcome: 'What becomes of such comments',
  held: 'They wait for a moderator',
  refused: 'They are refused',
  block: 'Block',
  blocking: 'Blocking …',
  done: (label: string) => `Blocked: ${label}.`,
} as const;

type Kind = CommentBlock['kind'];

interface BlockDialogProps {
  /** the comment whose sender can be blocked; null: only words and sites can */
  readonly comment: DeskComment | null;
  readonly close: () => void;
}

/** Blocks a sender, a network address, a site or a word. */
export function BlockDialog({ comment, close }: BlockDialogProps) {
  const { api } = useDesk();
  const client = useQueryClient();
  const choices = kindsFor(comment);
  const [kind, setKind] = useState<Kind>(choices[0]?.value ?? 'word');
  const isTyped = kind === 'word' || kind === 'site';
  const send = async ({ value = '', outcome }: FormValues) => {
    const made = await api.comments.block({
      kind,
      value: isTyped ? value.trim() : null,
      commentId: isTyped ? null : (comment?.id ?? null),
      outcome: outcome === 'refused' ? 'refused' : 'held',
    });
    await blocksChanged(client);
    close();
    say(words.done(made.label));
  };
  return (
    <Dialog title={words.title} close={close}>
      <Form
        label={words.title}
        check={({ value = '' }) =>
          isTyped && value.trim() === '' ? [{ field: 'value', problem: words.missing[kind] }] : []
        }
        send={send}
      >
        <ChoiceField
          name="kind"
          label={words.kind}
          choices={choices}
          value={kind}
          onChosen={(value) => setKind(choices.find((one) => one.value === value)?.value ?? kind)}
        />
        {isTyped && (
          <TextField
            key={kind}
            name="value"
            label={words.value[kind]}
            {...(kind === 'word' ? { description: words.whole } : { defaultValue: siteOf(comment?.website ?? null) })}
            autoComplete="off"
            maxLength={120}
          />
        )}
        <ChoiceField
          name="outcome"
          label={words.outcome}
          defaultValue="held"
          choices={[
            { value: 'held', label: words.held },
            { value: 'refused', label: words.refused },
          ]}
        />
        <div className="acts">
          <SendButton busy={words.blocking}>{words.block}</SendButton>
        </div>
      </Form>
    </Dialog>
  );
}

function kindsFor(comment: DeskComment | null): readonly { readonly value: Kind; readonly label: string }[] {
  const { kinds } = words;
  return [
    ...(comment?.sender ? [{ value: 'sender', label: kinds.sender(comment.name) } as const] : []),
    ...(comment?.hasAddress ? [{ value: 'address', label: kinds.address } as const] : []),
    { value: 'site', label: kinds.site },
    { value: 'word', label: kinds.word },
  ];
}

function siteOf(website: string | null): string {
  return (website === null ? '' : (URL.parse(website)?.hostname ?? '')).replace(/^www\./, '');
}
