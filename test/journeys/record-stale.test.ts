import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { mergeParties, refreshParty, relate, withdrawStatement } from '../../src/statements/statements.ts';
import { findOrCreateTopic, publishStory, renewRecord, shelveStory } from '../../src/stories/stories.ts';
import { openServedApp, type ServedApp } from '../support/app.ts';
import { onEachDialect } from '../support/newsroom.ts';
import { onRecord, orla, party } from '../support/record-stories.ts';
import { draft, noon, paragraphs } from '../support/stories.ts';

const save = { by: 'Orla', now: noon };

onEachDialect('what is kept ready of the record', (dialect) => {
  let newsroom: ServedApp;
  before(async () => {
    newsroom = await openServedApp(dialect);
  });
  after(() => newsroom.close());

  test('is never older than the record: statements, what stands between them, names, withdrawals', async () => {
    const { db } = newsroom.database;
    const topic = await findOrCreateTopic(db, { slug: 'avocet', name: 'The inquiry' }, noon);
    const halme = await party(db, 'Halme Institute');
    const tern = await party(db, 'Tern Line');
    const { id } = await draft(db, {
      headline: 'Nine knots in fog',
      topicIds: [topic.id],
      document: paragraphs('It made at least 9.4 knots, she said.', 'It made no more than six, they said.'),
    });
    const said = { saidAt: { edtf: '2026-11-19', asPrinted: 'today', resolvedFrom: null }, topicId: topic.id };
    const one = await onRecord(db, id, 'It made at least 9.4 knots', { ...said, speakerId: halme });
    const other = await onRecord(db, id, 'It made no more than six', { ...said, speakerId: tern });
    const step = await publishStory(db, id, save);
    assert.ok(step.ok && step.path !== null);
    const addresses = [
      ...['/', step.path, '/record/', '/record/?status=disputed', '/topic/avocet/', '/sitemap-speakers.xml'],
      ...[one, other].flatMap((statement) => [`/record/${statement}/`, `/api/v1/statements/${statement}`]),
      ...[halme, tern].flatMap((speaker) => [
        `/speaker/${speaker}/`,
        `/speaker/${speaker}/feed/`,
        `/api/v1/parties/${speaker}`,
      ]),
      ...['/record/feed/', '/record/feed/atom/', '/record/feed.json', '/topic/avocet/record/feed/'],
      ...['/api/v1/statements', '/api/v1/statements.csv', '/api/v1/topics/avocet/statements'],
      ...['statements', 'statements.csv', 'annotations'].map((part) => `/api/v1/stories/${id}/${part}`),
      `/api/v1/parties/${tern}/statements.csv`,
      `${step.path}record/1/`,
    ];
    let kept = 0;
    const compare = async (told: string) => {
      await newsroom.ask('/healthz');
      for (const path of addresses) {
        if (newsroom.cache.find(path, 0) !== undefined) kept += 1;
        const ready = await newsroom.ask(path, { 'accept-encoding': 'identity' });
        const fresh = await newsroom.app.inject({ url: path });
        assert.equal(ready.status, fresh.statusCode, `${path} after ${told}`);
        // Reading an answer as text drops the mark that tables begin with.
        assert.equal(await ready.text(), fresh.body.replace(/^\uFEFF/, ''), `${path} is stale after ${told}`);
      }
    };
    const text = async (path: string) => (await newsroom.ask(path)).text();
    await compare('the publication');
    await compare('nothing');
    assert.ok(kept >= addresses.length - 4, `${String(kept)} of ${String(addresses.length)} were kept`);

    await relate(db, { fromId: one, toId: other, kind: 'disputes', assertedBy: 'newsroom', note: null }, orla);
    await compare('a relation that is not published');
    await renewRecord(db, id, noon);
    assert.match(await text(`/record/${other}/`), /Disputed by Halme Institute/);
    await compare('a dispute');

    const into = await party(db, 'Tern Line Ltd');
    await mergeParties(db, { id: tern, into, reason: 'One company.' }, orla);
    await refreshParty(db, tern);
    assert.match(await text(`/record/${other}/`), /Tern Line Ltd/);
    assert.equal((await newsroom.ask(`/speaker/${tern}/`)).status, 301);
    await compare('a merge of speakers');

    await withdrawStatement(db, { id: one, reason: 'The institute took it back.' }, orla);
    await renewRecord(db, id, noon);
    assert.match(await text(`/record/${one}/`), /took it back/);
    assert.doesNotMatch(await text('/record/'), /9\.4 knots/);
    await compare('a withdrawal');

    await shelveStory(db, id, 'withheld', { ...save, reason: null });
    assert.doesNotMatch(await text('/record/'), /no more than six/);
    await compare('a story that is withheld');
    await publishStory(db, id, save);
    assert.match(await text('/record/'), /no more than six/);
    await compare('its return');
  });
});
