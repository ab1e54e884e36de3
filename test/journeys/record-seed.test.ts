import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import {
  findStatement,
  putOnRecord,
  type StatementFields,
  type Stretch,
  stretchAt,
  textOf,
} from '../../src/statements/statements.ts';
import { findStory, publishStory } from '../../src/stories/stories.ts';
import { findMoments } from '../../src/suggester/suggester.ts';
import { draftFromClipping, readClipping } from '../../src/wire/wire.ts';
import { openApp, type TestApp } from '../support/app.ts';
import { onEachDialect } from '../support/newsroom.ts';
import { bareFields, orla, party } from '../support/record-stories.ts';
import { type Attribution, seedAttributions, seedPage } from '../support/seed-attributions.ts';

/** Who the sources are. Those whom the page does not name (officials, bloggers) stand as printed, and as nobody. */
const speakers = {
  'Volodymyr Zelenskyy': /^(?:Ukrainian President Volodymyr )?Zelenskyy$/,
  'Ministry of Defence of Russia': /^Russia’s Defense Ministry$/,
  'Institute for the Study of War': /^The Institute for the Study of War/,
  'Andriy Yermak': /^Andriy Yermak/,
  'Donald Trump': /^Trump$/,
  'Yehor Cherniev': /Cherniev/,
};
const channelKind = { website: /website/, social: /Telegram/, interview: /^told/ } as const;
/** S2 is the headline printed again as the page's excerpt; the import keeps those words once, and so does the record. */
const printedTwice = 'S2';

onEachDialect('the captured page', (dialect) => {
  const { skip } = seedPage;
  let newsroom: TestApp;
  let storyId = '';
  const ids = new Map<string, string>();
  const attributions = skip ? [] : seedAttributions();
  const once = attributions.filter(({ id }) => id !== printedTwice);

  before(async () => {
    if (skip) return;
    newsroom = await openApp(dialect);
    const { db } = newsroom.database;
    const clipping = readClipping({ bytes: readFileSync(seedPage.path), fileName: 'seed.txt' });
    const folder = newsroom.database.place.dataFolder;
    const draft = await draftFromClipping(db, folder, { ...orla, clipping, readBeside: () => null });
    assert.ok(draft.ok);
    storyId = draft.storyId;
    const parties = new Map<string, string>();
    for (const name of Object.keys(speakers)) {
      const kind = /^(?:Ministry|Institute)/.test(name) ? 'organisation' : 'person';
      parties.set(name, await party(db, name, { kind }));
    }
    const story = await findStory(db, storyId);
    assert.ok(story);
    const day = story.fields.dateline?.date ?? null;
    for (const attribution of once) {
      const stretches = attribution.content.map((words) => stretchOf(story.fields, words));
      const fields = fieldsOf(attribution, { parties, day });
      const put = await putOnRecord(db, { storyId, stretches, fields, state: 'confirmed' }, orla);
      assert.ok(put.ok, `${attribution.id}: ${JSON.stringify(put)}`);
      ids.set(attribution.id, put.statement.id);
    }
    const step = await publishStory(db, storyId, { by: 'Orla', now: orla.now });
    assert.ok(step.ok, JSON.stringify(step));
  });
  after(async () => {
    if (!skip) await newsroom.close();
  });

  test('has twenty-two attributions, of which one is the headline printed again', { skip }, () => {
    assert.equal(attributions.length, 22);
    const [first, again] = attributions;
    assert.equal(again?.id, printedTwice);
    assert.deepEqual({ ...again, id: '' }, { ...first, id: '' });
  });

  test('is on the record with every field of each, anchored to its words', { skip }, async () => {
    for (const attribution of once) {
      const kept = await findStatement(newsroom.database.db, ids.get(attribution.id) ?? '');
      assert.ok(kept, attribution.id);
      assert.equal(kept.anchored.anchor, 'exact');
      assert.deepEqual(
        told({ ...kept, aboutWhere: kept.aboutPlace?.asPrinted ?? null, stretches: kept.anchored.stretches }),
        expected(attribution),
        attribution.id,
      );
    }
  });

  test('is told whole by the public API, in the order of the text', { skip }, async () => {
    const answer = await newsroom.app.inject(`/api/v1/stories/${storyId}/statements`);
    assert.equal(answer.statusCode, 200);
    const { statements } = answer.json<{ statements: readonly Told[] }>();
    assert.equal(statements.length, once.length);
    for (const attribution of once) {
      const one = statements.find(({ id }) => id === ids.get(attribution.id));
      assert.ok(one, attribution.id);
      assert.deepEqual(
        told({
          ...one,
          aboutWhere: one.about.place?.name ?? null,
          aboutTime: one.about.time,
          stretches: one.selectors,
        }),
        expected(attribution),
        attribution.id,
      );
      assert.equal(one.speaker?.name ?? null, speakerOf(attribution), attribution.id);
    }
    const starts = statements.flatMap(({ selectors: [first] }) => (first?.part === 'text' ? first.start : []));
    assert.deepEqual(
      starts,
      starts.toSorted((one, other) => one - other),
    );
  });

  test('has days resolved from its dateline, and keeps what cannot be resolved as it was printed', {
    skip,
  }, async () => {
    const saidAt = async (id: string) => (await findStatement(newsroom.database.db, ids.get(id) ?? ''))?.saidAt;
    const resolvedFrom = 'dateline 2025-01-06';
    assert.deepEqual(await saidAt('S4'), { edtf: '2025-01-06', asPrinted: 'Monday', resolvedFrom });
    assert.deepEqual(await saidAt('S15'), { edtf: '2025-01-05', asPrinted: 'Sunday', resolvedFrom });
    assert.deepEqual(await saidAt('S1'), {
      edtf: null,
      asPrinted: 'after new Kursk offensive',
      resolvedFrom: null,
    });
  });
});

interface Told extends Pick<StatementFields, 'speech' | 'cue' | 'hedge' | 'saidAt' | 'quantities'> {
  readonly id: string;
  readonly speakerAsPrinted: string | null;
  readonly speaker: { readonly name: string } | null;
  readonly channel: { readonly kind: string; readonly name: string | null } | null;
  readonly about: { readonly place: { readonly name: string } | null; readonly time: StatementFields['aboutTime'] };
  readonly selectors: readonly Stretch[];
}

/** The fields that an annotated attribution has, from wherever they are told. */
function told(
  statement: Omit<Told, 'id' | 'speaker' | 'about' | 'selectors'> & {
    readonly aboutWhere: string | null;
    readonly aboutTime: StatementFields['aboutTime'];
    readonly stretches: readonly Stretch[];
  },
) {
  return {
    type: statement.speech,
    source: statement.speakerAsPrinted,
    cue: statement.cue,
    content: statement.stretches.map(({ exact }) => exact),
    channel: statement.channel?.name ?? null,
    when: statement.saidAt?.asPrinted ?? statement.aboutTime?.asPrinted ?? null,
    where: statement.aboutWhere,
    figures: statement.quantities.map(({ asPrinted, value, qualifier, unit }) => ({
      asPrinted,
      value,
      qualifier,
      unit,
    })),
    hedge: statement.hedge,
  };
}

function expected({ type, source, cue, content, channel, when, where, figures, hedge }: Attribution) {
  const plain = figures.map(({ asPrinted, value, qualifier, unit }) => ({ asPrinted, value, qualifier, unit }));
  return { type, source, cue, content, channel, when, where, figures: plain, hedge };
}

function speakerOf({ source, refersTo }: Attribution): string | null {
  return Object.entries(speakers).find(([, printed]) => printed.test(refersTo ?? source))?.[0] ?? null;
}

function fieldsOf(
  attribution: Attribution,
  { parties, day }: { readonly parties: ReadonlyMap<string, string>; readonly day: string | null },
): StatementFields {
  const { source, channel, when, where, figures } = attribution;
  const found = when === null ? null : findMoments(when, { day })[0];
  const moment =
    when === null
      ? null
      : { edtf: found?.moment.edtf ?? null, asPrinted: when, resolvedFrom: found?.moment.resolvedFrom ?? null };
  return {
    ...bareFields,
    speech: attribution.type,
    cue: attribution.cue,
    speakerId: parties.get(speakerOf(attribution) ?? '') ?? null,
    speakerAsPrinted: source,
    saidAt: attribution.whenIsWithin ? null : moment,
    aboutTime: attribution.whenIsWithin ? moment : null,
    channel:
      channel === null
        ? null
        : { kind: kindOf(channel), name: channel, url: null, archivedUrl: null, archivedAt: null },
    aboutPlace: where === null ? null : { placeId: null, asPrinted: where },
    placePrecision: where === null ? 'unknown' : 'vicinity',
    quantities: figures.map(({ asPrinted, value, qualifier, unit }) => ({
      ...{ asPrinted, value, qualifier, unit, high: null },
      low: qualifier === 'more than' ? value : null,
      qualifierAsPrinted: qualifier === 'exact' ? null : (asPrinted.split(' ')[0] ?? null),
    })),
    hedge: attribution.hedge,
    language: 'en',
  };
}

function kindOf(channel: string): 'website' | 'social' | 'interview' | 'other' {
  const kinds = ['website', 'social', 'interview'] as const;
  return kinds.find((kind) => channelKind[kind].test(channel)) ?? 'other';
}

/** Where words of the page stand in the story that was made of it: once in its text, else in its headline. */
function stretchOf(fields: Parameters<typeof textOf>[0], words: string): Stretch {
  const texts = textOf(fields);
  const part = texts.text.includes(words) ? 'text' : 'headline';
  const start = texts[part].indexOf(words);
  assert.notEqual(start, -1, `“${words}” stands nowhere in the story`);
  assert.equal(texts[part].indexOf(words, start + 1), -1, `“${words}” stands twice`);
  return stretchAt(fields, part, start, start + words.length);
}
