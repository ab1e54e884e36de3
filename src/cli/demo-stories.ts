import type { Db } from '../db/db.ts';
import {
  blankFields,
  changeSlug,
  correctStory,
  createStory,
  type DocumentNode,
  findOrCreateTag,
  linkTranslation,
  type Origin,
  publishStory,
  type Step,
  type StoryDocument,
  type StoryFields,
  saveStory,
  scheduleStory,
  shelveStory,
} from '../stories/stories.ts';
import { directionOf } from '../text/text.ts';
import { type DemoCalendar, demoTime } from './demo-dates.ts';
import { type DemoPage, demoStates, genres, indexChoices, oneOf } from './demo-files.ts';
import { type DemoRecordMaking, markedForRecord, putDemoStatements, unpublishedSince } from './demo-record.ts';
import { type DemoVersion, versionsOf } from './demo-versions.ts';
import { wordsAt } from './demo-words.ts';

/** Ids by the names that the demo's files use. */
export interface DemoNames {
  readonly sections: Map<string, string>;
  readonly topics: Map<string, string>;
  readonly bylines: Map<string, string>;
  readonly pictures: Map<string, string>;
}

interface Making {
  readonly names: DemoNames;
  readonly calendar: DemoCalendar;
  readonly now: Temporal.Instant;
  readonly by: string;
  readonly record: DemoRecordMaking;
}

/** Takes one story of the demo through every step its file tells, each at its own time, and gives its id. */
export async function addDemoStory(db: Db, page: DemoPage, making: Making): Promise<string> {
  const { calendar, now, by } = making;
  const state = oneOf(page, 'state', [demoStates[0], ...demoStates.slice(1)]);
  const published = timeOf(page, 'published', calendar);
  const began = published && state !== 'scheduled' ? published.subtract({ hours: 2 }) : unpublishedSince(now);
  const tags = await Promise.all(list(page, 'tags').map((name) => findOrCreateTag(db, name)));
  const fields: StoryFields = { ...fieldsOf(page, making), tagIds: tags.map(({ id }) => id) };
  const first = fieldsAt(page, published ?? began, making, fields);
  const created = await createStory(db, first, { by, now: began, note: 'First draft' });
  if (!created.ok) throw new Error(`demo/${page.file}: ${created.problems.join(' ')}`);
  const { id } = created;
  const take = (step: Step) => {
    if (!step.ok) throw new Error(`demo/${page.file}: ${step.problems.map((problem) => problem.message).join(' ')}`);
  };
  const slug = page.meta('slug');
  const oldSlug = page.meta('old-slug');
  if (oldSlug ?? slug) take(await changeSlug(db, id, oldSlug ?? slug ?? '', { by, now: began }));
  if (state === 'scheduled') {
    const [days = '+1d', wall = '06:30'] = (page.meta('published') ?? '').split(' ');
    // Counted from the true day: the stories' own calendar may lie a day back, and a schedule must lie ahead.
    const day = now
      .toZonedDateTimeISO(calendar.timeZone)
      .toPlainDate()
      .add({ days: Number.parseInt(days, 10) });
    take(await scheduleStory(db, id, `${day} ${wall}`, { by, now }));
    return id;
  }
  if (published) {
    take(await publishStory(db, id, { by, now: published }));
    await putDemoStatements(db, { name: nameOf(page), storyId: id, page, at: published }, making.record);
    if (oldSlug && slug) take(await changeSlug(db, id, slug, { by, now: published.add({ minutes: 20 }) }));
    await update(db, id, created.revisionId, { page, making, fields, take });
  } else await putDemoStatements(db, { name: nameOf(page), storyId: id, page, at: began }, making.record);
  if (state !== 'published' && state !== 'draft') {
    const at = timeOf(page, 'updated', calendar) ?? published?.add({ hours: 20 }) ?? now;
    const when = Temporal.Instant.compare(at, now) > 0 ? now : at;
    take(await shelveStory(db, id, state, { by, now: when, reason: page.meta('reason') }));
  }
  return id;
}

/** Links the stories whose files name another in `translation-of`; `ids` by the files' names without their ending. */
export async function linkDemoTranslations(
  db: Db,
  pages: readonly DemoPage[],
  ids: ReadonlyMap<string, string>,
  save: { readonly by: string; readonly now: Temporal.Instant },
): Promise<void> {
  for (const page of pages) {
    const of = page.meta('translation-of');
    if (of === null) continue;
    const step = await linkTranslation(db, ids.get(nameOf(page)) ?? '', ids.get(of) ?? of, save);
    if (!step.ok) throw new Error(`demo/${page.file}: ${step.problems.map(({ message }) => message).join(' ')}`);
  }
}

/** A file's name without its ending. */
export function nameOf({ file }: DemoPage): string {
  return file.replace(/\.html$/, '');
}

interface Updating {
  readonly page: DemoPage;
  readonly making: Making;
  readonly fields: StoryFields;
  readonly take: (step: Step) => void;
}

/** Takes the story through its later versions and notices in the order of their times. */
async function update(db: Db, id: string, revisionId: string, { page, making, fields, take }: Updating): Promise<void> {
  const { calendar, by } = making;
  let basedOn = revisionId;
  const publish = async (version: DemoVersion) => {
    const now = version.at;
    const saved = await saveStory(db, { id, basedOn }, fieldsAt(page, now, making, fields), {
      by,
      now,
      note: 'Updated',
    });
    if (!saved.ok) throw new Error(`demo/${page.file}: ${saved.problems.join(' ')}`);
    basedOn = saved.revisionId;
    take(await publishStory(db, id, { by, now, publicNote: version.note, isMinor: version.isMinor }));
    await putDemoStatements(db, { name: nameOf(page), storyId: id, page, at: now }, making.record);
  };
  const isLive = page.meta('state') === 'published' || page.meta('state') === null;
  const updated = isLive ? timeOf(page, 'updated', calendar) : null;
  const versions = [
    ...versionsOf(page.metas('version'), calendar),
    ...(updated ? [{ at: updated, isMinor: false, note: null }] : []),
  ];
  const steps = [
    ...versions.map((version) => ({ at: version.at, take: () => publish(version) })),
    ...page.metas('correction').map((line) => {
      const [when = '', kind = 'correction', ...words] = line.split('|').map((part) => part.trim());
      const at = demoTime(when, calendar);
      if (!at) throw new Error(`demo/${page.file}: the correction's time "${when}" cannot be read.`);
      const notice = { kind: kind as 'correction', text: words.join(' | ') };
      return { at, take: async () => take(await correctStory(db, id, notice, { by, now: at })) };
    }),
  ];
  for (const step of steps.toSorted((one, other) => Temporal.Instant.compare(one.at, other.at))) await step.take();
}

/** The fields as they were at a time, by what the file tells of earlier versions, with the marks of the record. */
function fieldsAt(page: DemoPage, at: Temporal.Instant, making: Making, fields: StoryFields): StoryFields {
  const words = wordsAt(page, at, making.calendar);
  const document = withPictures(page, markedForRecord(making.record, nameOf(page), words), making.names);
  return { ...fields, ...words, document };
}

function fieldsOf(page: DemoPage, { names, calendar }: Making): StoryFields {
  const published = timeOf(page, 'published', calendar);
  const named = (kind: keyof DemoNames, name: string) => idOf(page, names[kind], name);
  const place = page.meta('dateline-place');
  const section = page.meta('section');
  const lead = page.meta('lead-picture');
  return {
    ...blankFields(page.language),
    headline: page.title,
    kicker: page.meta('kicker'),
    standfirst: page.meta('standfirst'),
    document: withPictures(page, page.document, names),
    dateline:
      place === null
        ? null
        : { place, date: published ? day(published, calendar) : null, agency: page.meta('dateline-agency') },
    bylineIds: list(page, 'bylines').map((name) => named('bylines', name)),
    sectionId: section === null ? null : named('sections', section),
    topicIds: list(page, 'topics').map((name) => named('topics', name)),
    leadPictureId: lead === null ? null : named('pictures', lead),
    genre: oneOf(page, 'genre', ['news', ...genres.filter((genre) => genre !== 'news')]),
    direction: directionOf(page.language),
    origin: originOf(page, calendar),
    indexChoice: oneOf(page, 'index', ['index', ...indexChoices.filter((choice) => choice !== 'index')]),
    canonicalAtOrigin: page.meta('canonical-at-origin') === 'true',
  };
}

/** The names of a comma-separated meta. */
function list(page: DemoPage, name: string): readonly string[] {
  return (page.meta(name) ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function originOf(page: DemoPage, calendar: DemoCalendar): Origin | null {
  const agency = page.meta('origin-agency');
  if (agency === null) return null;
  return {
    agency,
    url: page.meta('origin-url'),
    licence: page.meta('origin-licence'),
    licenceUrl: page.meta('origin-licence-url'),
    publishedAt: timeOf(page, 'origin-published', calendar)?.toString() ?? null,
    changes: page.meta('origin-changes'),
  };
}

function idOf(page: DemoPage, ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`demo/${page.file}: the demo has nothing called "${name}".`);
  return id;
}

/** A demo file names pictures by their files; a stored document names them by id. */
function withPictures(page: DemoPage, document: StoryDocument, { pictures }: DemoNames): StoryDocument {
  const named = (node: DocumentNode): DocumentNode => {
    const attrs =
      node.type === 'figure'
        ? { ...node.attrs, picture: idOf(page, pictures, String(node.attrs?.['picture'])) }
        : node.attrs;
    return { ...node, ...(attrs ? { attrs } : {}), ...(node.content ? { content: node.content.map(named) } : {}) };
  };
  return { ...document, content: document.content?.map(named) ?? [] };
}

function timeOf(page: DemoPage, name: string, calendar: DemoCalendar): Temporal.Instant | null {
  const text = page.meta(name);
  if (text === null) return null;
  const time = demoTime(text, calendar);
  if (time === null) throw new Error(`demo/${page.file}: the time "${text}" of ${name} cannot be read.`);
  return time;
}

function day(instant: Temporal.Instant, { timeZone }: DemoCalendar): string {
  return instant.toZonedDateTimeISO(timeZone).toPlainDate().toString();
}
