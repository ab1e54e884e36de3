import { existsSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openKeys } from '../comments/comments.ts';
import { type DataPlace, type Db, lockForServing, openDatabase, syncFolder } from '../db/db.ts';
import { changesOf, putStandingPage } from '../newsroom/newsroom.ts';
import { findOrCreateByline } from '../people/people.ts';
import { takeIn } from '../pictures/pictures.ts';
import { applySettings } from '../settings/settings.ts';
import { findOrCreateSection, findOrCreateTopic, listAllStories } from '../stories/stories.ts';
import { stamp } from '../text/text.ts';
import { addDemoComments } from './demo-comments.ts';
import { type DemoCalendar, demoTime } from './demo-dates.ts';
import { type DemoPage, readDemoNewsroom, readDemoPages, readDemoPictures } from './demo-files.ts';
import { beginDemoRecord, finishDemoRecord } from './demo-record.ts';
import { addDemoStory, type DemoNames, linkDemoTranslations, nameOf } from './demo-stories.ts';
import { addDemoViews } from './demo-views.ts';
import { Misuse, type Terminal } from './terminal.ts';

/** The name under which the demo appears in logs and revisions. */
export const demoMaker = 'Dateline demo';
const markKey = 'demo';

/** True when the data folder (or database) holds the demo newsroom. */
export async function isDemo(configuration: DataPlace): Promise<boolean> {
  const database = await openDatabase(configuration);
  try {
    return (await readMark(database.db)) !== null;
  } finally {
    await database.close();
  }
}

/** The demo's mark, or null; `madeAt` is null until the demo is whole. */
async function readMark(db: Db): Promise<{ readonly madeAt: string | null } | null> {
  const row = await db.selectFrom('newsroom_setting').select('value').where('key', '=', markKey).executeTakeFirst();
  return row ? (JSON.parse(row.value) as { madeAt: string | null }) : null;
}

async function setMark(db: Db, madeAt: string | null, now: Temporal.Instant): Promise<void> {
  const changed = { value: JSON.stringify({ madeAt }), updated_at: stamp(now) };
  await db
    .insertInto('newsroom_setting')
    .values({ key: markKey, ...changed })
    .onConflict((conflict) => conflict.column('key').doUpdateSet(changed))
    .execute();
}

/**
 * Makes the demo newsroom in a data folder that is new. It is built beside the folder and moved there whole, so a
 * start that is broken off leaves nothing half made.
 */
export async function openDemo(configuration: DataPlace, terminal: Terminal): Promise<void> {
  const { dataFolder } = configuration;
  const building = `${dataFolder}.being-made`;
  refuseMount(dataFolder);
  // Two starts at once must not build in one folder, nor into a database that is being served.
  const release = await lockForServing({ ...configuration, dataFolder: building });
  try {
    for (const name of readdirSync(building)) {
      if (!name.startsWith('server.')) rmSync(join(building, name), { recursive: true });
    }
    const database = await openDatabase({ ...configuration, dataFolder: building });
    try {
      await makeDemoOnce(database.db, building, terminal);
    } finally {
      await database.close();
    }
  } finally {
    await release();
  }
  putInPlace(building, dataFolder);
}

/** A disk's or container volume's own top folder cannot be replaced by the finished one; better told before the work. */
function refuseMount(dataFolder: string): void {
  if (!existsSync(dataFolder) || statSync(dataFolder).dev === statSync(dirname(dataFolder)).dev) return;
  throw new Misuse(
    `The data folder ${dataFolder} is the top of a disk or volume, where the demo newsroom cannot be moved into place. Name a folder in it, such as --data ${join(dataFolder, 'newsroom')}, or start a newsroom of your own with --empty.`,
  );
}

/** A PostgreSQL database may hold a newsroom although the data folder is new: that one is never touched. */
async function makeDemoOnce(db: Db, folder: string, terminal: Terminal): Promise<void> {
  const { madeAt } = (await readMark(db)) ?? {};
  if (madeAt === null) {
    throw new Misuse(
      'Making the demo newsroom in this PostgreSQL database was broken off half-way. Give it an empty database, or serve what is there with dateline serve.',
    );
  }
  const holdsStories = (await listAllStories(db, { limit: 1 })).length > 0;
  const isNamed = await db.selectFrom('newsroom_setting').select('key').limit(1).executeTakeFirst();
  if (holdsStories || isNamed) terminal.out('The database already holds a newsroom; it is opened as it is.');
  else await makeDemo(db, folder, terminal);
}

/** Throws Misuse when somebody else has begun to use the data folder meanwhile: nothing of theirs is removed. */
function putInPlace(building: string, dataFolder: string): void {
  if (existsSync(dataFolder)) {
    if (readdirSync(dataFolder).length > 0) {
      throw new Misuse(
        `The data folder ${dataFolder} came into use while the demo newsroom was made. It was left as it is; start again to serve it.`,
      );
    }
    rmdirSync(dataFolder);
  }
  renameSync(building, dataFolder);
  syncFolder(dirname(dataFolder));
}

async function makeDemo(db: Db, folder: string, terminal: Terminal): Promise<void> {
  const now = Temporal.Now.instant();
  const made = readDemoNewsroom();
  const calendar = demoCalendar(now, made.settings.timeZone);
  terminal.out(`Making the demo newsroom, ${made.settings.name}: an invented paper in an invented town.`);
  await setMark(db, null, now);
  const names = await addNames(db, made, now);
  await addPictures(db, folder, names, terminal);
  const stories = readDemoPages('stories', calendar);
  const ids = new Map<string, string>();
  const { topics } = names;
  const record = await beginDemoRecord(db, { pages: stories, topics, calendar, by: demoMaker, now });
  for (const page of stories)
    ids.set(nameOf(page), await addDemoStory(db, page, { names, calendar, now, by: demoMaker, record }));
  await linkDemoTranslations(db, stories, ids, { by: demoMaker, now });
  terminal.out(`  ${stories.length} stories`);
  terminal.out(`  ${await finishDemoRecord(db, record, ids)} statements`);
  const placed = stories.map(
    (page) => [nameOf(page), { id: ids.get(nameOf(page)) ?? '', language: page.language }] as const,
  );
  const commented = { stories: new Map(placed), bylines: made.bylines, calendar, keys: openKeys(folder) };
  terminal.out(`  ${await addDemoComments(db, commented)} comments`);
  for (const page of readDemoPages('pages', calendar)) {
    const slug = page.file.replace(/^\d+-/, '').replace(/\.html$/, '');
    const position = Number(page.meta('position') ?? 0);
    await putStandingPage(db, { slug, title: page.title, document: page.document, position }, now);
  }
  await addSettings(db, made, now);
  // After the settings: days are those of the newsroom's zone.
  terminal.out(`  ${await addDemoViews(db, now)} views`);
  await setMark(db, stamp(now), now);
}

/** Comes last, since settings name sections and standing pages. */
async function addSettings(db: Db, made: ReturnType<typeof readDemoNewsroom>, now: Temporal.Instant): Promise<void> {
  const read = changesOf(made.settings);
  const set = 'problems' in read ? read : await applySettings(db, read.changes, now);
  if ('problems' in set) throw new Error(`demo/newsroom.json: ${set.problems.join(' ')}`);
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
    ...[...page.metas('correction'), ...page.metas('version')].map((text) => text.split('|', 1)[0] ?? null),
  ];
  return written.flatMap((text) => (text === null ? [] : (demoTime(text, calendar) ?? [])));
}
