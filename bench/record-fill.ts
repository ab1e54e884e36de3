import { sql } from 'kysely';
import { type Database, type Db, dialectOf, type Tables } from '../src/db/db.ts';
import type { PartyRef, PublicParty, PublicStatement, StatusKind } from '../src/statements/statements.ts';
import { acts, qualifiers, toldAs } from '../src/statements/statements.ts';
import { findOrCreateTopic } from '../src/stories/stories.ts';
import { eachOf } from '../src/views/calendar-days.ts';
import { publishOne } from './newsroom.ts';

export const statementsOfTopic = 5_000;
export const years = 3;
const topics = 4;
const storiesOfTopic = 100;
const organisations = 12;
const people = 40;
const places = 40;
const questions = 20;
const atOnce = 250;

/** A newsroom with so many statements on each of four topics. Nothing is by chance: each run measures the same. */
export async function fillRecord(
  database: Database,
  now: Temporal.Instant,
): Promise<{ readonly slug: string; readonly id: string }> {
  const { db } = database;
  const made = await Promise.all(
    eachOf({ from: 1, until: topics }).map((n) => findOrCreateTopic(db, { name: `The inquiry ${n}` }, now)),
  );
  const stories: string[][] = [];
  for (const { id: topicId } of made) {
    const own: string[] = [];
    for (let n = 0; n < storiesOfTopic; n += 1) {
      const text = [{ type: 'text', text: 'The ferry was late again, and the harbour office says why.' }];
      const document = { type: 'doc', content: [{ type: 'paragraph', content: text }] } as const;
      const changes = { headline: `Ferry report ${n} is out`, topicIds: [topicId], document };
      own.push((await publishOne({ database }, changes)).id);
    }
    stories.push(own);
  }
  await db.connection().execute(async (one) => {
    const isSqlite = dialectOf(db) === 'sqlite';
    for (const statement of isSqlite ? hasty.sqlite : hasty.postgres) await sql.raw(statement).execute(one);
    await fillNames(one, made);
    for (const [at, topic] of made.entries()) {
      for (let from = 0; from < statementsOfTopic; from += atOnce) {
        const numbers = eachOf({ from, until: from + atOnce - 1 });
        await fillStatements(
          one,
          numbers.map((n) => statementOf(n, { at, topic, now, storyId: stories[at]?.[n % storiesOfTopic] ?? '' })),
        );
      }
    }
    for (const statement of isSqlite ? careful.sqlite : careful.postgres) await sql.raw(statement).execute(one);
  });
  const [first = { slug: '', id: '' }] = made;
  return first;
}

/** Filling waits for no disk. PostgreSQL takes long to note the same change many times in one transaction. */
const hasty = {
  sqlite: ['pragma synchronous = off'],
  postgres: ['alter table published_statement disable trigger published_statement_noted'],
} as const;
/** As a newsroom's database is that has run for a while. */
const careful = {
  sqlite: ['analyze', 'pragma synchronous = full'],
  postgres: ['vacuum analyze', 'alter table published_statement enable trigger published_statement_noted'],
} as const;

const idOf = (kind: number, n: number) => `01890000-000${kind}-7000-8000-${String(n).padStart(12, '0')}`;
export const organisationOf = (n: number): PartyRef => ({
  id: idOf(1, n % organisations),
  kind: 'organisation',
  name: `Organisation ${n % organisations}`,
});
export const personOf = (n: number): PartyRef => ({
  id: idOf(2, n % people),
  kind: 'person',
  name: `Person ${n % people}`,
});
export const placeOf = (n: number) => ({ id: idOf(3, n % places), name: `Place ${n % places}` });
const questionOf = (at: number, n: number) => ({
  id: idOf(4, at * questions + (n % questions)),
  words: `How much was it in the matter ${n % questions}?`,
});

async function fillNames(db: Db, made: readonly { readonly id: string }[]): Promise<void> {
  const parties = [
    ...eachOf({ from: 0, until: organisations - 1 }).map(organisationOf),
    ...eachOf({ from: 0, until: people - 1 }).map(personOf),
  ].map((party): PublicParty => {
    const about = { alternateNames: [], sameAs: null, description: 'Known for it.', anonymityReason: null, roles: [] };
    return { ...party, ...about };
  });
  const partyRows = parties.map((party) => ({
    party_id: party.id,
    kind: party.kind,
    name: party.name,
    moved_to: null,
  }));
  await db
    .insertInto('published_party')
    .values(partyRows.map((row, n) => ({ ...row, data: JSON.stringify(parties[n]) })))
    .execute();
  const placeRows = eachOf({ from: 0, until: places - 1 }).map((n) => {
    const { id, name } = placeOf(n);
    return { place_id: id, name, latitude: 54 + n / 100, longitude: n / 50, country: 'GB' };
  });
  await db.insertInto('published_place').values(placeRows).execute();
  const asked = made.flatMap((topic, at) =>
    eachOf({ from: 0, until: questions - 1 }).map((position) => {
      const { id, words } = questionOf(at, position);
      return { question_id: id, topic_id: topic.id, words, position };
    }),
  );
  await db.insertInto('published_question').values(asked).execute();
}

interface Around {
  /** which topic it is */
  readonly at: number;
  readonly topic: { readonly id: string; readonly slug: string };
  readonly now: Temporal.Instant;
  readonly storyId: string;
}

type Row = Tables['published_quantity'];
type Figure = Omit<Row, 'statement_id' | 'position' | 'topic_id' | 'question_id' | 'group_id' | 'sort_at'>;

interface Made {
  readonly statement: PublicStatement;
  readonly sortAt: string;
  readonly figures: readonly Figure[];
}

/** One in six is disputed, one in ten corroborated, half of them have a figure. */
function statementOf(n: number, { at, topic, now, storyId }: Around): Made {
  const said = now.subtract({ hours: 1 + Math.floor((n * years * 365 * 24) / statementsOfTopic), minutes: at });
  const sortAt = said.toString({ smallestUnit: 'millisecond' });
  const day = sortAt.slice(0, 10);
  const kind: StatusKind =
    n % 6 === 0 ? 'disputed' : n % 10 === 1 ? 'corroborated' : n % 25 === 2 ? 'unverified' : 'record';
  const id = idOf(5, at * statementsOfTopic + n);
  const by = {
    id: idOf(5, at * statementsOfTopic + ((n + 1) % statementsOfTopic)),
    storyId,
    number: 3,
    name: 'Organisation 3',
  };
  const text = `The ferry was doing at least ${n % 30} knots when it came into the harbour on day ${n}, and nobody saw it.`;
  const [speaker, group, place] = [personOf(n), organisationOf(n * 7), placeOf(n * 3)];
  const moment = { edtf: day, asPrinted: 'Wednesday', resolvedFrom: `dateline ${day}` };
  const quantity = {
    ...{ value: n % 30, low: n % 30, high: null, unit: n % 4 === 0 ? 'knots' : `things ${n % 4}` },
    qualifier: qualifiers[n % 4] ?? 'exact',
    asPrinted: `at least ${n % 30} knots`,
    qualifierAsPrinted: 'at least',
  };
  const figures = n % 2 === 1 ? [] : [quantity];
  const statement: PublicStatement = {
    ...{ id, storyId, number: 1 + (n % 40), standing: 'stands', text, speaker, group },
    stretches: [
      {
        part: 'text',
        exact: text,
        prefix: 'What was said then: ',
        suffix: ', she said.',
        start: 40,
        end: 40 + text.length,
      },
    ],
    ...{ speech: n % 3 === 0 ? 'direct' : 'indirect', act: acts[n % acts.length] ?? 'claims', cue: 'said' },
    ...{ speakerAsPrinted: 'the captain', role: 'captain', saidAt: moment, saidIn: placeOf(n * 11) },
    channel: {
      kind: 'briefing',
      name: 'a briefing',
      url: 'https://harbour.example/briefings/1',
      archivedUrl: null,
      archivedAt: null,
    },
    via: [],
    topic: { id: topic.id, slug: topic.slug, name: `The inquiry ${at + 1}` },
    question: n % 5 === 0 ? questionOf(at, n / 5) : null,
    ...{ aboutPlace: place, placePrecision: 'locality', aboutTime: moment, quantities: figures, hedge: null },
    ...{ language: 'en-GB', statuses: [{ kind, by: kind === 'disputed' || kind === 'corroborated' ? [by] : [] }] },
    ...{ assessment: null, evidence: [], origin: 'suggested', confirmedBy: 'Orla Wintergill', confirmedAt: sortAt },
    ...{ withdrawnAt: null, withdrawnReason: null },
  };
  const { value, low, high, unit, qualifier, asPrinted, qualifierAsPrinted } = quantity;
  const figure: Figure = {
    ...{ value, low, high, unit, qualifier, as_printed: asPrinted, qualifier_as_printed: qualifierAsPrinted },
    ...{ measure: unit === 'knots' ? 'speed' : unit, base_value: value, base_low: low, base_high: high },
  };
  return { statement, sortAt, figures: figures.map(() => figure) };
}

async function fillStatements(db: Db, made: readonly Made[]): Promise<void> {
  const rows = made.map(({ statement: told, sortAt, figures }) => {
    const kind = told.statuses[0]?.kind ?? 'record';
    return {
      ...{ statement_id: told.id, story_id: told.storyId, number: told.number, standing: told.standing },
      ...{ speaker_id: told.speaker?.id ?? null, group_id: told.group?.id ?? null, act: told.act, status: kind },
      is_disputed: kind === 'disputed' ? 1 : 0,
      is_corroborated: kind === 'corroborated' ? 1 : 0,
      ...{ said_day: sortAt.slice(0, 10), sort_at: sortAt, shown_at: sortAt },
      ...{ topic_id: told.topic?.id ?? null, question_id: told.question?.id ?? null },
      ...{ place_id: told.saidIn?.id ?? null, about_place_id: told.aboutPlace?.id ?? null },
      ...{ place_precision: told.placePrecision, verdict: null },
      ...{ has_figure: figures.length, ...toldAs(told) },
    };
  });
  await db.insertInto('published_statement').values(rows).execute();
  const figures = made.flatMap(({ statement: told, sortAt, figures: own }) =>
    own.map((figure, position) => ({
      ...figure,
      ...{ statement_id: told.id, position, topic_id: told.topic?.id ?? null },
      ...{ question_id: told.question?.id ?? null, group_id: told.group?.id ?? null, sort_at: sortAt },
    })),
  );
  if (figures.length > 0) await db.insertInto('published_quantity').values(figures).execute();
}
