import { type Db, newId } from '../db/db.ts';
import { stamp } from '../text/text.ts';
import { type Made, noteChange, wordsOrNull } from './changes.ts';
import { nameKey, nameWords } from './party-rules.ts';
import { refuse, type Step, step } from './refused.ts';

/** A place that statements name. Degrees are WGS 84; null: not known. */
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** ISO 3166-1 alpha-2 */
  readonly country: string | null;
  readonly source: 'gazetteer' | 'by hand';
}

const columns = ['id', 'name', 'latitude', 'longitude', 'country', 'source'] as const;

/** Makes a place, or gives the one that has this name and stands there already. */
export function makePlace(
  db: Db,
  given: Omit<Place, 'id' | 'source'> & { readonly source?: Place['source'] },
  made: Made,
): Promise<Step<{ readonly place: Place; readonly isNew: boolean }>> {
  return step(db, async (trx) => {
    const name = wordsOrNull(given.name);
    if (name === null) return refuse('wrong', 'name', 'The place has no name.', 'Write it as the newsroom prints it.');
    const { latitude, longitude, country, source = 'by hand' } = given;
    if ((latitude === null) !== (longitude === null))
      refuse(
        'wrong',
        latitude === null ? 'latitude' : 'longitude',
        'One of the two degrees is missing.',
        'Give both, or neither.',
      );
    const same = await trx.selectFrom('place').select(columns).where('name_key', '=', placeKey(name)).execute();
    const there = same.find(
      (one) => one.latitude === latitude && one.longitude === longitude && one.country === country,
    );
    if (there !== undefined) return { place: there, isNew: false };
    const place: Place = { id: newId(), name, latitude, longitude, country, source };
    const at = stamp(made.now);
    await trx
      .insertInto('place')
      .values({ ...place, name_key: placeKey(name), created_at: at, updated_at: at })
      .execute();
    const { id, ...after } = place;
    await noteChange(trx, { subject: 'place', subjectId: id, action: 'made', after }, made);
    return { place, isNew: true };
  });
}

const placeKey = (name: string) => nameKey(name) || name;

/** The newsroom's places that have these parts of words in their names, by name. */
export async function searchPlaces(db: Db, words: string, limit: number): Promise<readonly Place[]> {
  let query = db.selectFrom('place').select(columns).orderBy('name_key').orderBy('id').limit(limit);
  for (const word of nameWords(words)) query = query.where('name_key', 'like', `%${word}%`);
  return query.execute();
}

/** Places by their ids. */
export async function placesByIds(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Place>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('place')
    .select(columns)
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** The newsroom's places by their names, where one place alone has the name. */
export async function placesNamed(db: Db, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (names.length === 0) return new Map();
  const rows = await db
    .selectFrom('place')
    .select(['id', 'name_key'])
    .where('name_key', 'in', [...new Set(names.map(placeKey))])
    .execute();
  const byKey = Map.groupBy(rows, ({ name_key }) => name_key);
  return new Map(
    names.flatMap((name) => {
      const [one, another] = byKey.get(placeKey(name)) ?? [];
      return one === undefined || another !== undefined ? [] : [[name, one.id] as const];
    }),
  );
}
