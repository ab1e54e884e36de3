import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useDesk } from '../desk-context.ts';
import { ChoiceField } from '../parts/choice-field.tsx';
import { LongField } from '../parts/long-field.tsx';
import type { DeskStory } from '../shapes.ts';
import { readerWordsQuery } from '../stories/story-queries.ts';
import type { StepDialogProps } from './step-dialog.tsx';
import { StepForm } from './step-form.tsx';

const words = {
  kind: 'What it is',
  kinds: [
    { value: 'correction', label: 'Correction: something was wrong' },
    { value: 'clarification', label: 'Clarification: something could be misread' },
    { value: 'update', label: 'Update: something has happened since' },
  ],
  text: 'What was wrong, and what is right',
  textAbout: 'The notice stays with the story for good. It does not change the text.',
  missing: 'Say what was wrong and what is right.',
  see: 'Readers will see, below the story',
  seeLater: 'Readers will see, below the story, once they can open it again',
  notYet: 'The corrected words are not public yet: publish the update as well.',
  stands: '…',
} as const;

type Kind = 'correction' | 'clarification' | 'update';

/** Writes a dated notice of what was wrong and what is right, shown as readers will see it. */
export function CorrectDialog({ story, take, close }: StepDialogProps) {
  const { language, direction } = story.fields;
  const [kind, setKind] = useState<Kind>('correction');
  const [text, setText] = useState('');
  const typed = ({ target }: FormEvent) => {
    if (target instanceof HTMLTextAreaElement) setText(target.value.replaceAll(/\s+/g, ' ').trim());
  };
  return (
    <StepForm
      step="correct"
      take={take}
      close={close}
      check={(values) => ((values['text'] ?? '').trim() === '' ? [{ field: 'text', problem: words.missing }] : [])}
      given={(values) => ({ kind: values['kind'], text: (values['text'] ?? '').trim() })}
    >
      <ChoiceField
        name="kind"
        label={words.kind}
        choices={words.kinds}
        value={kind}
        onChosen={(value) => setKind(value as Kind)}
      />
      <div onInput={typed}>
        <LongField
          name="text"
          label={words.text}
          description={words.textAbout}
          rows={3}
          language={language}
          direction={direction}
        />
      </div>
      {story.line.hasUnpublishedChanges && <p className="small quiet">{words.notYet}</p>}
      <Notice story={story} kind={kind} text={text} />
    </StepForm>
  );
}

function Notice({ story, kind, text }: { readonly story: DeskStory; readonly kind: Kind; readonly text: string }) {
  const { api } = useDesk();
  const { data } = useQuery(readerWordsQuery(api, story.line.id));
  if (!data) return null;
  const { title, label } = data[kind];
  const { language, direction } = story.fields;
  return (
    <div className="readers-see">
      <h3>{story.line.path === null ? words.seeLater : words.see}</h3>
      <div className="reader-page is-notice" lang={language} dir={direction}>
        <p className="reader-title" lang={data.language}>
          {title}
        </p>
        <p className="reader-time">
          <bdi lang={data.language}>{label}</bdi>
          {data.time}
        </p>
        <p>{text === '' ? words.stands : text}</p>
      </div>
    </div>
  );
}
