import type { Words } from '../messages/messages.ts';
import type { Offered, OfferedFilters } from '../record/record.ts';
import { acts, statuses } from '../statements/statements.ts';
import { FilterChoice, FilterDay, FilterMistakes } from './filter-fields.tsx';
import { isNarrowed, type RecordAsked, type RecordField } from './record-asked.ts';
import { type PageVoice, Voiced } from './voice.tsx';

interface RecordFormParts {
  readonly asked: RecordAsked;
  /** what can be chosen; of a speaker's own page no speaker is */
  readonly offered: OfferedFilters;
  /** the page's path */
  readonly path: string;
  readonly voice: PageVoice;
}

/** What narrows a list of statements. A plain form: the address is the list. */
export function RecordForm({ asked, offered, path, voice }: RecordFormParts) {
  const { words } = voice;
  const labelOf = (name: RecordField) => fieldName(name, words);
  const parts = (name: RecordField) => ({
    name,
    label: labelOf(name),
    mistake: asked.mistakes.find(({ field }) => field === name),
    voice,
  });
  const named = (of: readonly Offered[]) => of.map(({ id, name }) => [id, name] as const);
  return (
    <search>
      <form className="search-form" action={path} method="get" aria-label={words.recordFilters}>
        <FilterMistakes mistakes={asked.mistakes} labelOf={labelOf} voice={voice} />
        <div className="search-filters record-filters">
          <FilterChoice
            {...parts('speaker')}
            any={words.anySpeaker}
            chosen={asked.speaker?.id}
            of={named(offered.speakers)}
          />
          <FilterChoice {...parts('topic')} any={words.anyTopic} chosen={asked.topic?.id} of={named(offered.topics)} />
          <FilterChoice {...parts('place')} any={words.anyPlace} chosen={asked.place?.id} of={named(offered.places)} />
          <FilterChoice
            {...parts('act')}
            any={words.anyAct}
            chosen={asked.act}
            of={acts.map((act) => [act, words.actOf[act]] as const)}
          />
          <FilterChoice
            {...parts('status')}
            any={words.anyStatus}
            chosen={asked.status}
            of={statuses.filter((one) => one !== 'withdrawn').map((one) => [one, words.statusOf[one]] as const)}
          />
          <FilterDay {...parts('from')} day={asked.from} />
          <FilterDay {...parts('until')} day={asked.until} />
          <p className="record-show">
            <button className="button" type="submit">
              <Voiced voice={voice}>{words.showFiltered}</Voiced>
            </button>
            {isNarrowed(asked) ? (
              <a href={path}>
                <Voiced voice={voice}>{words.clearFilters}</Voiced>
              </a>
            ) : null}
          </p>
        </div>
      </form>
    </search>
  );
}

function fieldName(name: RecordField, words: Words): string {
  return {
    speaker: words.filterSpeaker,
    topic: words.filterTopic,
    place: words.filterPlace,
    act: words.filterAct,
    status: words.filterStatus,
    from: words.filterFrom,
    until: words.filterTo,
  }[name];
}
