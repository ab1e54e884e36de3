import { existsSync, renameSync, rmSync } from 'node:fs';
import type { Configuration } from '../config/config.ts';
import { type Db, openDatabase } from '../db/db.ts';
import { putStandingPage, setNewsroom } from '../newsroom/newsroom.ts';
import { findOrCreateByline } from '../people/people.ts';
import { takeIn } from '../pictures/pictures.ts';
import { findOrCreateSection, findOrCreateTopic } from '../stories/stories.ts';
import { type DemoCalendar, demoTime } from './demo-dates.ts';
import { type DemoPage, readDemoNewsroom, readDemoPages, readDemoPictures } from './demo-files.ts';
import { addDemoStory, type DemoNames } from './demo-stories.ts';
import type { Terminal } from './terminal.ts';

/** The name under which the demo appears in logs and revisions. */
export const demoMaker = 'Dateline demo';
const markKey = 'demo';

/** True when the data folder (or database) holds the demo newsroom. */
export async function isDemo(configuration: Configuration): Promise<boolean> {
  const database = await openDatabase(configuration);
  try {
    return await hasMark(database.db);
  } finally {
    await database.close();
  }
}

async function hasMark(db: Db): Promise<boolean> {
  const row = await db.selectFrom('newsroom_setting').select('key').where('key', '=', markKey).executeTakeFirst();
  return row !== undefined;
}

/**
 * Makes the demo newsroom in a data folder that is new. It is built beside the folder and moved there whole, so a
 * start that is broken off leaves nothing half made.
 */
export async function openDemo(configuration: Configuration, terminal: Terminal): Promise<void> {
  const { dataFolder } = configuration;
  const building = `${dataFolder}.being-made`;
  rmSync(building, { recursive: true, force: true });
  const database = await openDatabase({ ...configuration, dataFolder: building });
  try {
    if (await hasMark(database.db)) terminal.out('The database already holds the demo newsroom.');
    else await makeDemo(database.db, building, terminal);
  } finally {
    await database.close();
  }
  if (existsSync(dataFolder)) rmSync(dataFolder, { recursive: true });
  renameSync(building, dataFolder);
}

async function makeDemo(db: Db, folder: string, terminal: Terminal): Promise<void> {
  const now = Temporal.Now.instant();
  const made = readDemoNewsroom();
  const calendar = demoCalendar(now, made.timeZone);
  terminal.out(`Making the demo newsroom, ${made.name}: an invented paper in an invented town.`);
  const set = await setNewsroom(
    db,
    { ...made, contactEmail: made.contact.email, contactPostal: made.contact.postal },
    now,
  );
  if ('problems' in set) throw new Error(`demo/newsroom.json: ${set.problems.join(' ')}`);
  const names = await addNames(db, made, now);
  await addPictures(db, folder, names, terminal);
  const stories = readDemoPages('stories', calendar);
  for (const page of stories) await addDemoStory(db, page, { names, calendar, now, by: demoMaker });
  terminal.out(`  ${stories.length} stories`);
  for (const page of readDemoPages('pages', calendar)) {
    const slug = page.file.replace(/^\d+-/, '').replace(/\.html$/, '');
    const position = Number(page.meta('position') ?? 0);
    await putStandingPage(db, { slug, title: page.title, document: page.document, position }, now);
  }
  await db
    .insertInto('newsroom_setting')
    .values({ key: markKey, value: JSON.stringify({ madeAt: now.toString() }), updated_at: now.toString() })
    .execute();
}

async function addNames(db: Db, made: ReturnType<typeof readDemoNewsroom>, now: Temporal.Instant): Promise<DemoNames> {
  const names: DemoNames = { sections: new Map(), topics: new Map(), bylines: new Map(), pictures: new Map() };
  for (const section of made.sections) names.sections.set(section.slug, (await findOrCreateSection(db, section)).id);
  for (const topic of made.topics) names.topics.set(topic.slug, (await findOrCreateTopic(db, topic, now)).id);
  for (const byline of made.bylines) names.bylines.set(byline.slug, (await findOrCreateByline(db, byline, now)).id);
  return names;
}

async function addPictures(db: Db, folder: string, names: DemoNames, terminal: Terminal): Promise<void> {
  const pictures = readDemoPictures();
  for (const [index, { name, file, bytes }] of pictures.entries()) {
    terminal.out(`  picture ${index + 1} of ${pictures.length}: ${file}`);
    const taken = await takeIn(db, folder, { bytes, originalName: file, by: demoMaker, now: Temporal.Now.instant() });
    if (!taken.ok) throw new Error(`demo/pictures/${file}: ${taken.problem.message}`);
    names.pictures.set(name, taken.picture.id);
  }
}

/** Today, or yesterday when a story of today would lie in the future at this hour. */
function demoCalendar(now: Temporal.Instant, timeZone: string): DemoCalendar {
  const today: DemoCalendar = { day: now.toZonedDateTimeISO(timeZone).toPlainDate(), timeZone };
  const isAhead = readDemoPages('stories', today).some((page) =>
    timesOf(page, today).some((time) => Temporal.Instant.compare(time, now) > 0),
  );
  return isAhead ? { ...today, day: today.day.subtract({ days: 1 }) } : today;
}

function timesOf(page: DemoPage, calendar: DemoCalendar): readonly Temporal.Instant[] {
  const written = [
    page.meta('state') === 'scheduled' ? null : page.meta('published'),
    page.meta('updated'),
    ...page.metas('correction').map((text) => text.split('|', 1)[0] ?? null),
  ];
  return written.flatMap((text) => (text === null ? [] : (demoTime(text, calendar) ?? [])));
}
