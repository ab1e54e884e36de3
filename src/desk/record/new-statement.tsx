import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { SendButton } from '../parts/buttons.tsx';
import { Form } from '../parts/form.tsx';
import type { Stretch } from '../shapes.ts';
import type { StatementDraft } from './statement-draft.ts';
import { StatementInputs } from './statement-inputs.tsx';

const words = {
  title: 'New statement',
  put: 'Put on the record',
  putting: 'Putting on the record …',
  cancel: 'Cancel',
  more: 'Everything that can be stated',
  less: 'What is stated most often',
} as const;

/** A statement that is being written, of words that somebody selected. */
export interface NewDraft {
  readonly id: string;
  readonly stretch: Stretch;
  readonly draft: StatementDraft;
}

interface NewStatementProps {
  readonly begun: NewDraft;
  readonly storyId: string;
  readonly topicIds: readonly string[];
  readonly put: (draft: StatementDraft) => Promise<unknown>;
  readonly close: () => void;
}

/** Who says the selected words. The field for that has the focus and its best guess; Enter puts them on the record. */
export function NewStatement({ begun, storyId, topicIds, put, close }: NewStatementProps) {
  const [draft, setDraft] = useState(begun.draft);
  const [isWhole, setWhole] = useState(false);
  const who = useRef<HTMLInputElement>(null);
  useEffect(() => {
    who.current?.focus();
    who.current?.select();
  }, []);
  return (
    <section
      className="record-new"
      aria-label={words.title}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        close();
      }}
    >
      <h3>{words.title}</h3>
      <p className="record-quote" dir="auto">
        {begun.stretch.exact}
      </p>
      <Form label={words.title} send={() => put(draft)}>
        <StatementInputs
          who={who}
          draft={draft}
          set={setDraft}
          storyId={storyId}
          topicIds={topicIds}
          isWhole={isWhole}
        />
        <div className="acts">
          <SendButton busy={words.putting}>{words.put}</SendButton>
          <Button variant="subtle" onClick={close}>
            {words.cancel}
          </Button>
        </div>
        <Button variant="subtle" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? words.less : words.more}
        </Button>
      </Form>
    </section>
  );
}
