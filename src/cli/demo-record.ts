import { type Db, newId } from '../db/db.ts';
import {
  addEvidence,
  askQuestion,
  assess,
  type Made,
  makeParty,
  makePlace,
  marked,
  putOnRecord,
  relate,
  withdrawStatement,
} from '../statements/statements.ts';
import { renewRecord, type StoryDocument } from '../stories/stories.ts';
import { type DemoCalendar, demoTime } from './demo-dates.ts';
import type { DemoPage } from './demo-files.ts';
import { edtfOf, fieldsOfDemo, type RecordNames } from './demo-record-fields.ts';
import {
  type DemoParty,
  type DemoRecord,
  type DemoStatement,
  readDemoRecord,
  relationsFrom,
} from './demo-record-files.ts';
import { type PlannedStatement, planRecord, stretchesIn } from './demo-words.ts';

/** The demo's record while its stories are made: what goes where, and the ids that it will have. */
export interface DemoRecordMaking {
  readonly record: DemoRecord;
  readonly names: RecordNames;
  readonly calendar: DemoCalendar;
  readonly by: string;
  readonly now: Temporal.Instant;
  /** of each story's file what is put on the record, and at which version */
  readonly plans: ReadonlyMap<string, readonly PlannedStatement[]>;
  /** statements' ids by their keys, known before the statements are made: the stories' marks have them */
  readonly ids: ReadonlyMap<string, string>;
}

interface Beginning {
  readonly pages: readonly DemoPage[];
  readonly topics: ReadonlyMap<string, string>;
  readonly calendar: DemoCalendar;
  readonly by: string;
  readonly now: Temporal.Instant;
}

/** When the stories that were never published have their words. */
export const unpublishedSince = (now: Temporal.Instant): Temporal.Instant => now.subtract({ hours: 3 });

/** Makes the parties, places and questions of the demo's record, and plans where its statements go. */
export async function beginDemoRecord(db: Db, beginning: Beginning): Promise<DemoRecordMaking> {
  const { pages, topics, calendar, by, now } = beginning;
  const record = readDemoRecord();
  const made = { by, accountId: null, now };
  const names = {
    parties: await addParties(db, record.parties, { made, calendar }),
    places: new Map<string, string>(),
    questions: new Map<string, string>(),
    topics,
  };
  for (const { key, name, at: [latitude, longitude] = [null, null] } of record.places)
    names.places.set(key, done(await makePlace(db, { name, latitude, longitude, country: null }, made), key).place.id);
  for (const { key, topic, words } of record.questions) {
    const asked = await askQuestion(db, { topicId: topics.get(topic) ?? topic, words }, made);
    names.questions.set(key, done(asked, key).question.id);
  }
  const plans = new Map<string, readonly PlannedStatement[]>();
  for (const [name, own] of record.stories) {
    const page = pages.find(({ file }) => file === `${name}.html`);
    if (!page) throw new Error(`demo/record/${name}.json is about no story.`);
    plans.set(name, planRecord(page, own, { calendar, otherwise: unpublishedSince(now) }));
  }
  const keys = [...record.stories.values()].flatMap(({ statements }) => statements.map(({ key }) => key));
  return {
    record,
    names,
    calendar,
    by,
    now,
    plans,
    ids: new Map(keys.map((key, index) => [key, newId(now.add({ milliseconds: index }))])),
  };
}

/** Organisations first, since the others are of them. */
async function addParties(
  db: Db,
  parties: readonly DemoParty[],
  { made, calendar }: { readonly made: Made; readonly calendar: DemoCalendar },
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const rank = ({ kind }: DemoParty) => (kind === 'organisation' ? 0 : 1);
  for (const { key, kind, name, also = [], about = null, reason = null, roles = [] } of parties.toSorted(
    (one, other) => rank(one) - rank(other),
  )) {
    const party = {
      ...{ kind, name, sameAs: null, description: about, anonymityReason: reason, alternateNames: also },
      roles: roles.map(({ of, title, from, until }) => ({
        organisationId: of === undefined ? null : (ids.get(of) ?? of),
        title,
        from: from === undefined ? null : edtfOf(from, calendar),
        until: until === undefined ? null : edtfOf(until, calendar),
      })),
    };
    ids.set(key, done(await makeParty(db, party, made), key).party.id);
  }
  return ids;
}

/** The document of one of a story's versions with the marks of those statements whose words stand in it. */
export function markedForRecord(
  { plans, ids }: DemoRecordMaking,
  name: string,
  fields: { readonly headline: string; readonly standfirst: string | null; readonly document: StoryDocument },
): StoryDocument {
  const kept = (plans.get(name) ?? []).flatMap(({ statement: { key }, stretches }) => {
    const here = stretchesIn(
      fields,
      stretches.map(({ exact }) => exact),
    );
    return here === null ? [] : [[ids.get(key) ?? key, here] as const];
  });
  return marked(fields.document, new Map(kept));
}

/** Puts on the record what the plan has for this version of a story, which is its newest one, and shows it to readers. */
export async function putDemoStatements(
  db: Db,
  {
    name,
    storyId,
    page,
    at,
  }: { readonly name: string; readonly storyId: string; readonly page: DemoPage; readonly at: Temporal.Instant },
  making: DemoRecordMaking,
): Promise<void> {
  const own = making.record.stories.get(name);
  const planned = (making.plans.get(name) ?? []).filter((one) => Temporal.Instant.compare(one.at, at) === 0);
  if (!own || planned.length === 0) return;
  const { calendar, names } = making;
  const published = demoTime(page.meta('published') ?? '', calendar) ?? at;
  const day = published.toZonedDateTimeISO(calendar.timeZone).toPlainDate().toString();
  const ground = { names, calendar, topic: own.topic, language: page.language, day };
  for (const { statement, stretches } of planned) {
    const { key, state = 'confirmed', confidence } = statement;
    const extractor = confidence === undefined ? null : { name: 'Dateline rules', version: '1', confidence };
    const input = { id: making.ids.get(key), storyId, stretches, state, extractor } as const;
    const fields = fieldsOfDemo(statement, ground);
    done(await putOnRecord(db, { ...input, fields }, { by: own.by, accountId: null, now: at }), key);
  }
  await renewRecord(db, storyId, at);
}

/** Adds what stands between statements and beside them, once all are on the record; how many statements there are. */
export async function finishDemoRecord(
  db: Db,
  making: DemoRecordMaking,
  stories: ReadonlyMap<string, string>,
): Promise<number> {
  let count = 0;
  for (const [name, own] of making.record.stories) {
    for (const { statement, at } of making.plans.get(name) ?? []) {
      await addAround(db, statement, { making, made: { by: own.by, accountId: null, now: at } });
      count += 1;
    }
  }
  for (const name of making.record.stories.keys()) await renewRecord(db, stories.get(name) ?? name, making.now);
  return count;
}

async function addAround(
  db: Db,
  statement: DemoStatement,
  { making, made }: { readonly making: DemoRecordMaking; readonly made: Made },
): Promise<void> {
  const { key, assessment, evidence = [], withdrawn } = statement;
  const idOf = (name: string) => {
    const id = making.ids.get(name);
    if (id === undefined) throw new Error(`demo/record: "${key}" names "${name}", which is no statement.`);
    return id;
  };
  const timeOf = (text: string) => demoTime(text, making.calendar) ?? made.now;
  const id = idOf(key);
  for (const { kind, to, note, assertedBy } of relationsFrom(statement))
    done(await relate(db, { fromId: id, toId: idOf(to), kind, note, assertedBy }, made), key);
  for (const { title, url = null, placeIn = null, retrieved } of evidence) {
    const retrievedAt = retrieved === undefined ? null : timeOf(retrieved).toString();
    const given = { statementId: id, title, url, placeIn, retrievedAt, archivedUrl: null, sha256: null, licence: null };
    done(await addEvidence(db, given, made), key);
  }
  if (assessment) {
    const { verdict, explanation, at } = assessment;
    done(await assess(db, { statementId: id, verdict, explanation }, { ...made, now: timeOf(at) }), key);
  }
  if (withdrawn)
    done(await withdrawStatement(db, { id, reason: withdrawn.reason }, { ...made, now: timeOf(withdrawn.at) }), key);
}

/** What a step of the record gives; throws where it was refused. */
function done<T extends object>(
  step:
    | ({ readonly ok: true } & T)
    | { readonly ok: false; readonly problems: readonly { readonly problem: string; readonly field: string }[] },
  key: string,
): T {
  if (step.ok) return step;
  throw new Error(
    `demo/record: ${key}: ${step.problems.map(({ field, problem }) => `${field}: ${problem}`).join(' ')}`,
  );
}
