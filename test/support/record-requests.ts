import assert from 'node:assert/strict';
import type { Db } from '../../src/db/db.ts';
import { findTopic, publishStory } from '../../src/stories/stories.ts';
import { onRecord, party } from './record-stories.ts';
import { draft, noon, paragraphs } from './stories.ts';

/** An id that nothing has. */
export const nobody = '0199a2a0-0000-7000-8000-000000000000';

/** A story with a record, published before the newest one. */
export async function withRecord(db: Db) {
  const topic = await findTopic(db, 'the-avocet-inquiry');
  const words = 'She held that speed to the end';
  const { id } = await draft(db, { headline: 'What she said', document: paragraphs(`${words}, she said.`) });
  const speaker = await party(db, 'Halme Institute');
  const statement = await onRecord(db, id, words, { speakerId: speaker, topicId: topic?.id ?? null });
  const step = await publishStory(db, id, { by: 'Orla', now: noon.subtract({ hours: 24 * 9 }) });
  assert.ok(step.ok && topic !== null);
  return { id, speaker, statement, topic: topic.slug };
}

/** Requests for each operation, and the status that each is answered with. */
export type Requests = Readonly<Record<string, readonly (readonly [status: number, url: string])[]>>;

/** Requests for the operations of the record. */
export function recordRequests(
  { speaker, statement, topic }: Awaited<ReturnType<typeof withRecord>>,
  stories: {
    readonly ids: readonly string[];
    readonly gone: readonly { readonly story_id: string; readonly standing: string }[];
    readonly statusOf: (standing: string) => number;
  },
): Requests {
  const v1 = '/api/v1';
  const ofStories = (part: string) => [
    ...stories.ids.map((id) => [200, `${v1}/stories/${id}/${part}`] as const),
    ...stories.gone.map(
      ({ story_id: id, standing }) => [stories.statusOf(standing), `${v1}/stories/${id}/${part}`] as const,
    ),
    [404, `${v1}/stories/${nobody}/${part}`] as const,
    [400, `${v1}/stories/the-first/${part}`] as const,
  ];
  const narrowed = ['', '?act=claims', '?status=disputed', '?from=2026-11-01&until=2026-11-30', `?speaker=${speaker}`];
  const ill = ['?act=says', '?status=true', '?from=yesterday', '?speaker=halme', '?page=2'];
  const of = (path: string) => [
    ...['', '?limit=1', `?before=2026-11-18T00:00:00.000Z_${nobody}`].map((rest) => [200, `${path}${rest}`] as const),
    ...['?limit=0', '?before=yesterday', '?act=claims'].map((rest) => [400, `${path}${rest}`] as const),
  ];
  return {
    listStatements: [
      ...narrowed.map((rest) => [200, `${v1}/statements${rest}`] as const),
      ...ill.map((rest) => [400, `${v1}/statements${rest}`] as const),
    ],
    getStatementTable: [
      ...narrowed.map((rest) => [200, `${v1}/statements.csv${rest}`] as const),
      ...ill.map((rest) => [400, `${v1}/statements.csv${rest}`] as const),
    ],
    getStatement: [
      [200, `${v1}/statements/${statement}`],
      [404, `${v1}/statements/${nobody}`],
      [400, `${v1}/statements/the-first`],
    ],
    getParty: [
      [200, `${v1}/parties/${speaker}`],
      [404, `${v1}/parties/${nobody}`],
      [400, `${v1}/parties/halme`],
    ],
    listStatementsOfParty: of(`${v1}/parties/${speaker}/statements`),
    getStatementTableOfParty: [
      [200, `${v1}/parties/${speaker}/statements.csv`],
      [404, `${v1}/parties/${nobody}/statements.csv`],
    ],
    listStatementsOfTopic: of(`${v1}/topics/${topic}/statements`),
    getStatementTableOfTopic: [
      [200, `${v1}/topics/${topic}/statements.csv`],
      [404, `${v1}/topics/nowhere/statements.csv`],
    ],
    listStatementsOfStory: ofStories('statements'),
    getStatementTableOfStory: ofStories('statements.csv'),
    getAnnotationsOfStory: ofStories('annotations'),
  };
}
