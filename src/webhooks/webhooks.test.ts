import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { testBaseUrl } from '../../test/support/app.ts';
import { type DeskBrowser, openDesk, type TestDesk } from '../../test/support/desk.ts';
import { onEachDialect } from '../../test/support/newsroom.ts';
import { noon, published } from '../../test/support/stories.ts';
import { askOutside } from '../outgoing/outgoing.ts';
import type { AuditPage } from '../people/audit-shapes.ts';
import { blankFields, correctStory, createStory, publishStory, shelveStory } from '../stories/stories.ts';
import { eventKinds } from './shapes.ts';
import { webhookRound } from './work.ts';

/** The tests' own network: every name leads to the local server, and nothing else can be reached. */
const reach = { resolve: async () => ['127.0.0.1'], mayReach: (address: string) => address === '127.0.0.1' };

interface Told {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}
interface Log {
  readonly deliveries: readonly {
    readonly id: string;
    readonly kind: string;
    readonly state: string;
    readonly tries: number;
    readonly lastStatus: number | null;
    readonly lastProblem: string | null;
  }[];
  readonly next: string | null;
}

onEachDialect('webhooks', (dialect) => {
  let server: Server;
  let told: Told[] = [];
  let status = 204;
  let desk: TestDesk;
  let admin: DeskBrowser;
  let hook: { id: string; secret: string };
  const by = { by: 'Orla', now: noon };

  before(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (piece) => {
        body += piece;
      });
      request.on('end', () => {
        told.push({ headers: request.headers, body });
        response.writeHead(status).end();
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  beforeEach(async () => {
    told = [];
    status = 204;
    desk = await openDesk(dialect);
    admin = await desk.signedIn('admin');
    const { port } = server.address() as AddressInfo;
    hook = await admin.expect(201, 'POST', '/webhooks', { url: `http://hooks.test:${port}/in`, events: eventKinds });
  });
  afterEach(() => desk.close());

  const round = () =>
    webhookRound({
      db: desk.database.db,
      publicDb: desk.database.publicDb,
      baseUrl: testBaseUrl,
      now: desk.now,
      ask: (address, request, more) => askOutside(address, request, { ...more, reach }),
    });
  const log = () => admin.expect<Log>(200, 'GET', `/webhooks/${hook.id}/deliveries`);

  test('are told of everything that happens to a published story, signed, and of nothing else', async () => {
    const { db } = desk.database;
    const draft = await createStory(db, { ...blankFields('en-GB'), headline: 'Never to be told' }, by);
    assert.ok(draft.ok);
    await shelveStory(db, draft.id, 'killed', { ...by, reason: 'It was nothing.' });
    const { id } = await published(db, { headline: 'Ferry late' });
    await correctStory(db, id, { kind: 'correction', text: 'It was the other ferry.' }, by);
    assert.ok((await publishStory(db, id, by)).ok);
    await shelveStory(db, id, 'withheld', { ...by, reason: 'For now.' });
    await publishStory(db, id, by);
    await shelveStory(db, id, 'withdrawn', { ...by, reason: 'It was not so.' });
    desk.passTime({ hours: 1 });
    await round();
    const words = told.map(
      ({ body }) => JSON.parse(body) as { type: string; data: { storyId: string; story: unknown } },
    );
    assert.deepEqual(words.map(({ type }) => type).toSorted(), [
      'story.corrected',
      'story.published',
      'story.published',
      'story.updated',
      'story.withdrawn',
      'story.withheld',
    ]);
    for (const { data } of words) assert.deepEqual([data.storyId, data.story], [id, null]);
    for (const { headers, body } of told) {
      const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
      const key = Buffer.from(hook.secret.replace('whsec_', ''), 'base64');
      const expected = createHmac('sha256', key).update(signed).digest('base64');
      assert.equal(headers['webhook-signature'], `v1,${expected}`);
      assert.equal(headers['webhook-timestamp'], String(desk.now().epochMilliseconds / 1_000));
    }
    told = [];
    await round();
    assert.deepEqual(told, []);
    assert.ok((await log()).deliveries.every(({ state, lastStatus }) => state === 'given' && lastStatus === 204));
  });

  test('are told of a story as readers see it', async () => {
    await published(desk.database.db, { headline: 'Ferry late' });
    desk.passTime({ hours: 1 });
    await round();
    const { data } = JSON.parse(told[0]?.body ?? '{}') as { data: { story: { headline: string; url: string } } };
    assert.equal(data.story.headline, 'Ferry late');
    assert.match(data.story.url, /^http:\/\/news\.test\/2026\//);
  });

  test('that fail are tried again for three days under the same id, then given up, and can be asked once more', async () => {
    await published(desk.database.db, { headline: 'Ferry late' });
    status = 500;
    desk.passTime({ hours: 1 });
    await round();
    await round();
    assert.equal(told.length, 1);
    const [waiting] = (await log()).deliveries;
    assert.deepEqual([waiting?.state, waiting?.tries, waiting?.lastProblem], ['waiting', 1, 'It answered 500.']);
    for (let hours = 0; hours < 110; hours += 1) {
      desk.passTime({ hours: 1 });
      await round();
    }
    assert.equal(told.length, 9);
    assert.equal(new Set(told.map(({ headers }) => headers['webhook-id'])).size, 1);
    const [given] = (await log()).deliveries;
    assert.equal(given?.state, 'given up');
    status = 200;
    await admin.expect(202, 'POST', `/webhooks/${hook.id}/deliveries/${encodeURIComponent(given?.id ?? '')}/again`, {});
    await round();
    assert.deepEqual(
      (await log()).deliveries.map(({ state, lastStatus }) => [state, lastStatus]),
      [['given', 200]],
    );
  });

  test('end by 410, are queued nothing while they are off, and tried by a word of their own', async () => {
    status = 410;
    await admin.expect(202, 'POST', `/webhooks/${hook.id}/test`, {});
    await round();
    assert.equal(JSON.parse(told[0]?.body ?? '{}').type, 'test');
    const { webhooks } = await admin.expect<{ webhooks: { isActive: boolean; waiting: number }[] }>(
      200,
      'GET',
      '/webhooks',
    );
    assert.deepEqual(
      webhooks.map(({ isActive }) => isActive),
      [false],
    );
    await published(desk.database.db, { headline: 'Ferry late' });
    assert.equal((await log()).deliveries.length, 1);
    status = 204;
    await admin.expect(200, 'PATCH', `/webhooks/${hook.id}`, { isActive: true, events: ['story.killed'] });
    await published(desk.database.db, { headline: 'Ferry later' });
    assert.equal((await log()).deliveries.length, 1);
    await admin.expect(204, 'DELETE', `/webhooks/${hook.id}`);
    await admin.expect(404, 'GET', `/webhooks/${hook.id}/deliveries`);
  });

  test('never reach a private address, and say why', async () => {
    await admin.expect(400, 'POST', '/webhooks', {
      url: 'http://user:secret@hooks.test/',
      events: ['story.published'],
    });
    await admin.expect(400, 'POST', '/webhooks', { url: 'file:///etc/passwd', events: ['story.published'] });
    const { port } = server.address() as AddressInfo;
    const made = await admin.expect<{ id: string }>(201, 'POST', '/webhooks', {
      url: `http://127.0.0.1:${port}/`,
      events: ['story.published'],
    });
    await admin.expect(202, 'POST', `/webhooks/${made.id}/test`, {});
    const { db, publicDb } = desk.database;
    await webhookRound({ db, publicDb, baseUrl: testBaseUrl, now: desk.now });
    const { deliveries } = await admin.expect<Log>(200, 'GET', `/webhooks/${made.id}/deliveries`);
    assert.deepEqual([deliveries[0]?.state, told.length], ['waiting', 0]);
    assert.match(deliveries[0]?.lastProblem ?? '', /127\.0\.0\.1/);
  });

  test('what is done to one is written down with what changed, and never its secret', async () => {
    const at = `/webhooks/${hook.id}`;
    await admin.expect(200, 'PATCH', at, { isActive: false });
    await admin.expect(200, 'PATCH', at, { isActive: true });
    await admin.expect(200, 'PATCH', at, { url: 'https://radio.example/in', events: ['story.killed'] });
    await admin.expect(204, 'DELETE', at);
    const { entries } = await admin.expect<AuditPage>(200, 'GET', '/audit');
    const deeds = entries.filter(({ action }) => action.startsWith('webhook')).toReversed();
    assert.deepEqual(
      deeds.map(({ action }) => action),
      ['webhook added', 'webhook paused', 'webhook switched on', 'webhook changed', 'webhook removed'],
    );
    assert.deepEqual(deeds[3]?.detail, [
      { name: 'address', value: 'https://radio.example/in' },
      { name: 'events', value: 'story.killed' },
    ]);
    assert.ok(!JSON.stringify(deeds).includes(hook.secret));
  });
});
