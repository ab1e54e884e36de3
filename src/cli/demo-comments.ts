import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BroughtComment, bringComment, type PrivateKeys } from '../comments/comments.ts';
import type { Db } from '../db/db.ts';
import { type DemoCalendar, demoTime } from './demo-dates.ts';
import type { DemoNewsroom } from './demo-files.ts';

const file = join(import.meta.dirname, '..', '..', 'demo', 'comments.json');

/** A comment of the demo as its file tells it. */
interface DemoComment {
  /** a reader; left out where somebody of the newsroom writes */
  readonly name?: string;
  /** the slug of a byline, for the newsroom's own */
  readonly by?: string;
  readonly website?: string;
  readonly at: string;
  readonly text: string;
  readonly state?: BroughtComment['state'];
  readonly pick?: boolean;
  readonly reason?: string;
  /** `check: what it found` */
  readonly findings?: readonly string[];
  readonly answers?: readonly DemoComment[];
}

interface Adding {
  /** stories' ids and languages, by the names of their files */
  readonly stories: ReadonlyMap<string, { readonly id: string; readonly language: string }>;
  readonly bylines: DemoNewsroom['bylines'];
  readonly calendar: DemoCalendar;
  readonly keys: PrivateKeys;
}

/** Adds what invented readers have said under the demo's stories; how many comments. */
export async function addDemoComments(db: Db, adding: Adding): Promise<number> {
  const threads = JSON.parse(readFileSync(file, 'utf8')) as readonly {
    readonly story: string;
    readonly comments: readonly DemoComment[];
  }[];
  let added = 0;
  const add = async (story: string, comment: DemoComment, parentId: string | null): Promise<void> => {
    const id = await bringComment(db, broughtOf(story, comment, { ...adding, parentId }), adding.keys);
    added += 1;
    for (const answer of comment.answers ?? []) await add(story, answer, id);
  };
  for (const { story, comments } of threads) for (const comment of comments) await add(story, comment, null);
  return added;
}

function broughtOf(
  story: string,
  comment: DemoComment,
  adding: Adding & { readonly parentId: string | null },
): BroughtComment {
  const { stories, bylines, calendar, parentId } = adding;
  const place = stories.get(story);
  const writtenAt = demoTime(comment.at, calendar);
  const byline = bylines.find(({ slug }) => slug === comment.by);
  const name = byline?.name ?? comment.name;
  if (!place || writtenAt === null || name === undefined)
    throw new Error(`demo/comments.json: the comment of ${comment.at} under ${story} cannot be placed.`);
  return {
    storyId: place.id,
    parentId,
    name,
    email: byline ? null : invented(name),
    website: comment.website ?? null,
    text: comment.text,
    language: place.language,
    writtenAt,
    state: comment.state ?? 'shown',
    badge: byline ? (byline.role ?? 'Newsroom') : null,
    isPick: comment.pick ?? false,
    reason: comment.reason ?? null,
    findings: (comment.findings ?? []).map((finding) => {
      const [check = '', ...words] = finding.split(': ');
      return { check, outcome: comment.state === 'spam' ? 'spam' : 'held', words: words.join(': ') };
    }),
  };
}

/** An address that leads nowhere (RFC 2606), the same for the same name. */
function invented(name: string): string {
  return `${Buffer.from(name).toString('hex').slice(0, 24)}@readers.example`;
}
