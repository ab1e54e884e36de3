import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { makeApp } from '../../src/app.ts';
import { findOrCreateByline } from '../../src/people/people.ts';
import { findOrCreateSection, findOrCreateTopic } from '../../src/stories/stories.ts';
import { testBaseUrl } from '../support/app.ts';
import { freshDatabase, onEachDialect, type TestDatabase } from '../support/newsroom.ts';
import { noon, published } from '../support/stories.ts';

onEachDialect('a reader’s page asks the database', (dialect) => {
  let database: TestDatabase;
  let app: FastifyInstance;
  let queries = 0;
  const paths: Record<string, string> = { 'the front page': '/' };

  before(async () => {
    database = await freshDatabase(dialect);
    const { db } = database;
    const section = await findOrCreateSection(db, { name: 'Harbour' });
    const topic = await findOrCreateTopic(db, { name: 'The sea wall' }, noon);
    const byline = await findOrCreateByline(db, { name: 'Orla Wintergill', kind: 'person' }, noon);
    const fields = { sectionId: section.id, topicIds: [topic.id], bylineIds: [byline.id] };
    for (let n = 0; n < 12; n += 1)
      await published(db, { headline: `Story ${n}`, ...fields }, noon.subtract({ hours: n }));
    paths['a story'] = (await published(db, { headline: 'The story', ...fields })).path;
    paths['a section'] = '/section/harbour/';
    paths['a topic'] = `/topic/${topic.slug}/`;
    paths['an author'] = `/by/${byline.slug}/`;
    paths['the feed'] = '/feed/';
    // Results are counted: a query within a query is built on its own and asked as one.
    const counted = database.publicDb.withPlugin({
      transformQuery: ({ node }) => node,
      transformResult: async ({ result }) => {
        queries += 1;
        return result;
      },
    });
    const configuration = { baseUrl: testBaseUrl, dataFolder: database.place.dataFolder };
    app = await makeApp({ configuration, database: { ...database, publicDb: counted }, now: () => noon, logTo: null });
  });
  after(async () => {
    await app.close();
    await database.close();
  });

  for (const name of ['the front page', 'a story', 'a section', 'a topic', 'an author', 'the feed']) {
    test(`at most eight times for ${name}, however many stories it shows`, async () => {
      queries = 0;
      const answer = await app.inject({ url: paths[name] ?? '' });
      assert.equal(answer.statusCode, 200, name);
      assert.ok(queries > 0 && queries <= 8, `${queries} queries`);
    });
  }
});
