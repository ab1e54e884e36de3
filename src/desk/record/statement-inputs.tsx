import { useQuery } from '@tanstack/react-query';
import type { Ref } from 'react';
import { useDesk } from '../desk-context.ts';
import { ChoiceField } from '../parts/choice-field.tsx';
import type { StatementShape } from '../shapes.ts';
import { acts, channels, speeches } from './act-words.ts';
import { FigureFields } from './figure-fields.tsx';
import { MoreInputs } from './more-inputs.tsx';
import { anyKind } from './party-options.ts';
import { PartyPicker } from './party-picker.tsx';
import { PlacePicker } from './place-picker.tsx';
import { PlainField } from './plain-field.tsx';
import { partyQuery } from './record-queries.ts';
import { type Chosen, nobody, type StatementDraft } from './statement-draft.ts';
import { StatusField } from './status-field.tsx';

const words = {
  who: 'Who',
  reason: 'Why the source is not named',
  reasonAbout: 'Readers see it.',
  organisation: 'For which organisation',
  how: 'How',
  when: 'When',
  where: 'Where',
  act: 'Act',
  speech: 'Speech',
  notStated: 'Not stated',
  isNew: {
    person: 'New: made with the statement, as a person.',
    organisation: 'New: made with the statement, as an organisation.',
    document: 'New: made with the statement, as a document.',
    unnamed: 'A source that is not named.',
  },
  understood: (edtf: string) => `Understood: ${edtf}.`,
  read: 'As in the text: “Monday”, “19 Nov, 12:10”. It is read when it is saved.',
} as const;

interface StatementInputsProps {
  readonly draft: StatementDraft;
  readonly set: (draft: StatementDraft) => void;
  readonly storyId: string;
  readonly topicIds: readonly string[];
  /** the field in which the speaker is chosen */
  readonly who?: Ref<HTMLInputElement>;
  /** whether all that can be stated is asked, and not what is stated most often alone */
  readonly isWhole: boolean;
}

/** Everything that a journalist states of a statement: who, how, when, where, with which words and figures. */
export function StatementInputs({ draft, set, storyId, topicIds, who, isWhole }: StatementInputsProps) {
  const { fields, speaker, organisation } = draft;
  const put = (changes: Partial<StatementShape>) => set({ ...draft, fields: { ...fields, ...changes } });
  const { channel, saidAt, saidIn } = fields;
  const chooseSpeaker = (next: Chosen) =>
    set({
      ...draft,
      speaker: next,
      // For whom somebody speaks goes with them, unless the words say another one.
      organisation: next.kind === 'known' ? organisationOf(next) : organisation,
    });
  return (
    <div className="record-fields">
      <div className="wide">
        <PartyPicker
          {...(who && { ref: who })}
          label={words.who}
          name="fields.speakerId"
          about={aboutOf(speaker)}
          chosen={speaker}
          choose={chooseSpeaker}
          kinds={anyKind}
          asked={{ story: storyId }}
        />
      </div>
      {speaker.kind === 'new' && speaker.as === 'unnamed' && (
        <div className="wide">
          <PlainField
            name="newSpeaker.anonymityReason"
            label={words.reason}
            about={words.reasonAbout}
            value={speaker.reason}
            set={(reason) => set({ ...draft, speaker: { ...speaker, reason } })}
          />
        </div>
      )}
      {isWhole && <Organisation draft={draft} set={set} storyId={storyId} />}
      <ChoiceField
        label={words.how}
        choices={[{ value: '', label: words.notStated }, ...channels]}
        value={channel?.kind ?? ''}
        onChosen={(chosen) => {
          const kind = channels.find(({ value }) => value === chosen)?.value;
          put({ channel: kind ? { ...emptyChannel, ...channel, kind } : null });
        }}
      />
      <PlainField
        name="fields.saidAt"
        label={words.when}
        value={saidAt?.asPrinted ?? saidAt?.edtf ?? ''}
        about={isWhole ? (saidAt?.edtf ? words.understood(saidAt.edtf) : words.read) : null}
        set={(typed) => put({ saidAt: typed === '' ? null : { edtf: null, asPrinted: typed, resolvedFrom: null } })}
      />
      <PlacePicker
        label={words.where}
        name="fields.saidIn"
        place={saidIn}
        put={(place) => put({ saidIn: place })}
        names={draft.placeNames}
      />
      <StatusField draft={draft} set={set} />
      <ChoiceField
        label={words.act}
        choices={acts}
        value={fields.act}
        onChosen={(chosen) => put({ act: acts.find(({ value }) => value === chosen)?.value ?? fields.act })}
      />
      <ChoiceField
        label={words.speech}
        choices={speeches}
        value={fields.speech}
        onChosen={(chosen) => put({ speech: speeches.find(({ value }) => value === chosen)?.value ?? fields.speech })}
      />
      <FigureFields quantities={fields.quantities} set={(quantities) => put({ quantities })} isWhole={isWhole} />
      {isWhole && (
        <MoreInputs fields={fields} put={put} topicIds={topicIds} storyId={storyId} placeNames={draft.placeNames} />
      )}
    </div>
  );
}

export const emptyChannel = { kind: 'other', name: null, url: null, archivedUrl: null, archivedAt: null } as const;

function organisationOf({ party }: Extract<Chosen, { kind: 'known' }>): Chosen {
  const id = party.organisationId;
  // Its name is not told with the person; the field for it asks for it.
  return id === null || id === undefined ? nobody : { kind: 'known', party: { id, name: '' } };
}

function aboutOf(chosen: Chosen): string | null {
  if (chosen.kind === 'none') return words.notStated;
  return chosen.kind === 'new' ? words.isNew[chosen.as] : (chosen.party.role ?? null);
}

function Organisation({ draft, set, storyId }: Pick<StatementInputsProps, 'draft' | 'set' | 'storyId'>) {
  const { api } = useDesk();
  const { organisation } = draft;
  const id = organisation.kind === 'known' && organisation.party.name === '' ? organisation.party.id : null;
  const { data } = useQuery({ ...partyQuery(api, id ?? ''), enabled: id !== null });
  const shown: Chosen =
    data !== undefined && id !== null ? { kind: 'known', party: { id, name: data.name } } : organisation;
  return (
    <div className="wide">
      <PartyPicker
        label={words.organisation}
        name="fields.organisationId"
        about={null}
        chosen={shown}
        choose={(next) => set({ ...draft, organisation: next })}
        kinds={['organisation']}
        asked={{ story: storyId, kind: 'organisation' }}
      />
    </div>
  );
}
