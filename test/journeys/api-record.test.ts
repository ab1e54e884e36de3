import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { mergeParties, refreshParty, relate, withdrawStatement } from '../../src/statements/statements.ts';
import { findOrCreateTopic, publishStory, renewRecord } from '../../src/stories/stories.ts';
import { openApp, testBaseUrl } from '../support/app.ts';
import { onEachDialect, type TestDialect } from '../support/newsroom.ts';
import { onRecord, orla, party } from '../support/record-stories.ts';
import { draft, noon, paragraphs } from '../support/stories.ts';

const claim = '“She held that speed to the end,”';
const figure = 'at least 9.4 knots';
const other = 'It had come down to no more than six knots';

interface Told {
  readonly id: string;
  readonly text: string;
  readonly number: number | null;
  readonly standing: string;
  readonly speaker: { readonly name: string; readonly url: string } | null;
  readonly quantities: readonly { readonly qualifier: string; readonly asPrinted: string }[];
  readonly statuses: readonly { readonly kind: string; readonly by: readonly { readonly name: string }[] }[];
  readonly selectors: readonly { readonly exact: string }[];
}

/** A story with three statements on its record, and one that nobody has confirmed. */
async function prepare(dialect: TestDialect) {
  const opened = await openApp(dialect);
  const ids: string[] = [];
  const { db } = opened.database;
  const topic = await findOrCreateTopic(db, { slug: 'avocet', name: 'The Avocet inquiry' }, noon);
  const halme = await party(db, 'Halme Institute', { description: 'Independent expert' });
  const tern = await party(db, '=Tern Line');
  const { id: storyId } = await draft(db, {
    topicIds: [topic.id],
    document: paragraphs(`It made ${figure} 🛳. ${claim} she said.`, `${other}, Tern Line said.`),
  });
  const quantity = {
    value: 9.4,
    low: 9.4,
    high: null,
    unit: 'knots',
    qualifier: 'at least',
    asPrinted: figure,
    qualifierAsPrinted: 'at least',
  } as const;
  const said = {
    saidAt: { edtf: '2026-11-18', asPrinted: 'Wednesday', resolvedFrom: 'dateline 2026-11-19' },
    topicId: topic.id,
  };
  ids.push(
    await onRecord(db, storyId, figure, { ...said, speakerId: halme, quantities: [quantity] }),
    await onRecord(db, storyId, claim, { ...said, speakerId: halme, speech: 'direct', act: 'denies' }),
    await onRecord(db, storyId, other, { speakerId: tern, topicId: topic.id }),
  );
  await onRecord(db, storyId, 'It made', { state: 'suggested', speakerId: tern });
  await relate(
    db,
    { fromId: ids[0] ?? '', toId: ids[2] ?? '', kind: 'disputes', assertedBy: 'newsroom', note: null },
    orla,
  );
  const step = await publishStory(db, storyId, { by: 'Orla', now: noon });
  assert.ok(step.ok);
  return { opened, storyId, ids, halme, tern };
}
type Prepared = Awaited<ReturnType<typeof prepare>>;

function asker({ opened }: Prepared) {
  const get = (path: string) => opened.app.inject({ url: `/api/v1${path}` });
  const told = async <T>(path: string) => {
    const response = await get(path);
    assert.equal(response.statusCode, 200, response.body);
    return response.json() as T;
  };
  const list = async (path: string) => (await told<{ statements: readonly Told[] }>(path)).statements;
  return { get, told, list };
}

onEachDialect('the record for programs', (dialect) => {
  let record: Prepared;

  before(async () => {
    record = await prepare(dialect);
  });
  after(() => record.opened.close());

  test('has the confirmed statements of a story in order, with both sides of a dispute', async () => {
    const { storyId, ids } = record;
    const { told } = asker(record);
    const { statements, relations } = await told<{
      statements: readonly Told[];
      relations: readonly { kind: string; fromId: string }[];
    }>(`/stories/${storyId}/statements`);
    assert.deepEqual(
      statements.map(({ id }) => id),
      ids,
    );
    assert.deepEqual(
      statements[0]?.quantities.map(({ qualifier, asPrinted }) => [qualifier, asPrinted]),
      [['at least', figure]],
    );
    assert.deepEqual(
      statements[2]?.statuses.map(({ kind, by }) => [kind, by.map(({ name }) => name)]),
      [['disputed', ['Halme Institute']]],
    );
    assert.deepEqual(
      relations.map(({ kind, fromId }) => [kind, fromId]),
      [['disputes', ids[0]]],
    );
  });

  test('lists by speaker, topic, act, status and day, page by page', async () => {
    const { ids, halme, tern } = record;
    const { told, list } = asker(record);
    assert.equal((await list('/statements')).length, 3);
    assert.equal((await list(`/statements?speaker=${halme}`)).length, 2);
    assert.deepEqual(
      (await list('/statements?act=denies')).map(({ id }) => id),
      [ids[1]],
    );
    assert.equal((await list('/statements?status=disputed')).length, 2);
    assert.equal((await list('/statements?from=2026-11-18&until=2026-11-18')).length, 2);
    assert.equal((await list('/statements?from=2026-11-19')).length, 0);
    assert.equal((await list(`/parties/${tern}/statements`)).length, 1);
    const seen: string[] = [];
    let next: string | null = '/topics/avocet/statements?limit=1';
    while (next !== null) {
      const page: { statements: readonly Told[]; next: string | null } = await told(next);
      seen.push(...page.statements.map(({ id }) => id));
      next = page.next?.replace(`${testBaseUrl}/api/v1`, '') ?? null;
    }
    assert.deepEqual(seen.toSorted(), ids.toSorted());
  });

  test('names a wrong parameter with its mend', async () => {
    const { get } = asker(record);
    const response = await get('/statements?status=true&from=yesterday');
    assert.equal(response.statusCode, 400);
    assert.match(response.body, /Choose one of withdrawn/);
    assert.match(response.body, /Write a day as 2026-11-19/);
  });

  test('gives tables in which no cell is a formula', async () => {
    const { storyId, tern } = record;
    const { get } = asker(record);
    for (const path of [
      '/statements.csv',
      `/stories/${storyId}/statements.csv`,
      '/topics/avocet/statements.csv',
      `/parties/${tern}/statements.csv`,
    ]) {
      const response = await get(path);
      assert.equal(response.statusCode, 200);
      assert.match(String(response.headers['content-type']), /^text\/csv/);
      assert.match(response.body, /(?:^|,)'=Tern Line(?:,|\r)/m);
      assert.doesNotMatch(response.body, /It made/);
    }
    assert.match((await get(`/stories/${storyId}/statements.csv`)).body, /at least 9\.4 knots/);
  });

  test('annotates the words of the story as W3C has it, counting code points', async () => {
    const { storyId } = record;
    const { get } = asker(record);
    const response = await get(`/stories/${storyId}/annotations`);
    assert.match(String(response.headers['content-type']), /^application\/ld\+json/);
    const page = response.json() as {
      type: string;
      items: readonly {
        target: readonly { selector: { exact: string; refinedBy: { start: number; end: number } } }[];
      }[];
    };
    assert.equal(page.type, 'AnnotationPage');
    const text = [...`It made ${figure} 🛳. ${claim} she said.\n${other}, Tern Line said.`];
    for (const { target } of page.items)
      for (const { selector } of target)
        assert.equal(text.slice(selector.refinedBy.start, selector.refinedBy.end).join(''), selector.exact);
    assert.equal(page.items.length, 3);
  });
});

onEachDialect('the record for programs, when it changes', (dialect) => {
  let record: Prepared;
  before(async () => {
    record = await prepare(dialect);
  });
  after(() => record.opened.close());

  test('leads from a merged speaker to the one that is left, and tells why a statement was withdrawn', async () => {
    const { opened, storyId, ids, tern } = record;
    const { get, told, list } = asker(record);
    const { db } = opened.database;
    const into = await party(db, 'Tern Line Ltd');
    assert.ok((await mergeParties(db, { id: tern, into, reason: 'One company.' }, orla)).ok);
    await refreshParty(db, tern);
    const moved = await get(`/parties/${tern}/statements`);
    assert.equal(moved.statusCode, 301);
    assert.equal(moved.headers.location, `${testBaseUrl}/api/v1/parties/${into}/statements`);
    assert.equal((await list(`/parties/${into}/statements`)).length, 1);
    assert.ok((await withdrawStatement(db, { id: ids[1] ?? '', reason: 'She asked for it.' }, orla)).ok);
    await renewRecord(db, storyId, noon);
    const gone = await told<{ statement: Told & { withdrawnReason: string } }>(`/statements/${ids[1]}`);
    assert.deepEqual(
      [gone.statement.standing, gone.statement.number, gone.statement.withdrawnReason],
      ['withdrawn', null, 'She asked for it.'],
    );
    assert.equal((await list('/statements')).length, 2);
    assert.equal((await get('/statements/0199aaaa-0000-7000-8000-000000000001')).statusCode, 404);
    assert.equal((await get('/topics/none/statements')).statusCode, 404);
  });
});
