import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { freshDatabase, onEachDialect, type TestDatabase } from '../../test/support/newsroom.ts';
import { draft, noon, published, storyFields } from '../../test/support/stories.ts';
import { changesSince, type Db } from '../db/db.ts';
import {
  answerAddress,
  changeSlug,
  linkTranslation,
  publishStory,
  type Step,
  saveStory,
  shelveStory,
  shownByStory,
  translationsOf,
  unlinkTranslation,
} from './stories.ts';

const save = { by: 'Orla', now: noon };
const english = { headline: 'The ferry stops', language: 'en-GB' };
const ukrainian = { headline: 'Пором стоїть', language: 'uk' };
const arabic = { headline: 'توقفت العبّارة', language: 'ar', direction: 'rtl' } as const;

onEachDialect('stories that are translations of each other', (dialect) => {
  let database: TestDatabase;
  let db: Db;
  before(async () => {
    database = await freshDatabase(dialect);
    db = database.db;
  });
  after(() => database.close());

  async function story(path: string) {
    const answer = await answerAddress(database.publicDb, path);
    assert.equal(answer.kind, 'story', path);
    return answer.kind === 'story' ? answer.story : assert.fail();
  }
  async function languages(path: string) {
    return (await story(path)).translations?.members.map(({ language }) => language) ?? null;
  }
  const refusal = (step: Step) => (step.ok ? '' : step.problems.map(({ message }) => message).join(' '));

  test('lead to each other once both are published, and never to one that is not', async () => {
    const en = await published(db, english);
    const uk = await draft(db, ukrainian);
    assert.equal(await languages(en.path), null);
    assert.ok((await linkTranslation(db, uk.id, en.id, save)).ok);
    assert.deepEqual(await languages(en.path), ['en-GB']);
    const step = await publishStory(db, uk.id, save);
    assert.ok(step.ok && step.path);
    assert.deepEqual(await languages(en.path), ['en-GB', 'uk']);
    const ar = await published(db, arabic);
    assert.ok((await linkTranslation(db, ar.id, uk.id, save)).ok);
    const { translations } = await story(en.path);
    assert.deepEqual(translations?.members, [
      { id: ar.id, path: ar.path, headline: arabic.headline, language: 'ar', direction: 'rtl', isListed: true },
      { id: en.id, path: en.path, headline: english.headline, language: 'en-GB', direction: 'ltr', isListed: true },
      { id: uk.id, path: step.path, headline: ukrainian.headline, language: 'uk', direction: 'ltr', isListed: true },
    ]);
    assert.deepEqual((await translationsOf(database.publicDb, [ar.id, 'none'])).get(ar.id), translations);
    assert.ok((await shelveStory(db, uk.id, 'withdrawn', { ...save, reason: 'It was not true.' })).ok);
    assert.deepEqual(await languages(en.path), ['ar', 'en-GB']);
    assert.ok((await publishStory(db, uk.id, save)).ok);
    assert.ok((await unlinkTranslation(db, ar.id, save)).ok);
    assert.deepEqual([await languages(en.path), await languages(ar.path)], [['en-GB', 'uk'], null]);
    assert.ok((await unlinkTranslation(db, en.id, save)).ok);
    assert.deepEqual([await languages(en.path), await languages(step.path)], [null, null]);
  });

  test('are told apart from the story itself, an unknown one, a second in one language and another group', async () => {
    const en = await draft(db, english);
    const uk = await draft(db, ukrainian);
    const second = await draft(db, { ...english, headline: 'The ferry has stopped' });
    const link = async (id: string, of: string) => refusal(await linkTranslation(db, id, of, save));
    assert.match(await link(en.id, en.id), /no translation of itself/);
    assert.match(await link(en.id, 'nobody'), /no story with the id "nobody"/);
    assert.match(await link('nobody', en.id), /no story with the id "nobody"/);
    assert.match(await link(second.id, en.id), /“The ferry stops” is there in the same language \(en-GB\)/);
    assert.equal(await link(uk.id, en.id), '');
    assert.match(await link(second.id, uk.id), /“The ferry stops” is there in the same language/);
    const third = await draft(db, arabic);
    const fourth = await draft(db, { ...arabic, language: 'fa' });
    assert.equal(await link(third.id, fourth.id), '');
    assert.match(await link(third.id, en.id), /take it out with dateline story translation ID --none first/);
    assert.equal(refusal(await unlinkTranslation(db, second.id, save)), '');
    assert.match(refusal(await unlinkTranslation(db, 'nobody', save)), /no story/);
  });

  test('are not published twice in one language when one of them has changed its own', async () => {
    const en = await published(db, english);
    const uk = await draft(db, ukrainian);
    await linkTranslation(db, uk.id, en.id, save);
    const changed = await saveStory(db, { id: uk.id, basedOn: uk.revisionId }, storyFields(english), save);
    assert.ok(changed.ok);
    assert.match(refusal(await publishStory(db, uk.id, save)), /in the same language \(en-GB\)/);
  });

  test('are not shown twice in one language though another one has a draft in a third', async () => {
    const en = await published(db, english);
    const redrafted = { ...english, headline: 'Die Fähre steht', language: 'de' };
    const place = { id: en.id, basedOn: en.revisionId };
    assert.ok((await saveStory(db, place, storyFields(redrafted), save)).ok);
    const second = await draft(db, { ...english, headline: 'The ferry has stopped' });
    assert.match(refusal(await linkTranslation(db, second.id, en.id, save)), /in the same language \(en-GB\)/);
    const uk = await draft(db, ukrainian);
    assert.ok((await linkTranslation(db, uk.id, en.id, save)).ok);
    assert.match(refusal(await linkTranslation(db, second.id, uk.id, save)), /in the same language \(en-GB\)/);
    const changed = await saveStory(db, { id: uk.id, basedOn: uk.revisionId }, storyFields(english), save);
    assert.ok(changed.ok);
    assert.match(refusal(await publishStory(db, uk.id, save)), /in the same language \(en-GB\)/);
  });

  test('change the pages of all of them whatever happens to one', async () => {
    const en = await published(db, english);
    const uk = await published(db, ukrainian);
    const step = async (take: () => Promise<Step>) => {
      const shown = [en.path, ukPath].map(async (path) => {
        const answer = await answerAddress(database.publicDb, path);
        return answer.kind === 'story' ? shownByStory(answer.story) : [`story:${uk.id}`];
      });
      const keysOf = await Promise.all(shown);
      const before = (await changesSince(database.publicDb, 0)).version;
      const result = await take();
      assert.ok(result.ok, refusal(result));
      const changed = new Set((await changesSince(database.publicDb, before)).keys);
      return keysOf.map((keys) => keys.some((key) => changed.has(key)));
    };
    let ukPath = uk.path;
    assert.deepEqual(await step(() => linkTranslation(db, uk.id, en.id, save)), [true, true]);
    assert.deepEqual(await step(() => changeSlug(db, uk.id, 'inshe', save)), [true, true]);
    ukPath = uk.path.replace(/[^/]+\/$/, 'inshe/');
    assert.deepEqual(await step(() => shelveStory(db, uk.id, 'withheld', save)), [true, true]);
    assert.deepEqual(await step(() => publishStory(db, uk.id, save)), [true, true]);
    assert.deepEqual(await step(() => unlinkTranslation(db, uk.id, save)), [true, true]);
  });
});
