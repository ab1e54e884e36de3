import type { ReactNode } from 'react';
import type { FieldDifference } from '../history/history.ts';
import { languageName, listFormat } from '../messages/messages.ts';
import type { NamedPage, PublishedStory } from '../stories/stories.ts';
import { Replaced, Runs } from './changed-words.tsx';
import { datelineText } from './dateline.ts';
import { Fact } from './fact.tsx';
import { Figure, type Pictures } from './picture.tsx';
import { languageAttributes, type PageVoice, Voiced } from './voice.tsx';

interface FieldsParts {
  readonly fields: readonly FieldDifference[];
  readonly older: PublishedStory;
  readonly newer: PublishedStory;
  /** with the words of both versions */
  readonly pictures: Pictures;
  readonly voice: PageVoice;
}

/** What changed around the text: headline, standfirst, names, origin, the words of pictures. */
export function ChangedFields(parts: FieldsParts) {
  const { fields, newer, voice } = parts;
  const { changedFields } = voice.words;
  return (
    <dl className="changed-fields">
      {fields.map((one) => {
        const name = one.kind === 'dateline' ? 'dateline' : one.field;
        const key = one.kind === 'picture' ? `${name} ${one.picture}` : name;
        return (
          <Fact key={key} label={changedFields[name]} voice={voice}>
            <div
              className={`changed-${name}`}
              {...(isInInterfaceWords(one) ? {} : languageAttributes(newer.language, voice.language))}
            >
              {changeOf(one, parts)}
            </div>
          </Fact>
        );
      })}
    </dl>
  );
}

const leadRoom = { sizes: '(min-width: 760px) 20rem, 100vw' };

/** The lead pictures themselves, where another one stands at the head now. */
export function ChangedLead({ fields, pictures, voice }: Pick<FieldsParts, 'fields' | 'pictures' | 'voice'>) {
  const change = fields.find((one) => one.kind === 'value' && one.field === 'leadPicture');
  if (change?.kind !== 'value') return null;
  return (
    <div className="changed-lead">
      {[
        { id: change.from, label: voice.words.pictureTakenOut },
        { id: change.to, label: voice.words.pictureAdded },
      ].map(({ id, label }) => {
        const picture = id === null ? undefined : pictures.get(id);
        if (picture === undefined) return null;
        return (
          <div key={label}>
            <p className="change-label">
              <Voiced voice={voice}>{label}</Voiced>
            </p>
            <Figure picture={picture} room={leadRoom} voice={voice} />
          </div>
        );
      })}
    </div>
  );
}

/** Kinds and languages are named by the interface, everything else by the newsroom in the story's language. */
function isInInterfaceWords(one: FieldDifference): boolean {
  return one.kind === 'value' && (one.field === 'genre' || one.field === 'language');
}

function changeOf(one: FieldDifference, { older, newer, pictures, voice }: FieldsParts): ReactNode {
  switch (one.kind) {
    case 'words':
    case 'picture':
      return <Runs runs={one.runs} voice={voice} />;
    case 'names': {
      const named = (ids: readonly string[]) => namesOf(ids, [older, newer], newer.language);
      return <Replaced from={named(one.from)} to={named(one.to)} voice={voice} />;
    }
    case 'dateline': {
      const [from, to] = [datelineText(older, voice.timeZone), datelineText(newer, voice.timeZone)];
      return <Replaced from={from} to={to} voice={voice} />;
    }
    case 'value': {
      const printed = (value: string | null) =>
        value === null ? null : printedValue(one.field, value, pictures, voice);
      return <Replaced from={printed(one.from)} to={printed(one.to)} voice={voice} />;
    }
  }
}

function printedValue(field: string, value: string, pictures: Pictures, { words }: PageVoice): string {
  if (field === 'genre') return words.genre[value as keyof typeof words.genre] ?? words.none;
  if (field === 'language') return languageName(value);
  if (field !== 'leadPicture') return value;
  const picture = pictures.get(value);
  return picture?.caption || picture?.alt || words.changedFields.leadPicture;
}

function namesOf(ids: readonly string[], stories: readonly PublishedStory[], language: string): string | null {
  const known = new Map(
    stories.flatMap(({ byline, topics, tags, section }) =>
      [...byline, ...topics, ...tags, ...(section ? [section] : [])].map(
        (one: NamedPage) => [one.id, one.name] as const,
      ),
    ),
  );
  const names = ids.flatMap((id) => known.get(id) ?? []);
  return names.length === 0 ? null : listFormat(language).format(names);
}
