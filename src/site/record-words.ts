import { commaOf, listFormat, type Words, wordsFor } from '../messages/messages.ts';
import type {
  Channel,
  PlacePrecision,
  PublicPlace,
  PublicStatement,
  Status,
  StatusKind,
} from '../statements/statements.ts';
import type { Quantity } from '../suggester/suggester.ts';
import type { PageVoice } from './voice.tsx';

/** How a page speaks of its record: in its own language where the interface knows it, since whole sentences name people. */
export function recordVoice(voice: PageVoice): PageVoice {
  return { ...voice, words: wordsFor(voice.language, voice.own) };
}

/**
 * What style sheets call each status. The circles that go with them are drawn by CSS alone: filled, ringed, half, open,
 * dashed, struck.
 */
const marks: Readonly<Record<StatusKind, string>> = {
  record: 'gr',
  corroborated: 'gc',
  disputed: 'gd',
  unverified: 'gu',
  asked: 'ga',
  superseded: 'gs',
  corrected: 'gs',
  withdrawn: 'gs',
};

export function markOf(kind: StatusKind): string {
  return marks[kind];
}

/** The first of its statuses; without any it is simply on the record. */
export function chiefStatus({ statuses }: Pick<PublicStatement, 'statuses'>): Status {
  return statuses[0] ?? { kind: 'record', by: [] };
}

/** How a statement stands, with who makes it so: never the status alone where somebody can be named. */
export function statusText({ kind, by }: Status, voice: PageVoice): string {
  const { words } = voice;
  const sources = [...new Set(by.map(({ name }) => name).filter(Boolean))];
  if (kind === 'asked') return words.askedDeclined;
  if (sources.length === 0) return words.statusOf[kind];
  const names = listFormat(words.locale).format(sources);
  switch (kind) {
    case 'disputed':
      return words.disputedBy({ names });
    case 'corroborated':
      return words.corroboratedBy({ count: sources.length, names });
    case 'superseded':
      return words.supersededBy({ names });
    case 'corrected':
      return words.correctedBy({ names });
    default:
      return words.statusOf[kind];
  }
}

/** How many statements of how many sources, in words as far as a reader counts in words. */
export function sumText(statements: number, sources: number, words: Words): string {
  return `${words.statementsInWords({ statements })} ${words.fromSources({ sources })}.`;
}

/** Who said it: the speaker as the newsroom names them, else as printed. */
export function speakerName({ speaker, speakerAsPrinted }: PublicStatement, words: Words): string {
  return speaker?.name ?? speakerAsPrinted ?? words.sourceNotStated;
}

/** Who said it and for whom, in one line. */
export function whoText(statement: PublicStatement, voice: PageVoice): string {
  const name = speakerName(statement, voice.words);
  const { group } = statement;
  return group === null || group.name === name ? name : `${name}${commaOf(voice.words.locale)}${group.name}`;
}

/** The source that a list gathers under: the group, else the speaker as printed. */
export function sourceName(statement: PublicStatement, words: Words): string {
  return statement.group?.name ?? speakerName(statement, words);
}

/** The words of a figure with its qualifier apart, as both were printed; normalised numbers are never printed. */
export function figureWords({ asPrinted, qualifierAsPrinted }: Quantity): {
  readonly qualifier: string | null;
  readonly figure: string;
} {
  const qualifier = qualifierAsPrinted?.trim() ?? '';
  const begins = qualifier !== '' && asPrinted.toLowerCase().startsWith(qualifier.toLowerCase());
  const figure = begins ? asPrinted.slice(qualifier.length).trim() : asPrinted.trim();
  // A qualifier that stands behind or within the number is not to be parted from it.
  if (!begins || figure === '') return { qualifier: null, figure: asPrinted.trim() };
  // Beside its figure it begins no sentence, wherever it stood in the story.
  return { qualifier: qualifier.charAt(0).toLowerCase() + qualifier.slice(1), figure };
}

/** Through what it was said: the kind, and its name where it has one that does not say the kind already. */
export function channelText({ kind, name }: Channel, words: Words): string | null {
  const kindWords = words.channelOf[kind];
  if (name === null) return kindWords;
  const says = kindWords === null || name.toLowerCase().includes(kindWords.toLowerCase());
  return says ? name : `${kindWords}${commaOf(words.locale)}${name}`;
}

/** A place that a statement is about, with how precisely it is known. */
export function aboutPlaceText({ name }: Pick<PublicPlace, 'name'>, precision: PlacePrecision, words: Words): string {
  switch (precision) {
    case 'vicinity':
      return words.placeNear({ place: name });
    case 'locality':
      return words.placeLocality({ place: name });
    case 'region':
      return words.placeRegion({ place: name });
    case 'unknown':
      return words.placeUnsure({ place: name });
    case 'exact':
      return name;
  }
}
