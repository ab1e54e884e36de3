import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { makeApp } from '../../src/app.ts';
import { testBaseUrl } from '../support/app.ts';
import { mmdb } from '../support/mmdb.ts';
import { freshDatabase } from '../support/newsroom.ts';
import { noon, published } from '../support/stories.ts';
import { askForView, tokenOf } from '../support/views.ts';

const of = (iso_code: string) => ({ country: { iso_code } });

test('a view is counted for the country that the newsroom’s file knows, and no robot for any', async () => {
  const database = await freshDatabase();
  const now = () => noon.add({ hours: 6 });
  const countryDatabase = join(database.place.dataFolder, 'countries.mmdb');
  const networks = { '203.0.113.0/24': of('DE'), '2001:db8::/32': of('NL') };
  writeFileSync(countryDatabase, mmdb({ networks }));
  const configuration = { baseUrl: testBaseUrl, dataFolder: database.place.dataFolder, countryDatabase };
  const app = await makeApp({ configuration, database, now, logTo: null });
  const { id } = await published(database.db);
  const token = await tokenOf(database.db, id, now());
  const ask = async (address: string, agent?: string) => {
    const answer = await askForView(app, [id, token], agent === undefined ? { address } : { address, agent });
    return answer.headers['dateline-view'];
  };
  const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Mobile Safari/537.36';
  assert.equal(await ask('203.0.113.1'), 'counted');
  assert.equal(await ask('203.0.113.2', `Mozilla/5.0 (Linux; Android 15; M BOT 77) ${chrome}`), 'counted');
  assert.equal(await ask('2001:db8::1'), 'counted');
  assert.equal(await ask('198.51.100.1'), 'counted');
  const robot = `Mozilla/5.0 (Linux; Android 15; K) ${chrome} (compatible; SomeBot/1.0; +http://bot.example)`;
  assert.equal(await ask('203.0.113.3', robot), 'refused; why=robot');
  const counted = await database.db
    .selectFrom('view_day_by as b')
    .innerJoin('view_subject as s', 's.id', 'b.subject_id')
    .innerJoin('view_value as v', 'v.id', 'b.value_id')
    .select(['v.value', 'b.views'])
    .where('s.story_id', '=', id)
    .where('v.dimension', '=', 'country')
    .orderBy('v.value')
    .execute();
  assert.deepEqual(
    counted.map(({ value, views }) => `${value} ${views}`),
    ['DE 2', 'NL 1', 'unknown 1'],
  );
  await app.close();
  await database.close();
});

test('a newsroom does not start with a file that holds no countries, and the reason names the setting', async () => {
  const database = await freshDatabase();
  const { dataFolder } = database.place;
  const countryDatabase = join(dataFolder, 'countries.mmdb');
  writeFileSync(countryDatabase, 'country,network\nDE,203.0.113.0/24\n');
  const configuration = { baseUrl: testBaseUrl, dataFolder, countryDatabase };
  await assert.rejects(
    makeApp({ configuration, database, now: () => noon, logTo: null }),
    /^CountriesUnreadable: COUNTRY_DATABASE names .*countries\.mmdb, which is no file of countries .*or leave the setting out\.$/,
  );
  await database.close();
});
