import type { Db } from '../../src/db/db.ts';
import type { PublicPlace, PublicStatement } from '../../src/statements/statements.ts';
import type { Quantity } from '../../src/suggester/suggester.ts';
import { inquiry } from './inquiry-record.ts';
import { idOf, putRecord, recordOf, statementsOf, type Told } from './reading-record.ts';

const injured = 'How many people were hurt?';

type Count = readonly [qualifier: Quantity['qualifier'], hedge: string | null, number: number, high?: number];

/** What three sources said of the injured, in turn. */
const counts: readonly (readonly [group: string, when: string, count: Count])[] = [
  ['Sound Coastguard', '2026-11-10T09:40:00Z', ['about', 'approximately', 20]],
  ['Tern Line', '2026-11-10T12:00:00Z', ['about', 'about', 12]],
  ['Sound Coastguard', '2026-11-10T18:00:00Z', ['between', 'between', 26, 32]],
  ['Estuary Seafarers’ Union', '2026-11-10T20:10:00Z', ['at least', 'at least', 25]],
  ['Tern Line', '2026-11-11T09:15:00Z', ['exact', null, 19]],
  ['Sound Coastguard', '2026-11-12T08:00:00Z', ['exact', null, 31]],
  ['Estuary Seafarers’ Union', '2026-11-12T14:00:00Z', ['at most', 'up to', 40]],
  ['Tern Line', '2026-11-13T09:00:00Z', ['about', 'some', 25]],
  ['Estuary Seafarers’ Union', '2026-11-15T10:00:00Z', ['more than', 'more than', 40]],
  ['Sound Coastguard', '2026-11-16T08:00:00Z', ['at least', 'at least', 34]],
  ['Tern Line', '2026-11-17T17:40:00Z', ['about', 'some', 27]],
  ['Estuary Seafarers’ Union', '2026-11-18T10:00:00Z', ['more than', 'more than', 43]],
];

const places: readonly (readonly [name: string, latitude: number, longitude: number])[] = [
  ['Merrow Town Hall', 54.0705, -2.8735],
  ['The North Mole', 54.077, -2.885],
  ['Curlew Point', 54.037, -2.937],
  ['Merrow General Hospital', 54.06, -2.83],
];

function placeOf(name: string): PublicPlace {
  const known = places.findIndex(([one]) => one === name);
  return { id: known < 0 ? null : idOf('place', known), name };
}

function quantityOf([qualifier, hedge, number, high]: Count): Quantity {
  const printed = high === undefined ? `${number} people injured` : `${number} and ${high} people injured`;
  return {
    value: high === undefined ? number : null,
    low: high === undefined ? null : number,
    high: high ?? null,
    unit: 'people injured',
    qualifier,
    asPrinted: hedge === null ? printed : `${hedge} ${printed}`,
    qualifierAsPrinted: hedge,
  };
}

const toldCounts: readonly Told[] = counts.map(([group, when, [, hedge, number]], index) => ({
  number: 101 + index,
  speaker: null,
  group,
  text: `${hedge ?? ''} ${number} people were injured.`.trim(),
  speech: 'indirect',
  when,
  question: injured,
}));

/** Puts the inquiry's eighteen statements and twelve counts of the injured on the record of a topic, as one story's. */
export async function putTopicRecord(
  db: Db,
  topic: { readonly id: string; readonly slug: string; readonly name: string },
  storyId: string,
): Promise<readonly PublicStatement[]> {
  const told = [...inquiry, ...toldCounts];
  const all = statementsOf(told, storyId).map((one, index): PublicStatement => {
    const count = counts[index - inquiry.length]?.[2];
    const isOfMole = one.number === 4 || one.number === 8;
    return {
      ...one,
      topic,
      quantities: count === undefined ? one.quantities : [quantityOf(count)],
      saidIn: one.saidIn === null ? null : placeOf(one.saidIn.name),
      aboutPlace: isOfMole
        ? placeOf('The North Mole')
        : one.number === 1
          ? placeOf('Curlew Point')
          : one.number === 12
            ? placeOf('Merrow General Hospital')
            : null,
      placePrecision: one.number === 1 ? 'locality' : 'exact',
      assessment:
        one.number === 4
          ? {
              id: 'a',
              verdict: 'confirmed',
              explanation: null,
              author: 'Orla Wintergill',
              madeAt: '2026-11-19T18:00:00.000Z',
            }
          : null,
      statuses:
        one.number === 12
          ? [{ kind: 'corroborated', by: [{ id: idOf('statement', 11), storyId, number: 11, name: 'Ama Tregarth' }] }]
          : one.statuses,
    };
  });
  await putRecord(db, storyId, { record: { ...recordOf(told, [], { storyId }), statements: all }, all });
  const questions = [
    ...new Map(all.flatMap(({ question }) => (question === null ? [] : [[question.id, question] as const]))).values(),
  ];
  await db
    .insertInto('published_question')
    .values(questions.map(({ id, words }, position) => ({ question_id: id, topic_id: topic.id, words, position })))
    .execute();
  await db
    .insertInto('published_place')
    .values(
      places.map(([name, latitude, longitude], index) => ({
        place_id: idOf('place', index),
        name,
        latitude,
        longitude,
        country: null,
      })),
    )
    .execute();
  const figures = all.flatMap((one) => one.quantities.map((quantity, position) => ({ one, quantity, position })));
  await db.insertInto('published_quantity').values(figures.map(figureRow)).execute();
  return all;
}

function figureRow({ one, quantity, position }: { one: PublicStatement; quantity: Quantity; position: number }) {
  const { value, low, high, unit, qualifier } = quantity;
  return {
    statement_id: one.id,
    position,
    topic_id: one.topic?.id ?? null,
    question_id: one.question?.id ?? null,
    group_id: one.group?.id ?? null,
    sort_at: new Date(one.saidAt?.edtf ?? '2026-11-19T00:00:00Z').toISOString(),
    ...{ value, low, high, unit, qualifier },
    as_printed: quantity.asPrinted,
    qualifier_as_printed: quantity.qualifierAsPrinted,
    measure: unit,
    ...{ base_value: value, base_low: low, base_high: high },
  };
}
