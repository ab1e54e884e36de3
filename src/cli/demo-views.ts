import type { Db } from '../db/db.ts';
import { makeCounter, type ViewAsked } from '../views/views.ts';

/** How many readers the demo's stories have had, the longest first; each after them half of the one before, nearly. */
const ofFirst = 820;
const ofEachNext = 0.72;
const ofLast = 24;
/** After so many hours half of a story's readers have come. */
const halfCameIn = 9;

/** On what, in which language and from where invented readers come: the hosts are nobody's (RFC 2606). */
const devices = [
  [
    'phone',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1',
  ],
  [
    'desktop',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
  ],
  [
    'phone',
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36',
  ],
  [
    'tablet',
    'Mozilla/5.0 (iPad; CPU OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1',
  ],
] as const;
const languages = ['en', 'en', 'en', 'en', 'en', 'uk', 'en', 'ar'] as const;
const referrers = [
  'here',
  'direct',
  'search.example',
  'here',
  'direct',
  'northwater-forum.example',
  'here',
  'social.example',
  'search.example',
  'here',
  'saltmarsh-sailing.example',
] as const;

interface Reading {
  readonly asked: ViewAsked;
  /** quarters of the text that they read */
  readonly depth: number;
}

/**
 * Lets invented readers come to the demo's stories since these were published, counted as real ones are; how many views.
 * The same for the same stories: nothing here is by chance.
 */
export async function addDemoViews(db: Db, now: Temporal.Instant): Promise<number> {
  const stories = await db
    .selectFrom('published_story')
    .select(['story_id', 'first_published_at'])
    .orderBy('word_count', 'desc')
    .orderBy('story_id')
    .execute();
  const readings = stories
    .flatMap(({ story_id, first_published_at }, rank) =>
      readersOf(story_id, Temporal.Instant.from(first_published_at), { rank, now }),
    )
    .toSorted((one, other) => Temporal.Instant.compare(one.asked.at, other.asked.at));
  const counter = makeCounter(db);
  const views = await Promise.all(
    readings.flatMap(({ asked, depth }) => {
      const counted = counter.count(asked);
      return depth === 0 ? [counted] : [counted, counter.read({ ...asked, depth })];
    }),
  );
  await counter.close();
  return views.filter((answer) => answer?.isCounted).length;
}

function readersOf(
  storyId: string,
  published: Temporal.Instant,
  { rank, now }: { readonly rank: number; readonly now: Temporal.Instant },
): readonly Reading[] {
  const count = Math.max(Math.round(ofFirst * ofEachNext ** rank), ofLast);
  return Array.from({ length: count }, (_, n): Reading => {
    const hours = -halfCameIn * Math.log2(1 - (n + 0.5) / count);
    const at = published.add({ seconds: Math.round(hours * 3_600) });
    // Some come to several stories: they are the same readers.
    const reader = (n * 7 + rank * 3) % (ofFirst * 2);
    const [device, agent] = devices[reader % devices.length] ?? devices[0];
    return {
      asked: {
        storyId,
        at,
        agent,
        // A network for documentation (RFC 3849): nobody's.
        address: { text: `2001:db8:${reader.toString(16)}::1`, isTelling: true },
        isScripted: reader % 29 !== 0,
        traits: {
          device,
          language: languages[reader % languages.length] ?? 'en',
          referrer: referrers[(reader + rank) % referrers.length] ?? 'direct',
          country: null,
        },
      },
      depth: reader % 29 === 0 ? 0 : (n * 3 + rank) % 5,
    };
  }).filter(({ asked }) => Temporal.Instant.compare(asked.at, now) <= 0);
}
