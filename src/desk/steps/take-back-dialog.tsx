import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useDesk } from '../desk-context.ts';
import { LongField } from '../parts/long-field.tsx';
import type { DeskStory } from '../shapes.ts';
import { readerWordsQuery } from '../stories/story-queries.ts';
import type { StepDialogProps } from './step-dialog.tsx';
import { StepForm } from './step-form.tsx';

const words = {
  whats: {
    withhold: 'The story is taken off the site for now. It can be published again.',
    withdraw: 'The story is taken back. Its page keeps the headline and says why. It can be published again.',
    kill: 'The story is taken back for good: nothing can follow, and its text must not be used.',
  },
  reason: 'Reason',
  reasons: {
    withhold: 'Readers are told this. It may stay empty.',
    withdraw: 'Readers are told this.',
    kill: 'Readers are told this. It may stay empty.',
  },
  missing: 'Say why it is withdrawn. Readers who follow a link to it will see the reason.',
  see: 'Readers who open its address will see',
  never: 'Readers have never seen it: they will see nothing of this.',
} as const;

const standings = { withhold: 'withheld', withdraw: 'withdrawn', kill: 'killed' } as const;
type TakeBack = keyof typeof standings;

/** Takes a story away from its readers, and shows the page that they find instead. */
export function TakeBackDialog({ step, story, take, close }: StepDialogProps & { readonly step: TakeBack }) {
  const [reason, setReason] = useState('');
  const typed = ({ target }: FormEvent) => setReason((target as HTMLTextAreaElement).value);
  const isKnown = story.line.firstPublishedAt !== null;
  return (
    <StepForm
      step={step}
      take={take}
      close={close}
      check={(values) =>
        step === 'withdraw' && (values['reason'] ?? '').trim() === ''
          ? [{ field: 'reason', problem: words.missing }]
          : []
      }
      given={(values) => ({ reason: (values['reason'] ?? '').trim() || null })}
    >
      <p>{words.whats[step]}</p>
      <div onInput={typed}>
        <LongField name="reason" label={words.reason} description={words.reasons[step]} rows={3} />
      </div>
      {isKnown ? <Page step={step} story={story} reason={reason} /> : <p className="small quiet">{words.never}</p>}
    </StepForm>
  );
}

interface PageProps {
  readonly step: TakeBack;
  readonly story: DeskStory;
  readonly reason: string;
}

function Page({ step, story, reason }: PageProps) {
  const { api } = useDesk();
  const { data } = useQuery(readerWordsQuery(api, story.line.id));
  if (!data) return null;
  const { code, title, text } = data[standings[step]];
  const said = reason.replaceAll(/\s+/g, ' ').trim();
  return (
    <div className="readers-see">
      <h3>{words.see}</h3>
      <div className="reader-page" lang={data.language} dir={data.direction}>
        <p className="reader-time">{code}</p>
        <p className="reader-title">{title}</p>
        <p>{text}</p>
        <dl>
          {step === 'withdraw' && data.headline !== null && (
            <div>
              <dt>{data.headlineLabel}</dt>
              <dd lang={story.fields.language} dir={story.fields.direction}>
                {data.headline}
              </dd>
            </div>
          )}
          <div>
            <dt>{data.reason}</dt>
            <dd>{said === '' ? data.notStated : <bdi>{said}</bdi>}</dd>
          </div>
          <div>
            <dt>{data.since}</dt>
            <dd>{data.now}</dd>
          </div>
        </dl>
      </div>
    </div>
  );
}
