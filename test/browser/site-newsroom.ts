import sharp from 'sharp';
import type { DataPlace, Db } from '../../src/db/db.ts';
import { putStandingPage, setNewsroom } from '../../src/newsroom/newsroom.ts';
import { findOrCreateByline } from '../../src/people/people.ts';
import { makeSlot, takeIn } from '../../src/pictures/pictures.ts';
import {
  correctStory,
  type DocumentNode,
  findOrCreateSection,
  findOrCreateTag,
  findOrCreateTopic,
  publishStory,
  type StoryFields,
  saveStory,
  shelveStory,
} from '../../src/stories/stories.ts';
import { tellNumbers } from '../../src/views/telling.ts';
import { openApp, type TestApp } from '../support/app.ts';
import { keepToCopy, type TestDatabase, type TestDialect } from '../support/newsroom.ts';
import { once } from '../support/once.ts';
import { noon, paragraphs, published, storyFields } from '../support/stories.ts';
import { viewSums } from '../support/view-sums.ts';
import { everyNode } from './site-document.ts';

/** A newsroom with one page of every kind that a reader can meet. */
export interface SiteNewsroom extends TestApp {
  /** the path of each kind of page, by what it is */
  readonly pages: Readonly<Record<string, string>>;
}

const save = { by: 'Orla', now: noon };

/** Opens a copy of it: stories in three directions of writing, every node, pictures, a slot, corrections, what is gone. */
export async function openSiteNewsroom(dialect: TestDialect = 'sqlite'): Promise<SiteNewsroom> {
  const { place, pages } = await made[dialect]();
  return { ...(await openApp(dialect, place)), pages };
}

const made = { sqlite: once(() => make('sqlite')), postgres: once(() => make('postgres')) };

async function make(dialect: TestDialect): Promise<{ place: DataPlace; pages: SiteNewsroom['pages'] }> {
  let pages: SiteNewsroom['pages'] = {};
  const place = await keepToCopy(dialect, async (database) => {
    pages = await fill(database);
  });
  return { place, pages };
}

async function fill({ db, place }: TestDatabase): Promise<SiteNewsroom['pages']> {
  await setNewsroom(db, courier, noon);
  for (const [position, title] of ['About and ownership', 'Standards'].entries()) {
    const slug = title.toLowerCase().replaceAll(' ', '-');
    await putStandingPage(db, { slug, title, document: everyNode(), position }, noon);
  }
  const { path: own, older } = await stories(db, place.dataFolder);
  const others = await otherStories(db);
  await tellViews(db);
  return {
    ...others,
    front: '/',
    story: own,
    history: `${own}history/`,
    'older version': `${own}history/1/`,
    'changes of a text': `${own}history/4/changes/`,
    'changes of everything': `${own}history/5/changes/?from=1`,
    section: '/section/harbour/',
    'older stories': older,
    'empty section': '/section/sport/',
    topic: '/topic/the-avocet-inquiry/',
    author: '/by/orla-wintergill/',
    tag: '/tag/ferry/',
    search: '/search',
    found: '/search?q=tide%20tables&section=harbour',
    'nothing found': '/search?q=zebra',
    'filters left out': '/search?q=tide&section=nowhere&from=2026-02-30&order=odd',
    archive: '/archive/',
    year: '/archive/2026/',
    month: '/archive/2026/11/',
    day: '/archive/2026/11/19/',
    corrections: '/corrections/',
    standing: '/about/standards/',
    'the API': '/api/',
    missing: '/nothing/here/',
  };
}

const courier = {
  name: 'The Saltmarsh Courier',
  tagline: 'News from Saltmarsh Sound, on the record.',
  footerLine: 'Independent and reader-owned.',
  contactEmail: 'newsroom@courier.example',
  timeZone: 'Europe/London',
};

/** The six newest stories were read, so that there are lists of the most read. */
async function tellViews(db: Db): Promise<void> {
  const sums = viewSums(db);
  const rows = await db
    .selectFrom('published_story')
    .select('story_id')
    .orderBy('first_published_at', 'desc')
    .orderBy('headline')
    .limit(6)
    .execute();
  for (const [index, { story_id }] of rows.entries()) {
    await sums.count(story_id, 4_812 - index * 901, noon);
    await sums.count(story_id, 100 * index, noon.subtract({ hours: 30 }));
  }
  await tellNumbers(db, noon);
}

/** The section Harbour, with more stories than one page of it holds, the newest with everything. */
async function stories(db: Db, folder: string): Promise<{ path: string; older: string }> {
  const harbour = await findOrCreateSection(db, {
    name: 'Harbour',
    description: 'Ships, tides and who answers for them.',
  });
  await findOrCreateSection(db, { name: 'Sport' });
  const topic = await findOrCreateTopic(
    db,
    { name: 'The Avocet inquiry', description: 'What happened in the fog.' },
    noon,
  );
  const tag = await findOrCreateTag(db, 'ferry');
  const orla = await findOrCreateByline(
    db,
    { name: 'Orla Wintergill', kind: 'person', role: 'Harbour reporter', about: 'Since 2011.' },
    noon,
  );
  const common = { sectionId: harbour.id, topicIds: [topic.id], bylineIds: [orla.id] };
  for (let n = 1; n <= 27; n += 1) {
    const at = noon.subtract({ hours: 60 - n });
    await published(
      db,
      {
        ...common,
        headline: `Tide ${n} came in as the tables said`,
        standfirst: n % 2 ? 'Nobody was surprised.' : null,
      },
      at,
    );
  }
  const picture = await aPicture(db, folder);
  const slot = await makeSlot(db, {
    caption: 'The award ceremony in Kyiv.',
    credit: 'Handout/UKRAINIAN PRESIDENTIAL PRESS SER',
    ...save,
  });
  const fields: Partial<StoryFields> = {
    ...common,
    headline: 'Ferry was doing more than nine knots in fog, inquiry told',
    kicker: 'Inquiry, day three',
    standfirst: 'Investigators contradict the operator.',
    document: everyNode(picture, slot.id),
    dateline: { place: 'Merrow Quay', date: '2026-11-19', agency: null },
    tagIds: [tag.id],
    leadPictureId: picture,
  };
  const { id, path, revisionId } = await published(db, fields);
  await correctStory(
    db,
    id,
    { kind: 'correction', text: 'It was the speed at impact, not an average.' },
    { ...save, now: noon.add({ hours: 2 }) },
  );
  await correctStory(
    db,
    id,
    { kind: 'update', text: 'The chair’s remarks were added.' },
    { ...save, now: noon.add({ hours: 3 }) },
  );
  await changes(db, { id, revisionId }, fields);
  const older = `/section/harbour/?before=${encodeURIComponent(`${noon.subtract({ hours: 50 }).toString({ smallestUnit: 'millisecond' })}_${id}`)}`;
  return { path, older };
}

/** Two later versions: a paragraph of the text changed, and then nearly everything. */
async function changes(db: Db, story: { id: string; revisionId: string }, fields: Partial<StoryFields>): Promise<void> {
  const blocks = fields.document?.content ?? [];
  const opening: DocumentNode = { type: 'paragraph', content: [{ type: 'text', text: 'It was at least nine knots.' }] };
  const versions: readonly Partial<StoryFields>[] = [
    { document: { type: 'doc', content: [opening, ...blocks.slice(1)] } },
    {
      document: { type: 'doc', content: [...blocks.slice(5), opening] },
      headline: 'Ferry was doing at least nine knots',
      kicker: null,
      sectionId: null,
      topicIds: [],
      genre: 'analysis',
      dateline: null,
      leadPictureId: null,
    },
    {},
  ];
  let basedOn = story.revisionId;
  for (const [index, version] of versions.entries()) {
    const now = noon.add({ hours: 4, minutes: index });
    const saved = await saveStory(db, { id: story.id, basedOn }, storyFields({ ...fields, ...version }), {
      ...save,
      now,
    });
    if (!saved.ok) throw new Error(JSON.stringify(saved));
    basedOn = saved.revisionId;
    const step = await publishStory(db, story.id, { ...save, now, publicNote: `Change ${index + 1}.`, isMinor: true });
    if (!step.ok) throw new Error(JSON.stringify(step));
  }
}

async function aPicture(db: Db, folder: string): Promise<string> {
  const bytes = await sharp({ create: { width: 1600, height: 1000, channels: 3, background: '#6b7f86' } })
    .jpeg()
    .toBuffer();
  const taken = await takeIn(db, folder, {
    ...save,
    bytes,
    originalName: 'avocet.jpg',
    fields: {
      alt: 'A ferry in fog.',
      caption: 'The Avocet off the North Mole.',
      creators: ['Wren Tollard'],
      credit: 'The Saltmarsh Courier',
      copyright: '© 2026 Northwater Press Agency',
      takenAt: '2026-11-10',
    },
  });
  if (!taken.ok) throw new Error(JSON.stringify(taken));
  return taken.picture.id;
}

/** Stories from elsewhere and in other scripts, and stories that were taken back. */
async function otherStories(db: Db): Promise<Record<string, string>> {
  const wire = await published(db, {
    headline: 'Dredging paused across the Sound',
    document: paragraphs('All dredging has been paused.'),
    dateline: { place: 'Merrow Quay', date: '2026-11-01', agency: null },
    origin: {
      agency: 'Northwater Press Agency',
      url: 'https://northwater.example/1',
      licence: 'CC BY 4.0',
      licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
      publishedAt: null,
      changes: null,
    },
    canonicalAtOrigin: true,
    indexChoice: 'news-noindex',
  });
  const arabic = await published(db, {
    headline: 'رست العبّارة في ميناء ميرو بعد ليلة من الضباب',
    document: paragraphs('قالت الشركة إن السفينة Marl Pioneer كانت راسية.'),
    standfirst: 'يقول الركّاب إنهم لم يسمعوا أي تحذير.',
    language: 'ar',
    direction: 'rtl',
  });
  const later = storyFields({
    headline: 'رست العبّارة في ميناء ميرو بعد ليلة من الضباب',
    document: paragraphs('قالت الشركة إن السفينة Marl Pioneer كانت راسية منذ الفجر.'),
    language: 'ar',
    direction: 'rtl',
  });
  const saved = await saveStory(db, { id: arabic.id, basedOn: arabic.revisionId }, later, save);
  const step = await publishStory(db, arabic.id, { ...save, publicNote: 'أُضيف الوقت.' });
  if (!saved.ok || !step.ok) throw new Error(JSON.stringify(step));
  const cyrillic = await published(db, {
    headline: 'Пором ішов у тумані зі швидкістю понад дев’ять вузлів',
    document: paragraphs('Незалежні слідчі заперечують слова перевізника.'),
    language: 'uk',
    genre: 'analysis',
  });
  const paths: Record<string, string> = {
    'wire story': wire.path,
    'Arabic story': arabic.path,
    'older Arabic version': `${arabic.path}history/1/`,
    'changes in Arabic': `${arabic.path}history/2/changes/`,
    'Cyrillic story': cyrillic.path,
  };
  for (const standing of ['withdrawn', 'killed', 'withheld'] as const) {
    const gone = await published(db, { headline: `A story that was ${standing}` });
    const step = await shelveStory(db, gone.id, standing, {
      ...save,
      reason: 'The log we quoted was of another beacon.',
    });
    if (!step.ok) throw new Error(JSON.stringify(step));
    paths[standing] = gone.path;
  }
  return paths;
}
