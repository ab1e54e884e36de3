import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { freshDatabase, onEachDialect, type TestDatabase } from '../../test/support/newsroom.ts';
import { noon, published } from '../../test/support/stories.ts';
import { newId, transaction } from '../db/db.ts';
import { judge } from './filter.ts';
import { featuresOf } from './filter-features.ts';
import { forgetRare, measureThreshold, readCounts, train, untrain } from './filter-store.ts';

const features = (text: string) => featuresOf({ text, name: 'Ida', website: null });

onEachDialect('what the filter learns', (dialect) => {
  let database: TestDatabase;
  before(async () => {
    database = await freshDatabase(dialect);
  });
  after(() => database.close());

  const lesson = (language: string, text: string, as: 'ham' | 'spam') =>
    ({ language, features: features(text), as, now: noon }) as const;
  const learn = (language: string, text: string, as: 'ham' | 'spam') => train(database.db, lesson(language, text, as));
  const unlearn = (language: string, text: string, as: 'ham' | 'spam') =>
    untrain(database.db, lesson(language, text, as));
  const says = async (language: string, text: string) => {
    const { counts, learned } = await readCounts(database.db, language, features(text));
    return judge(features(text), counts, learned);
  };
  const kept = async (language: string) => ({
    tokens: (
      await database.db
        .selectFrom('comment_token')
        .select(['token', 'spam', 'ham'])
        .where('language', '=', language)
        .orderBy('token')
        .execute()
    ).map((row) => ({ ...row, token: Number(row.token) })),
    comments: Object.assign(
      { spam: 0, ham: 0 },
      await database.db
        .selectFrom('comment_training')
        .select(['spam', 'ham'])
        .where('language', '=', language)
        .executeTakeFirst(),
    ),
  });

  test('is told of comments in that language, of any region, and in no other', async () => {
    for (let at = 0; at < 30; at += 1) {
      await learn('en-GB', `Subscribe to my channel ${letters(at)} now, http://cheap.example/${at}`, 'spam');
      await learn('en', `The ferry was late again, said neighbour ${letters(at)}.`, 'ham');
    }
    const facts = await says('en-IE', 'Please subscribe to my channel');
    assert.ok(facts?.isSpam, JSON.stringify(facts));
    assert.ok(facts.because.includes('“subscribe to”') || facts.because.includes('“my channel”'), facts.because.join());
    assert.equal((await says('en', 'The ferry was late'))?.isSpam, false);
    assert.equal(await says('de', 'Please subscribe to my channel'), null);
  });

  test('is as before once a decision is undone, whatever was decided before and after it', async () => {
    const text = fc.constantFrom('Buy now', 'Buy now!', 'buy nów', 'The ferry is late', 'Buy the ferry now', '');
    const decision = fc.record({ text, as: fc.constantFrom('ham' as const, 'spam' as const), isUndone: fc.boolean() });
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(decision, { maxLength: 14 }),
        fc.infiniteStream(fc.nat()),
        async (decisions, chance) => {
          run += 1;
          const [undone, never] = [`x${letters(run)}`, `y${letters(run)}`];
          await transaction(database.db, async (trx) => {
            for (const { text: words, as } of decisions) await train(trx, lesson(undone, words, as));
            const toUndo = decisions.filter(({ isUndone }) => isUndone);
            while (toUndo.length > 0) {
              const [one] = toUndo.splice((chance.next().value ?? 0) % toUndo.length, 1);
              if (one) await untrain(trx, lesson(undone, one.text, one.as));
            }
            for (const { text: words, as, isUndone } of decisions)
              if (!isUndone) await train(trx, lesson(never, words, as));
          });
          const [one, other] = [await kept(undone), await kept(never)];
          assert.deepEqual(one.tokens, other.tokens);
          assert.deepEqual(one.comments, other.comments);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('of a thousand copies is no more than of three', async () => {
    for (let at = 0; at < 8; at += 1) await learn('fr', 'Gagnez maintenant', 'spam');
    assert.deepEqual((await kept('fr')).comments, { spam: 3, ham: 0 });
    for (let at = 0; at < 8; at += 1) await unlearn('fr', 'Gagnez maintenant', 'spam');
    assert.deepEqual(await kept('fr'), { tokens: [], comments: { spam: 0, ham: 0 } });
    await unlearn('fr', 'Gagnez maintenant', 'spam');
    assert.deepEqual((await kept('fr')).comments, { spam: 0, ham: 0 });
  });

  test('is not lost when two learn at once, and not kept when a decision fails', async () => {
    await Promise.all(Array.from({ length: 8 }, (_, at) => learn('nl', `Koop nu ${'abcdefgh'.charAt(at)}`, 'spam')));
    assert.deepEqual((await kept('nl')).comments, { spam: 8, ham: 0 });
    const before = await kept('nl');
    await assert.rejects(
      transaction(database.db, async (trx) => {
        await train(trx, lesson('nl', 'Koop niets', 'ham'));
        throw new Error('the decision failed');
      }),
      /the decision failed/,
    );
    assert.deepEqual(await kept('nl'), before);
  });

  test('goes after half a year where it stood in one comment only', async () => {
    await learn('it', 'Traghetto', 'ham');
    await learn('it', 'Traghetto soppresso', 'ham');
    const once = (await kept('it')).tokens.filter(({ spam, ham }) => spam + ham === 1).length;
    assert.ok(once > 0);
    assert.equal(await forgetRare(database.db, noon.add({ hours: 24 * 179 })), 0);
    await forgetRare(database.db, noon.add({ hours: 24 * 182 }));
    const left = (await kept('it')).tokens;
    assert.ok(left.length > 0 && left.every(({ spam, ham }) => spam + ham === 2));
    await unlearn('it', 'Traghetto soppresso', 'ham');
    assert.ok((await kept('it')).tokens.every(({ ham }) => ham === 1));
  });

  test('is measured by the newest decisions of the language', async () => {
    const { id: storyId } = await published(database.db);
    const { db } = database;
    await learn('sv-SE', 'Färjan är sen', 'ham');
    const row = {
      name: 'Ida',
      story_id: storyId,
      text_key: '',
      words_key: '',
      findings: '[]',
      written_at: noon.toString(),
      is_pick: 0,
    };
    await db
      .insertInto('comment')
      .values(
        Array.from({ length: 400 }, (_, at) => ({
          ...row,
          id: newId(),
          state: at % 2 === 0 ? ('spam' as const) : ('shown' as const),
          text: at % 2 === 0 ? `Köp nu på http://billig.example/${at}` : `Färjan var sen igen i går ${at % 9}.`,
          language: 'sv-SE',
          trained_as: at % 2 === 0 ? ('spam' as const) : ('ham' as const),
        })),
      )
      .execute();
    await measureThreshold(db, 'sv');
    const { learned } = await readCounts(db, 'sv', features('Färjan'));
    assert.ok(learned.threshold !== null && learned.threshold < 8, String(learned.threshold));
    await measureThreshold(db, 'pt');
  });
});

/** A language's name for each run, which no other test has. */
function letters(at: number): string {
  return String.fromCodePoint(97 + Math.floor(at / 26), 97 + (at % 26));
}
