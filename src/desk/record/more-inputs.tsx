import { Button } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useDesk } from '../desk-context.ts';
import { ChoiceField } from '../parts/choice-field.tsx';
import type { StatementShape } from '../shapes.ts';
import { precisions } from './act-words.ts';
import { anyKind } from './party-options.ts';
import { PartyPicker } from './party-picker.tsx';
import { PlacePicker } from './place-picker.tsx';
import { PlainField } from './plain-field.tsx';
import { QuestionField } from './question-field.tsx';
import { partyQuery } from './record-queries.ts';
import { nobody, type StatementDraft } from './statement-draft.ts';

const words = {
  channel: 'Named',
  channelAbout: 'The website, the programme, the document …',
  url: 'Its address',
  archived: 'Address of a kept copy',
  cue: 'Verb as printed',
  as: 'Speaker as printed',
  role: 'Role as printed',
  hedge: 'What weakens or disputes it',
  place: 'About which place',
  precision: 'How well it is known',
  time: 'About what time',
  topic: 'Topic',
  noTopic: 'None',
  via: 'Through whom it came',
  viaAbout: 'The one nearest to the speaker first.',
  remove: (name: string) => `Take out ${name}`,
} as const;

interface MoreInputsProps {
  readonly fields: StatementShape;
  readonly put: (changes: Partial<StatementShape>) => void;
  readonly topicIds: readonly string[];
  readonly storyId: string;
  readonly placeNames: StatementDraft['placeNames'];
}

/** What is stated of fewer statements. */
export function MoreInputs({ fields, put, topicIds, storyId, placeNames }: MoreInputsProps) {
  const { api } = useDesk();
  const { channel, aboutPlace, aboutTime, topicId } = fields;
  const topics = [...new Set([...topicIds, ...(topicId === null ? [] : [topicId])])];
  const { data } = useQuery({
    queryKey: ['filed', 'topics', topics],
    queryFn: () => api.filing.named('topics', topics),
  });
  const line = (key: 'cue' | 'speakerAsPrinted' | 'roleAsPrinted' | 'hedge', label: string) => (
    <PlainField
      name={`fields.${key}`}
      label={label}
      value={fields[key] ?? ''}
      set={(typed) => put({ [key]: typed === '' ? null : typed })}
    />
  );
  const ofChannel = (key: 'name' | 'url' | 'archivedUrl', label: string, about?: string) =>
    channel && (
      <PlainField
        name={`fields.channel.${key}`}
        label={label}
        about={about}
        maxLength={2_000}
        value={channel[key] ?? ''}
        set={(typed) => put({ channel: { ...channel, [key]: typed === '' ? null : typed } })}
      />
    );
  return (
    <>
      {ofChannel('name', words.channel, words.channelAbout)}
      {ofChannel('url', words.url)}
      {ofChannel('archivedUrl', words.archived)}
      {line('speakerAsPrinted', words.as)}
      {line('roleAsPrinted', words.role)}
      {line('cue', words.cue)}
      {line('hedge', words.hedge)}
      <PlacePicker
        label={words.place}
        name="fields.aboutPlace"
        place={aboutPlace}
        put={(place) => put({ aboutPlace: place })}
        names={placeNames}
      />
      <ChoiceField
        label={words.precision}
        choices={precisions}
        value={fields.placePrecision}
        onChosen={(chosen) =>
          put({ placePrecision: precisions.find(({ value }) => value === chosen)?.value ?? 'unknown' })
        }
      />
      <PlainField
        name="fields.aboutTime"
        label={words.time}
        value={aboutTime?.asPrinted ?? aboutTime?.edtf ?? ''}
        set={(typed) => put({ aboutTime: typed === '' ? null : { edtf: null, asPrinted: typed, resolvedFrom: null } })}
      />
      <Via via={fields.via} put={(via) => put({ via })} storyId={storyId} />
      <ChoiceField
        label={words.topic}
        choices={[
          { value: '', label: words.noTopic },
          ...(data?.choices ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={topicId ?? ''}
        onChosen={(chosen) => put({ topicId: chosen === '' ? null : chosen, questionId: null })}
      />
      {topicId !== null && (
        <QuestionField topicId={topicId} questionId={fields.questionId} set={(questionId) => put({ questionId })} />
      )}
    </>
  );
}

interface ViaProps {
  readonly via: readonly string[];
  readonly put: (via: string[]) => void;
  readonly storyId: string;
}

/** Parties through whom it came. One that the newsroom does not know yet is made at its own screen first. */
function Via({ via, put, storyId }: ViaProps) {
  const { api } = useDesk();
  const named = useQueries({ queries: via.map((id) => partyQuery(api, id)) });
  return (
    <div className="wide">
      <PartyPicker
        label={words.via}
        name="fields.via"
        about={words.viaAbout}
        chosen={nobody}
        choose={(next) => {
          if (next.kind === 'known' && !via.includes(next.party.id)) put([...via, next.party.id]);
        }}
        kinds={anyKind.slice(0, 0)}
        asked={{ story: storyId }}
      />
      <ul className="chosen">
        {via.map((id, index) => {
          const name = named[index]?.data?.name ?? '…';
          return (
            <li key={id}>
              <span>{name}</span>
              <Button
                variant="subtle"
                aria-label={words.remove(name)}
                onClick={() => put(via.filter((other) => other !== id))}
              >
                ×
              </Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
