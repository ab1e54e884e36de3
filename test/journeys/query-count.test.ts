import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { makeApp } from '../../src/app.ts';
import { findOrCreateByline } from '../../src/people/people.ts';
import { makeSlot } from '../../src/pictures/pictures.ts';
import {
  correctStory,
  findOrCreateSection,
  findOrCreateTag,
  findOrCreateTopic,
  publishStory,
  saveStory,
} from '../../src/stories/stories.ts';
import { tellNumbers } from '../../src/views/telling.ts';
import { testBaseUrl } from '../support/app.ts';
import { shownComments } from '../support/comments-shown.ts';
import { inquiry, inquiryRelations } from '../support/inquiry-record.ts';
import { freshDatabase, onEachDialect, type TestDatabase } from '../support/newsroom.ts';
import { putRecord, recordOf } from '../support/reading-record.ts';
import { showComments } from '../support/shown-comments.ts';
import { noon, published, storyFields } from '../support/stories.ts';
import { viewSums } from '../support/view-sums.ts';

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
    const tag = await findOrCreateTag(db, 'flood');
    const fields = { sectionId: section.id, topicIds: [topic.id], tagIds: [tag.id], bylineIds: [byline.id] };
    for (let n = 0; n < 12; n += 1)
      await published(db, { headline: `Story ${n}`, ...fields }, noon.subtract({ hours: n }));
    const picture = await makeSlot(db, { caption: 'The wall.', credit: 'Wren Tollard', by: 'Orla', now: noon });
    const story = { headline: 'The story', leadPictureId: picture.id, ...fields };
    const { id, path, revisionId } = await published(db, story);
    const save = { by: 'Orla', now: noon.add({ minutes: 5 }) };
    await saveStory(db, { id, basedOn: revisionId }, storyFields({ ...story, headline: 'The story told' }), save);
    await publishStory(db, id, save);
    await correctStory(db, id, { kind: 'correction', text: 'It was the other wall.' }, save);
    const comments = await showComments(
      db,
      id,
      Array.from({ length: 30 }, () => ({})),
    );
    paths['a story'] = path;
    paths['its comments'] = `${path}comments/`;
    paths['older comments'] = `${path}comments/?order=oldest&page=2`;
    paths['an answer to a comment'] = `${path}comments/?reply=${comments[0]}`;
    paths['a comment to report'] = `/comments/${comments[0]}/report/`;
    paths['its history'] = `${path}history/`;
    paths['a version of it'] = `${path}history/1/`;
    paths['what changed in it'] = `${path}history/3/changes/?from=1`;
    paths['its versions in the API'] = `/api/v1/stories/${id}/versions`;
    paths['a version of it in the API'] = `/api/v1/stories/${id}/versions/1`;
    await shownComments(database).show(id);
    paths['its comments’ feed'] = `${path}feed/`;
    paths['the feed of all comments'] = '/comments/feed/atom/';
    paths['its comments in the API'] = `/api/v1/stories/${id}/comments`;
    const record = recordOf(inquiry, inquiryRelations, { storyId: id });
    await putRecord(db, id, { record });
    paths['the record'] = '/record/?act=claims&from=2026-11-01';
    paths['a statement'] = `/record/${record.statements[0]?.id}/`;
    paths['a speaker'] = `/speaker/${record.statements[0]?.speaker?.id}/`;
    paths['the record’s feed'] = '/record/feed/';
    paths['a speaker’s feed in Atom'] = `${paths['a speaker']}feed/atom/`;
    paths['statements in the API'] = '/api/v1/statements';
    paths['statements as a table'] = '/api/v1/statements.csv';
    paths['annotations of a story'] = `/api/v1/stories/${id}/annotations`;
    await viewSums(db).count(id, 4_812, noon);
    await tellNumbers(db, noon);
    paths['its views in the API'] = `/api/v1/stories/${id}/views`;
    paths['what is most read, in the API'] = '/api/v1/most-read?section=harbour';
    paths['a section'] = '/section/harbour/';
    paths['a topic'] = `/topic/${topic.slug}/`;
    paths['an author'] = `/by/${byline.slug}/`;
    paths['the feed'] = '/feed/';
    paths['an author’s feed in Atom'] = `/by/${byline.slug}/feed/atom/`;
    paths['the sitemap'] = '/sitemap.xml';
    paths['the sitemap of a month'] = '/sitemap-2026-11.xml';
    paths['the news sitemap'] = '/sitemap-news.xml';
    paths['a tag'] = `/tag/${tag.slug}/`;
    const narrowed = `section=harbour&author=${byline.slug}&from=2026-11-01&to=2026-12-01`;
    paths['a search'] = `/search?q=story&${narrowed}`;
    paths['a search, newest first'] = `/search?q=story&order=newest&${narrowed}`;
    paths['the API’s search'] = `/api/v1/search?q=story&${narrowed}`;
    paths['the API’s search, newest first'] = `/api/v1/search?q=story&order=newest&${narrowed}`;
    paths['the archive'] = '/archive/';
    paths['a year'] = '/archive/2026/';
    paths['a month'] = '/archive/2026/11/';
    paths['a day'] = '/archive/2026/11/19/';
    paths['the corrections'] = '/corrections/';
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

  const names = [
    'the front page',
    'a story',
    'its comments',
    'older comments',
    'an answer to a comment',
    'a comment to report',
    'its history',
    'a version of it',
    'what changed in it',
    'its versions in the API',
    'a version of it in the API',
    'its comments’ feed',
    'the feed of all comments',
    'its comments in the API',
    'its views in the API',
    'what is most read, in the API',
    'a section',
    'a topic',
    'an author',
    'the feed',
    'an author’s feed in Atom',
    'the sitemap',
    'the sitemap of a month',
    'the news sitemap',
    'a tag',
    'a search',
    'a search, newest first',
    'the API’s search',
    'the API’s search, newest first',
    'the archive',
    'a year',
    'a month',
    'a day',
    'the corrections',
    'the record',
    'a statement',
    'a speaker',
    'the record’s feed',
    'a speaker’s feed in Atom',
    'statements in the API',
    'statements as a table',
    'annotations of a story',
  ];
  for (const name of names) {
    test(`at most eight times for ${name}, however many stories it shows`, async () => {
      queries = 0;
      const answer = await app.inject({ url: paths[name] ?? '' });
      assert.equal(answer.statusCode, 200, name);
      assert.ok(queries > 0 && queries <= 8, `${queries} queries`);
    });
  }
});
