import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useDesk } from '../desk-context.ts';
import { Block } from '../parts/block.tsx';
import { SendButton } from '../parts/buttons.tsx';
import { ChoiceField } from '../parts/choice-field.tsx';
import { Form } from '../parts/form.tsx';
import type { FormValues } from '../parts/form-state.ts';
import { LongField } from '../parts/long-field.tsx';
import { say } from '../parts/notices.ts';
import type { DeskStory } from '../shapes.ts';
import { sectionsQuery } from './list-queries.ts';
import { documentOfWords, plainWords } from './plain-words.ts';
import { storyChanged } from './story-queries.ts';

const words = {
  title: 'Words',
  about: 'What is saved is on disk when it is said to be. A live story changes for readers when it is published again.',
  headline: 'Headline',
  kicker: 'Kicker',
  standfirst: 'Standfirst',
  section: 'Section',
  noSection: 'None yet',
  text: 'Text',
  textAbout: 'An empty line ends a paragraph.',
  rich: 'This text has headings, pictures, links or other marks. It can be read in the preview, and is changed by the desk’s API.',
  save: 'Save',
  saving: 'Saving …',
  saved: 'Saved.',
  branch: (name: string | undefined) =>
    `${name ?? 'Somebody else'} has changed the story meanwhile: your words are kept beside it as a branch.`,
} as const;

interface StoryWordsProps {
  readonly story: DeskStory;
  /** told whether something is written and not saved */
  readonly touched: (isTouched: boolean) => void;
}

/** What a story says: its lines, and its text where that is plain paragraphs. */
export function StoryWords({ story, touched }: StoryWordsProps) {
  const { api } = useDesk();
  const client = useQueryClient();
  const { data: sections } = useSuspenseQuery(sectionsQuery(api));
  const { line } = story;
  // What was read when the form was opened: whoever saves must not pass for having seen what came after.
  const [read] = useState(story);
  const basedOn = useRef(story.revisionId);
  const [isTouched, setTouched] = useState(false);
  useLeavingQuestion(isTouched);
  useEffect(() => touched(isTouched), [touched, isTouched]);
  const text = plainWords(read.fields.document);
  const send = async (values: FormValues) => {
    const saved = await api.story.save(line.id, {
      basedOn: basedOn.current,
      fields: changed(read.fields, values, text),
    });
    basedOn.current = saved.revisionId;
    setTouched(false);
    say(saved.isBranch ? words.branch(saved.holder?.name) : words.saved);
    await storyChanged(client, line.id);
  };
  const written = { language: read.fields.language, direction: read.fields.direction };
  return (
    <Block title={words.title} about={words.about}>
      <div className="story-form" onInput={() => setTouched(true)}>
        <Form label={words.title} send={send}>
          <LongField name="kicker" label={words.kicker} rows={1} defaultValue={read.fields.kicker ?? ''} {...written} />
          <LongField name="headline" label={words.headline} rows={2} defaultValue={read.fields.headline} {...written} />
          <LongField
            name="standfirst"
            label={words.standfirst}
            rows={2}
            defaultValue={read.fields.standfirst ?? ''}
            {...written}
          />
          <ChoiceField
            name="sectionId"
            label={words.section}
            defaultValue={read.fields.sectionId ?? ''}
            choices={[
              { value: '', label: words.noSection },
              ...sections.choices.map((section) => ({ value: section.id, label: section.name })),
            ]}
          />
          {text === null ? (
            <p className="small quiet">{words.rich}</p>
          ) : (
            <LongField
              name="text"
              label={words.text}
              description={words.textAbout}
              rows={12}
              defaultValue={text}
              {...written}
            />
          )}
          <div className="acts">
            <SendButton busy={words.saving}>{words.save}</SendButton>
          </div>
        </Form>
      </div>
    </Block>
  );
}

function changed(fields: DeskStory['fields'], values: FormValues, text: string | null): DeskStory['fields'] {
  const orNull = (value = '') => (value.trim() === '' ? null : value.trim());
  return {
    ...fields,
    headline: (values['headline'] ?? '').trim(),
    kicker: orNull(values['kicker']),
    standfirst: orNull(values['standfirst']),
    sectionId: orNull(values['sectionId']),
    // A text that was not changed stays as it is, to the last space.
    document: text === null || values['text'] === text ? fields.document : documentOfWords(values['text'] ?? ''),
  };
}

/** While something is not saved, the browser asks before the page is left. */
function useLeavingQuestion(isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isWanted]);
}
