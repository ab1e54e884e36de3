import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '../desk-context.ts';
import { SendButton } from '../parts/buttons.tsx';
import { ChoiceField } from '../parts/choice-field.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { TextField } from '../parts/fields.tsx';
import { Form } from '../parts/form.tsx';
import type { FormValues } from '../parts/form-state.ts';
import type { BulkAnswer, DeskStoryLine } from '../shapes.ts';
import type { BulkStep } from '../story-list-api.ts';
import { BulkAnswers } from './bulk-answers.tsx';
import { colleaguesQuery, storiesChanged } from './list-queries.ts';

const stories = (count: number) => (count === 1 ? '1 story' : `${count} stories`);
const words = {
  title: {
    assign: (count: number) => `Give ${stories(count)} to somebody`,
    'hand-in': (count: number) => `Hand in ${stories(count)} for review`,
    withhold: (count: number) => `Withhold ${stories(count)}`,
  },
  about: {
    assign: '',
    'hand-in': 'Drafts go to the editors; stories of another state stay as they are.',
    withhold: 'Readers no longer see them; what is scheduled does not go out. They can be published again later.',
  },
  act: { assign: 'Give', 'hand-in': 'Hand in', withhold: 'Withhold' },
  busy: 'One moment …',
  who: 'Given to',
  nobody: 'Nobody yet',
  reason: 'Reason, as readers are told',
} as const;

/** Stories that one request may name. */
const atOnce = 100;

interface BulkDialogProps {
  readonly step: BulkStep['step'];
  readonly stories: readonly DeskStoryLine[];
  readonly close: () => void;
  /** called when the step was taken, for some of them or for all */
  readonly done: () => void;
}

/** Asks what one step for several stories needs, takes it, and tells what became of each. */
export function BulkDialog({ step, stories: chosen, close, done }: BulkDialogProps) {
  const { api } = useDesk();
  const client = useQueryClient();
  const [results, setResults] = useState<BulkAnswer['results'] | null>(null);
  const send = async (values: FormValues) => {
    const ids = chosen.map(({ id }) => id);
    const all: BulkAnswer['results'][number][] = [];
    for (let from = 0; from < ids.length; from += atOnce) {
      const { results: some } = await api.storyList.bulk(ids.slice(from, from + atOnce), stepOf(step, values));
      all.push(...some);
    }
    setResults(all);
    done();
    await storiesChanged(client);
  };
  const title = words.title[step](chosen.length);
  return (
    <Dialog title={title} close={close}>
      {results !== null && <BulkAnswers results={results} stories={chosen} close={close} />}
      {results === null && (
        <Form label={title} send={send}>
          {words.about[step] && <p className="quiet">{words.about[step]}</p>}
          {step === 'assign' && <WhoField />}
          {step === 'withhold' && <TextField name="reason" label={words.reason} autoComplete="off" isFocused />}
          <div className="acts">
            <SendButton busy={words.busy}>{words.act[step]}</SendButton>
          </div>
        </Form>
      )}
    </Dialog>
  );
}

function WhoField() {
  const { api } = useDesk();
  const colleagues = useQuery(colleaguesQuery(api)).data?.colleagues ?? [];
  const choices = [
    { value: '', label: words.nobody },
    ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return <ChoiceField name="assigneeId" label={words.who} choices={choices} />;
}

function stepOf(step: BulkStep['step'], { assigneeId, reason }: FormValues): BulkStep {
  if (step === 'assign') return { step, assigneeId: assigneeId || null };
  return step === 'withhold' ? { step, reason: reason?.trim() || null } : { step };
}
