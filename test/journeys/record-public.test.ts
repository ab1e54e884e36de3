import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Db } from '../../src/db/db.ts';
import {
  addEvidence,
  askQuestion,
  assess,
  confirmStatement,
  deleteStatement,
  makePlace,
  mergeParties,
  refreshParty,
  rejectStatement,
  relate,
  type StatementFields,
  type Step,
  waveThrough,
  withdrawStatement,
} from '../../src/statements/statements.ts';
import { findOrCreateTopic, publishStory, renewRecord, shelveStory } from '../../src/stories/stories.ts';
import { openApp, type TestApp } from '../support/app.ts';
import { crawl } from '../support/crawl.ts';
import { onEachDialect } from '../support/newsroom.ts';
import { onRecord, orla, party, rewrite } from '../support/record-stories.ts';
import { draft, noon, paragraphs } from '../support/stories.ts';

const later = { by: 'Orla', now: noon.add({ hours: 1 }) };
const shown = 'The ferry was doing at least 9.4 knots';
const taken = 'It had come down to six knots';

async function done<R extends object>(stepped: Promise<Step<R>>): Promise<R> {
  const result = await stepped;
  assert.ok(result.ok, JSON.stringify(result));
  return result;
}

onEachDialect('of the record a stranger', (dialect) => {
  let newsroom: TestApp;
  let db: Db;
  let publicId = '';
  let withdrawnId = '';
  let movedFrom = '';
  let movedTo = '';
  const secrets: string[] = [];
  const storyIds: string[] = [];

  const word = (name: string) => {
    secrets.push(`zz${name}zz`);
    return `zz${name}zz`;
  };
  /** A statement that readers must not know of, everything stated of which is a secret, and so is its id. */
  async function hidden(name: string, storyId: string, words: string, state: 'suggested' | 'confirmed' | 'rejected') {
    const secret = word(name);
    const speakerId = await party(db, `Speaker ${secret}`, {
      kind: 'unnamed',
      description: secret,
      alternateNames: [`Called ${secret}`],
      anonymityReason: `Because ${secret}`,
    });
    const topic = await findOrCreateTopic(db, { name: `Topic ${secret}`, description: secret }, noon);
    const { question } = await done(askQuestion(db, { topicId: topic.id, words: `Who ${secret}?` }, orla));
    const place = { latitude: 54.1, longitude: -0.2, country: null };
    const { place: here } = await done(makePlace(db, { ...place, name: `Place ${secret}` }, orla));
    const fields: Partial<StatementFields> = {
      ...{ speakerId, topicId: topic.id, questionId: question.id },
      speakerAsPrinted: secret,
      roleAsPrinted: secret,
      cue: secret,
      hedge: secret,
      saidAt: { edtf: '2026-11-18', asPrinted: secret, resolvedFrom: secret },
      saidIn: { placeId: here.id, asPrinted: secret },
      aboutPlace: { placeId: here.id, asPrinted: secret },
      channel: {
        kind: 'website',
        name: secret,
        url: `https://${secret}.example/`,
        archivedUrl: null,
        archivedAt: null,
      },
      via: [speakerId],
    };
    const id = await onRecord(db, storyId, words, { ...fields, state });
    await done(assess(db, { statementId: id, verdict: 'not verified', explanation: secret }, orla));
    const evidence = { url: null, archivedUrl: null, sha256: null, retrievedAt: null, licence: null, placeIn: null };
    await done(addEvidence(db, { statementId: id, title: secret, ...evidence }, orla));
    secrets.push(id, speakerId, topic.id, question.id, here.id);
    return id;
  }

  before(async () => {
    newsroom = await openApp(dialect);
    db = newsroom.database.db;
    const inquiry = await findOrCreateTopic(db, { name: 'The inquiry' }, noon);
    const halme = await party(db, 'Halme Institute', { description: 'Measures ships.' });
    movedFrom = await party(db, 'Tern Lines');
    movedTo = await party(db, 'Tern Line');
    const stated = { topicId: inquiry.id, speakerId: halme };

    const live = await draft(db, {
      headline: 'A story for everyone',
      topicIds: [inquiry.id],
      document: paragraphs(
        `${shown}, she said.`,
        `${taken}, the line said.`,
        'We regret it, the line said.',
        'So it is.',
      ),
    });
    publicId = await onRecord(db, live.id, shown, stated);
    const takenId = await onRecord(db, live.id, taken, { ...stated, speakerId: movedFrom });
    withdrawnId = await onRecord(db, live.id, 'We regret it', stated);
    await hidden('suggested', live.id, 'So it is', 'suggested');
    const rejected = await hidden('rejected', live.id, 'So it is', 'suggested');
    await done(rejectStatement(db, { id: rejected, reason: word('whyrejected') }, orla));
    const early = await hidden('withdrawnearly', live.id, 'So it is', 'confirmed');
    await done(withdrawStatement(db, { id: early, reason: word('whyearly') }, orla));
    const deleted = await hidden('deleted', live.id, 'So it is', 'suggested');
    await done(relate(db, { ...between(deleted, publicId), note: word('deletednote') }, orla));
    await done(deleteStatement(db, { id: deleted, reason: word('whydeleted') }, orla));
    await done(waveThrough(db, { storyId: live.id, words: 'So it is.', reason: word('whywaved') }, orla));
    assert.ok((await publishStory(db, live.id, later)).ok);
    await done(withdrawStatement(db, { id: withdrawnId, reason: 'The line never said so.' }, orla));
    const merged = { id: movedFrom, into: movedTo, reason: word('whymerged') };
    await done(mergeParties(db, merged, orla));
    await refreshParty(db, movedFrom);

    // The next revision: new words on the record, and the words of a public statement taken anew.
    const [next, instead] = [word('nextrevision'), word('takenanew')];
    await rewrite(
      db,
      live.id,
      `${shown}, she said.`,
      `${taken.replace('six', instead)}, the line said.`,
      `We deny ${next}, they said.`,
    );
    const denial = await hidden('nextstatement', live.id, `We deny ${next}`, 'confirmed');
    await done(relate(db, { ...between(denial, publicId), note: word('nextnote') }, orla));
    await done(confirmStatement(db, { id: takenId, takeNewWords: true }, orla));
    await renewRecord(db, live.id, later.now);

    const unpublished = await draft(db, {
      headline: word('draft'),
      document: paragraphs(`It sank ${word('drafted')}, he said.`),
    });
    const drafted = await hidden('draftstatement', unpublished.id, 'It sank', 'confirmed');
    await done(relate(db, { ...between(drafted, publicId), note: word('draftnote') }, orla));
    await renewRecord(db, unpublished.id, later.now);
    storyIds.push(live.id, unpublished.id);
    for (const state of ['withheld', 'killed', 'withdrawn'] as const) {
      const text = `We floated ${word(`${state}words`)}`;
      const once = await draft(db, { headline: `Once ${state}`, document: paragraphs(`${text}, he said.`) });
      const id = await hidden(state, once.id, text, 'confirmed');
      await done(relate(db, { ...between(id, publicId), note: word(`${state}note`) }, orla));
      assert.ok((await publishStory(db, once.id, later)).ok);
      assert.match((await ask(`/api/v1/statements/${publicId}`)).body, new RegExp(`zz${state}notezz`));
      assert.ok((await shelveStory(db, once.id, state, { ...later, reason: 'We got it wrong.' })).ok);
      storyIds.push(once.id);
    }
  });
  after(() => newsroom.close());

  const between = (fromId: string, toId: string) =>
    ({ fromId, toId, kind: 'disputes', assertedBy: 'newsroom' }) as const;
  const ask = (url: string) => newsroom.app.inject({ url });

  /** Every address under which any of it could stand. */
  async function guesses(): Promise<readonly string[]> {
    const statements = await db.selectFrom('statement').select('id').execute();
    const parties = await db.selectFrom('party').select('id').execute();
    const topics = await db.selectFrom('topic').select(['id', 'slug']).execute();
    const feeds = ['feed/', 'feed/atom/', 'feed.json'];
    return [
      ...[
        '/record/',
        '/api/v1/statements?limit=100',
        '/api/v1/statements.csv',
        '/sitemap.xml',
        '/sitemap-topics.xml',
        '/sitemap-speakers.xml',
      ],
      ...statements.flatMap(({ id }) => [`/record/${id}/`, `/api/v1/statements/${id}`]),
      ...parties.flatMap(({ id }) => [
        ...['', 'statements', 'statements.csv'].map((rest) => `/api/v1/parties/${id}${rest && `/${rest}`}`),
        ...['', ...feeds].map((rest) => `/speaker/${id}/${rest}`),
        `/api/v1/statements?speaker=${id}`,
      ]),
      ...topics.flatMap(({ id, slug }) => [
        ...['', '.csv'].map((rest) => `/api/v1/topics/${slug}/statements${rest}`),
        ...['', 'record/feed/', 'record/feed/atom/', 'record/feed.json'].map((rest) => `/topic/${slug}/${rest}`),
        `/api/v1/statements?topic=${id}`,
      ]),
      ...storyIds.flatMap((id) =>
        ['', '/statements', '/statements.csv', '/annotations', '/versions/1'].map(
          (rest) => `/api/v1/stories/${id}${rest}`,
        ),
      ),
      ...feeds.map((rest) => `/record/${rest}`),
    ];
  }

  test('finds nothing that is suggested, rejected, deleted, not public yet or public no more', async () => {
    const asked = await guesses();
    const answers = await crawl(newsroom.app, asked);
    assert.ok(secrets.length > 60 && answers.size > 250, `${secrets.length} secrets, ${answers.size} addresses`);
    for (const [path, answer] of answers) {
      // Problems name the address that was asked for, which whoever asks knows.
      const whole = `${JSON.stringify(answer.headers)}\n${answer.body}`
        .replaceAll(path, '')
        .replaceAll(encodeURI(path), '');
      const found = secrets.filter((secret) => whole.includes(secret) && !path.includes(secret));
      assert.deepEqual(
        found,
        [],
        `${answer.statusCode} ${path}: ${whole.slice(Math.max(0, whole.indexOf(found[0] ?? '') - 200)).slice(0, 400)}`,
      );
      assert.ok(answer.statusCode < 500 || path === '/desk/', `${answer.statusCode} ${path}`);
    }
    const told = [...answers].filter(([, { body }]) => body.includes(shown)).map(([path]) => path);
    for (const path of ['/record/feed/', `/api/v1/statements/${publicId}`, '/api/v1/statements.csv'])
      assert.ok(told.includes(path), path);
    const stray = [...answers].filter(([path]) => secrets.some((secret) => path.includes(secret)));
    assert.ok(stray.length > 0);
    for (const [path, { statusCode, body }] of stray) {
      const isEmptyList = statusCode === 200 && !/"id"/.test(body);
      assert.ok(isEmptyList || [404, 410].includes(statusCode), `${statusCode} ${path}`);
    }
  });

  test('cannot search for any of it', async () => {
    for (const secret of secrets.filter((one) => one.startsWith('zz'))) {
      const { body } = await ask(`/api/v1/search?q=${secret}`);
      assert.deepEqual(JSON.parse(body), { results: [], next: null, total: 0 }, secret);
    }
  });

  test('reads of words that were taken anew what still stands in the public text', async () => {
    const { body } = await ask(`/api/v1/stories/${storyIds[0]}/statements`);
    const { statements } = JSON.parse(body) as { readonly statements: readonly { readonly text: string }[] };
    assert.deepEqual(
      statements.map(({ text }) => text),
      [shown, taken],
    );
  });

  test('finds speakers in the sitemap, those alone of whom readers know', async () => {
    assert.match((await ask('/sitemap.xml')).body, /sitemap-speakers\.xml/);
    const { body } = await ask('/sitemap-speakers.xml');
    assert.equal(body.match(/<loc>/g)?.length, 2);
    assert.match(body, new RegExp(`/speaker/${movedTo}/`));
    assert.doesNotMatch(body, new RegExp(movedFrom));
  });

  test('is told of a withdrawn statement that it is, and why', async () => {
    const { statusCode, body } = await ask(`/api/v1/statements/${withdrawnId}`);
    assert.equal(statusCode, 200);
    const { statement } = JSON.parse(body) as { readonly statement: Readonly<Record<string, unknown>> };
    assert.deepEqual([statement['standing'], statement['withdrawnReason']], ['withdrawn', 'The line never said so.']);
    const page = await ask(`/record/${withdrawnId}/`);
    assert.equal(page.statusCode, 200);
    assert.match(page.body, /The line never said so\./);
    for (const list of ['/api/v1/statements', '/record/feed/', `/api/v1/stories/${storyIds[0]}/statements`])
      assert.ok(!(await ask(list)).body.includes(withdrawnId), list);
  });

  test('is led from a merged speaker to the one that is left', async () => {
    const { statusCode, headers } = await ask(`/speaker/${movedFrom}/feed/`);
    assert.deepEqual([statusCode, headers['location']], [301, `/speaker/${movedTo}/feed/`]);
    assert.match((await ask(`/speaker/${movedTo}/feed/`)).body, /It had come down to six knots/);
  });

  test('has a connection that cannot read the desk’s side of it at all', async () => {
    for (const table of ['statement', 'party', 'statement_change', 'statement_waved', 'question', 'place'] as const)
      await assert.rejects(newsroom.database.publicDb.selectFrom(table).selectAll().execute(), /./, table);
  });
});
