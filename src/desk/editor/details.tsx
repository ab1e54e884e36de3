import '../css/details.css';
import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '../desk-context.ts';
import { ChoiceField } from '../parts/choice-field.tsx';
import type { DeskFields } from '../shapes.ts';
import { sectionsQuery } from '../stories/list-queries.ts';
import { genreNames, indexNames } from '../stories/words-of-story.ts';
import { ChooseMany } from './choose-many.tsx';
import { OriginFields } from './origin-fields.tsx';

const words = {
  filing: 'Filed under',
  section: 'Section',
  noSection: 'None yet',
  topics: 'Topics',
  topicsAbout: 'The first stands above the headline where there is no kicker.',
  tags: 'Tags',
  signed: 'Signed',
  bylines: 'Bylines',
  bylinesAbout: 'In printed order.',
  dateline: 'Dateline',
  place: 'Place',
  date: 'Day, such as 2026-11-24',
  noDay: 'Write the day as 2026-11-24. Until then the one before stays.',
  agency: 'Agency',
  kind: 'Kind',
  genre: 'Kind of story',
  language: 'Language, such as en-GB or uk',
  noLanguage: 'This is no language tag. Until it is one, the one before stays.',
  direction: 'Direction of writing',
  ltr: 'From left to right',
  rtl: 'From right to left',
  search: 'Search engines',
  index: 'Listing',
  canonical: 'Name the original as the one to list',
  canonicalAbout: 'Search engines then lead to the origin’s own address (rel="canonical").',
} as const;

/** Changes some of a story's fields. */
export type SetFields = (changes: Partial<DeskFields>) => void;

interface DetailsProps {
  readonly fields: DeskFields;
  readonly set: SetFields;
  readonly isFixed: boolean;
}

/** Everything of a story that is not its words: where it is filed, who signs it, where it comes from. */
export function Details({ fields, set, isFixed }: DetailsProps) {
  return (
    <fieldset className="details" disabled={isFixed}>
      <Filed fields={fields} set={set} isFixed={isFixed} />
      <h2 id="field-bylines">{words.signed}</h2>
      <ChooseMany
        of="bylines"
        label={words.bylines}
        description={words.bylinesAbout}
        ids={fields.bylineIds}
        set={(bylineIds) => set({ bylineIds: [...bylineIds] })}
        isFixed={isFixed}
      />
      <DatelineFields fields={fields} set={set} isFixed={isFixed} />
      <OriginFields origin={fields.origin} set={(origin) => set({ origin })} />
      <h2 id="field-language">{words.kind}</h2>
      <ChoiceField
        label={words.genre}
        value={fields.genre}
        choices={Object.entries(genreNames).map(([value, label]) => ({ value, label }))}
        onChosen={(genre) => set({ genre: genre as DeskFields['genre'] })}
      />
      <LanguageFields fields={fields} set={set} isFixed={isFixed} />
      <h2 id="field-search">{words.search}</h2>
      <ChoiceField
        label={words.index}
        value={fields.indexChoice}
        choices={Object.entries(indexNames).map(([value, label]) => ({ value, label }))}
        onChosen={(choice) => set({ indexChoice: choice as DeskFields['indexChoice'] })}
      />
      <label className="tick">
        <input
          type="checkbox"
          checked={fields.canonicalAtOrigin}
          disabled={fields.origin?.url == null}
          onChange={(event) => set({ canonicalAtOrigin: event.currentTarget.checked })}
        />
        <span>
          {words.canonical}
          <span className="small quiet">{words.canonicalAbout}</span>
        </span>
      </label>
    </fieldset>
  );
}

function Filed({ fields, set, isFixed }: DetailsProps) {
  const { api } = useDesk();
  const { data: sections } = useQuery(sectionsQuery(api));
  const choices = (sections?.choices ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <h2 id="field-section">{words.filing}</h2>
      <ChoiceField
        name="sectionId"
        label={words.section}
        value={fields.sectionId ?? ''}
        choices={[{ value: '', label: words.noSection }, ...choices]}
        onChosen={(id) => set({ sectionId: id === '' ? null : id })}
      />
      <ChooseMany
        of="topics"
        label={words.topics}
        description={words.topicsAbout}
        ids={fields.topicIds}
        set={(topicIds) => set({ topicIds: [...topicIds] })}
        isFixed={isFixed}
      />
      <ChooseMany
        of="tags"
        label={words.tags}
        ids={fields.tagIds}
        set={(tagIds) => set({ tagIds: [...tagIds] })}
        isFixed={isFixed}
      />
    </>
  );
}

const noDateline = { place: null, date: null, agency: null };

function DatelineFields({ fields, set }: DetailsProps) {
  const dateline = fields.dateline ?? noDateline;
  const [day, setDay] = useState(dateline.date ?? '');
  const isDay = day.trim() === '' || isDayOfCalendar(day.trim());
  const change = (to: Partial<typeof noDateline | NonNullable<DeskFields['dateline']>>) => {
    const next = { ...dateline, ...to };
    const isEmpty = next.place === null && next.date === null && next.agency === null;
    set({ dateline: isEmpty ? null : next });
  };
  return (
    <>
      <h2 id="field-dateline">{words.dateline}</h2>
      <TextInput
        label={words.place}
        value={dateline.place ?? ''}
        onChange={(event) => change({ place: event.currentTarget.value || null })}
      />
      <TextInput
        label={words.date}
        value={day}
        error={isDay ? undefined : words.noDay}
        onChange={(event) => {
          const typed = event.currentTarget.value;
          setDay(typed);
          if (typed.trim() === '') change({ date: null });
          else if (isDayOfCalendar(typed.trim())) change({ date: typed.trim() });
        }}
      />
      <TextInput
        label={words.agency}
        value={dateline.agency ?? ''}
        onChange={(event) => change({ agency: event.currentTarget.value || null })}
      />
    </>
  );
}

function isDayOfCalendar(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

function LanguageFields({ fields, set }: DetailsProps) {
  const [typed, setTyped] = useState(fields.language);
  const isTag = canonical(typed) !== null;
  return (
    <>
      <TextInput
        label={words.language}
        value={typed}
        autoCapitalize="none"
        spellCheck={false}
        error={isTag ? undefined : words.noLanguage}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          const language = canonical(event.currentTarget.value);
          if (language !== null) set({ language });
        }}
      />
      <ChoiceField
        label={words.direction}
        value={fields.direction}
        choices={[
          { value: 'ltr', label: words.ltr },
          { value: 'rtl', label: words.rtl },
        ]}
        onChosen={(direction) => set({ direction: direction as DeskFields['direction'] })}
      />
    </>
  );
}

function canonical(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag.trim())[0] ?? null;
  } catch {
    return null;
  }
}
