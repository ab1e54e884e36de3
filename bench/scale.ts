import { type Figure, median, whole } from './figure.ts';
import { type BenchNewsroom, costEach, openNewsroom } from './newsroom.ts';

const sizes = [100, 10_000, 100_000] as const;
const rounds = 9;
const timesARound = 12;

/** The same pages, made afresh, of newsrooms with a hundred, ten thousand and a hundred thousand stories, in turns. */
export async function benchScale(): Promise<readonly Figure[]> {
  const newsrooms: Measured[] = [];
  const began = performance.now();
  const cpuBefore = process.cpuUsage();
  for (const size of sizes) {
    const newsroom = await openNewsroom(size);
    newsrooms.push({ newsroom, pages: await pagesOf(newsroom) });
  }
  const filled = (performance.now() - began) / 1_000;
  const { user, system } = process.cpuUsage(cpuBefore);
  const names = Object.keys(newsrooms[0]?.pages ?? {});
  const figures: Figure[] = [];
  for (const name of names) figures.push(await measure(name, newsrooms));
  for (const { newsroom } of newsrooms) await newsroom.close();
  return [
    ...figures,
    {
      what: `${sizes.map(whole).join(', ')} believable stories made and stored`,
      figure: `${filled.toFixed(0)} s`,
      beside: `CPU ${((user + system) / 1_000_000).toFixed(0)} s`,
      budget: '',
    },
  ];
}

/** What a hundred stories do not fill costs more with more stories, and has no budget here. */
const growing = /every month|a whole page/;

function budgetOf(name: string): string {
  if (growing.test(name)) return '';
  return name.startsWith('search') ? '1.2 times, 30 ms' : '1.2 times';
}

interface Measured {
  readonly newsroom: BenchNewsroom;
  readonly pages: Readonly<Record<string, string>>;
}

async function measure(name: string, newsrooms: readonly Measured[]): Promise<Figure> {
  const what = `${name}, at ${whole(sizes[2])} stories against ${sizes[0]}`;
  for (const { newsroom, pages } of newsrooms) {
    const url = pages[name] ?? '/';
    const { statusCode } = await newsroom.app.inject({ url });
    if (statusCode !== 200) return { what, figure: 'not there', beside: `${url} answers ${statusCode}`, budget: '' };
    await costEach(20, () => newsroom.app.inject({ url }));
  }
  const costs = newsrooms.map((): { cpu: number; wall: number }[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, { newsroom, pages }] of newsrooms.entries()) {
      const url = pages[name] ?? '/';
      costs[index]?.push(await costEach(timesARound, () => newsroom.app.inject({ url })));
    }
  }
  // What else the machine does only ever adds, so the best turn is nearest to the cost itself.
  const cpu = costs.map((those) => Math.min(...those.map((cost) => cost.cpu)));
  const walls = costs.map((those) => median(those.map((cost) => cost.wall)));
  const [few = 1, , many = 1] = cpu;
  return {
    what,
    figure: `${(many / few).toFixed(2)} times the CPU`,
    beside: `CPU ${cpu.map((ms) => ms.toFixed(2)).join(' → ')} ms; by the clock ${walls.map((ms) => ms.toFixed(2)).join(' → ')} ms`,
    budget: budgetOf(name),
  };
}

/** Addresses of one newsroom: what every newsroom of the generator has most of. */
async function pagesOf({ database: { publicDb } }: BenchNewsroom): Promise<Record<string, string>> {
  const busiest = async (list: 'section' | 'topic' | 'tag' | 'byline') => {
    const row = await publicDb
      .selectFrom('published_listing')
      .select((e) => ['list_id', e.fn.countAll<number>().as('stories')] as const)
      .where('list', '=', list)
      .groupBy('list_id')
      .orderBy('stories', 'desc')
      .executeTakeFirstOrThrow();
    const named = publicDb.selectFrom(list).select('slug').where('id', '=', row.list_id);
    return { id: row.list_id, slug: (await named.executeTakeFirstOrThrow()).slug, stories: Number(row.stories) };
  };
  const section = await busiest('section');
  const topic = await busiest('topic');
  const tag = await busiest('tag');
  const byline = await busiest('byline');
  const storyAt = (offset: number) =>
    publicDb
      .selectFrom('published_listing')
      .innerJoin('published_story', 'published_story.story_id', 'published_listing.story_id')
      .select(['path', 'published_at', 'published_story.story_id'])
      .where('list', '=', 'section')
      .where('list_id', '=', section.id)
      .orderBy('published_at', 'desc')
      .offset(offset)
      .limit(1)
      .executeTakeFirstOrThrow();
  const recent = await storyAt(3);
  // With a hundred stories "far back" is the second page; a whole page of stories follows in every newsroom.
  const back = await storyAt(Math.max(Math.floor(section.stories * 0.9) - 30, 5));
  const before = `before=${encodeURIComponent(`${back.published_at}_${back.story_id}`)}`;
  const day = `/archive${back.path.slice(0, 12)}`;
  return {
    'front page': '/',
    'section page': `/section/${section.slug}/`,
    'section page, far back': `/section/${section.slug}/?${before}`,
    'topic page': `/topic/${topic.slug}/`,
    'tag page': `/tag/${tag.slug}/`,
    'author page': `/by/${byline.slug}/`,
    'story page': recent.path,
    'RSS feed': '/feed/',
    'API list of stories': '/api/v1/stories',
    'search, a common word': '/search?q=ferry',
    'search, two common words, newest first': '/search?q=ferry+council&order=newest',
    'search, a common phrase': '/search?q=%22the+ferry%22',
    'search, a phrase of the commonest words that is nowhere': '/search?q=%22the+of+a%22',
    'search, a word that is nowhere': '/search?q=zugzwang',
    'archive, every month': '/archive/',
    'archive of a month, far back': day.slice(0, '/archive/2026/11/'.length),
    'archive of a day, far back': day,
    'sitemap index, every month': '/sitemap.xml',
    'sitemap of news': '/sitemap-news.xml',
    'corrections, a whole page': '/corrections/',
  };
}
