import type { Db } from '../db/db.ts';
import {
  type Attributed,
  type Draft,
  nameKey,
  offersFor,
  partiesNamed,
  placesNamed,
  type StatementFields,
  type StoryWords,
  undecided,
} from '../statements/statements.ts';
import type { Suggester } from '../suggester/suggester.ts';
import type { Suggestion } from './desk-shapes.ts';
import { partyLines } from './party-lines.ts';
import { shortKey } from './short-key.ts';

export interface SuggestionsAsked extends StoryWords {
  /** the story's chief topic, which suggestions are of until somebody says otherwise */
  readonly topicId: string | null;
  /** the newsroom's day, on which roles are told */
  readonly today: string;
  /** also beliefs, wishes, plans and orders */
  readonly beliefs: boolean;
}

/** Of what is less sure, three in four are wrong: it would only take time. */
const shownFrom = 0.3;

/** What a story may hold besides what was decided on: who it may be, and what it may contradict or bear out. */
export async function suggestionsFor(
  db: Db,
  asked: SuggestionsAsked,
  suggester: Suggester,
): Promise<readonly Suggestion[]> {
  const all = await undecided(db, asked, suggester);
  const found = all.filter(({ found: { isSaid, confidence } }) => (isSaid || asked.beliefs) && confidence >= shownFrom);
  const fields = await fieldsOfFound(db, asked, found);
  const drafts = found.map(
    ({ text }, index): Draft => ({ ...at(fields, index), id: null, storyId: asked.storyId, text }),
  );
  const offers = await offersFor(db, drafts);
  const ids = fields.flatMap(({ speakerId, organisationId }) => [speakerId, organisationId].flatMap((id) => id ?? []));
  const lines = await partyLines(db, ids, asked.today);
  const seen = new Map<string, number>();
  return found.map((one, index): Suggestion => {
    const repeated = seen.get(one.text) ?? 0;
    seen.set(one.text, repeated + 1);
    const stated = at(fields, index);
    return {
      key: shortKey(`${one.text}\n${repeated}`),
      text: one.text,
      stretches: one.stretches,
      fields: stated,
      speaker: lines.get(stated.speakerId ?? '') ?? null,
      organisation: lines.get(stated.organisationId ?? '') ?? null,
      sourceText: sourceOf(one),
      isSaid: one.found.isSaid,
      confidence: one.found.confidence,
      extractor: { name: suggester.name, version: suggester.version },
      offers: offers[index] ?? [],
    };
  });
}

function at(fields: readonly StatementFields[], index: number): StatementFields {
  const stated = fields[index];
  if (stated === undefined) throw new Error('A suggestion has no fields.');
  return stated;
}

function sourceOf({ found, words }: Attributed): string | null {
  const spans = [...found.source, ...found.cue].toSorted((one, other) => one.start - other.start);
  return spans.map(({ start, end }) => words.slice(start, end)).join(' … ') || null;
}

/** What is suggested as fields: with the parties and places that the newsroom knows by these very names. */
async function fieldsOfFound(
  db: Db,
  { language, topicId }: SuggestionsAsked,
  all: readonly Attributed[],
): Promise<readonly StatementFields[]> {
  const names = all.flatMap(({ found: { speaker, organisation } }) => [speaker, organisation].flatMap((n) => n ?? []));
  const parties = await partiesNamed(db, names.map(nameKey));
  const places = await placesNamed(
    db,
    all.flatMap(({ found }) => found.where?.name ?? []),
  );
  const partyOf = (name: string | null, isOrganisation: boolean): string | null => {
    const known = (name === null ? undefined : parties.get(nameKey(name))) ?? [];
    const fitting = known.filter(({ kind }) => !isOrganisation || kind === 'organisation');
    return fitting.length === 1 ? (fitting[0]?.id ?? null) : null;
  };
  return all.map(({ found, words }): StatementFields => {
    const textAt = (spans: readonly { readonly start: number; readonly end: number }[]) =>
      spans.map(({ start, end }) => words.slice(start, end)).join(' ') || null;
    return {
      speech: found.speech,
      act: found.act,
      cue: textAt(found.cue),
      speakerId: partyOf(found.speaker, false),
      organisationId: partyOf(found.organisation, true),
      speakerAsPrinted: found.speaker ?? textAt(found.source),
      roleAsPrinted: found.role,
      saidAt: found.when?.moment ?? null,
      saidIn: found.where && { placeId: places.get(found.where.name) ?? null, asPrinted: found.where.name },
      channel: found.channel && {
        ...{ kind: found.channel.kind, name: found.channel.name },
        ...{ url: null, archivedUrl: null, archivedAt: null },
      },
      via: [],
      topicId,
      questionId: null,
      aboutPlace: null,
      placePrecision: 'unknown',
      aboutTime: found.about?.moment ?? null,
      quantities: found.quantities.map(({ quantity }) => quantity),
      hedge: found.hedge && words.slice(found.hedge.start, found.hedge.end),
      language,
    };
  });
}
