import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { makePendingCrops, publicPictures } from '../../src/pictures/pictures.ts';
import { fullStories, type PublishedStory } from '../../src/stories/stories.ts';
import { type DemoNewsroom, openDemoNewsroom } from '../support/demo.ts';
import { checkTerms, dataOf, nodeOf, type PageNode } from '../support/page-data.ts';

/** What every story has, and under which condition a story has more. */
const always = [
  'headline',
  'description',
  'datePublished',
  'dateModified',
  'author',
  'publisher',
  'mainEntityOfPage',
  'url',
  'identifier',
  'wordCount',
  'inLanguage',
  'isAccessibleForFree',
  'isPartOf',
] as const;

const where: Readonly<Record<string, (story: PublishedStory) => boolean>> = {
  dateline: ({ dateline }) => dateline !== null,
  contentLocation: ({ dateline }) => Boolean(dateline?.place),
  articleSection: ({ section }) => section !== null,
  about: ({ topics }) => topics.length > 0,
  keywords: ({ topics, tags }) => topics.length + tags.length > 0,
  correction: ({ corrections }) => corrections.some(({ kind }) => kind !== 'update'),
  sourceOrganization: ({ origin, dateline }) => origin !== null || Boolean(dateline?.agency),
  isBasedOn: ({ origin }) => origin !== null && (origin.url !== null || origin.publishedAt !== null),
  license: ({ origin }) => origin !== null && (origin.licence !== null || origin.licenceUrl !== null),
  alternativeHeadline: ({ headline }) => headline.length > 110,
};

describe('every story of the demo newsroom', () => {
  let demo: DemoNewsroom;
  let stories: readonly PublishedStory[];
  before(async () => {
    demo = await openDemoNewsroom();
    await makePendingCrops(demo.database.db, demo.database.place.dataFolder);
    stories = await fullStories(demo.database.publicDb, { list: 'all', listId: '' }, 500);
  });
  after(() => demo.close());

  test('is a NewsArticle with every field that it has something for, and no other', async () => {
    assert.ok(stories.length > 30);
    for (const story of stories) {
      const { body } = await demo.app.inject({ url: story.path });
      for (const node of dataOf(body)) checkTerms(node, story.path);
      const article = nodeOf(body, 'NewsArticle');
      for (const name of always) assert.ok(name in article, `${story.path}: ${name}`);
      for (const [name, has] of Object.entries(where))
        assert.equal(name in article, has(story), `${story.path}: ${name}`);
      assert.ok(String(article['headline']).length <= 110);
      assert.ok(Date.parse(String(article['dateModified'])) >= Date.parse(String(article['datePublished'])));
      for (const author of article['author'] as readonly PageNode[]) assert.ok(author['name'], story.path);
      await checkImages(story, (article['image'] ?? []) as readonly PageNode[]);
    }
  });

  test('has statements and speakers that machines read in the same terms, and no source that is not named', async () => {
    const { publicDb } = demo.database;
    const statements = await publicDb.selectFrom('published_statement').select('statement_id as id').execute();
    const parties = await publicDb.selectFrom('published_party').select(['party_id as id', 'kind', 'name']).execute();
    const types = new Set<unknown>();
    const read = async (path: string) => {
      const { body, statusCode } = await demo.app.inject({ url: path });
      assert.equal(statusCode, 200, path);
      const nodes = dataOf(body);
      for (const node of nodes) {
        checkTerms(node, path);
        types.add(node['@type']);
      }
      return nodes;
    };
    for (const { id } of statements) assert.equal((await read(`/record/${id}/`)).length, 1, id);
    for (const { id, kind, name } of parties) {
      const told = JSON.stringify(await read(`/speaker/${id}/`));
      assert.equal(told.includes('#speaker'), kind !== 'unnamed', name);
    }
    const [list] = await read('/record/');
    assert.equal(list?.['@type'], 'CollectionPage');
    for (const type of ['Claim', 'Quotation', 'ProfilePage']) assert.ok(types.has(type), type);
  });

  async function checkImages(story: PublishedStory, images: readonly PageNode[]): Promise<void> {
    const pictures = await publicPictures(demo.database.publicDb, story.pictureIds);
    const ready = [...pictures.values()].filter(({ state }) => state === 'ready');
    const lead = pictures.get(story.leadPictureId ?? '');
    const shapes = lead?.crops.filter(({ shape }) => shape !== 'share').length ?? 0;
    assert.equal(images.length, ready.length + shapes, story.path);
    for (const image of images) {
      const file = String(image['contentUrl']).split('/').at(-1);
      const picture = ready.find(({ renditions, crops }) => [...renditions, ...crops].some((one) => one.file === file));
      assert.ok(picture, `${story.path}: ${file}`);
      assert.equal(image['creditText'], picture.credit || picture.source || undefined);
      assert.equal(image['caption'], picture.caption || undefined);
      assert.equal(image['copyrightNotice'], picture.copyright || undefined);
      assert.equal(image['license'], picture.rightsUrl || undefined);
      assert.equal('creator' in image, picture.creators.length > 0);
    }
  }
});
