import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Database } from '../db/db.ts';
import { findElsewhere } from '../forwarding/forwarding.ts';
import { answerAddress, pathOfAddress } from '../stories/stories.ts';
import {
  countersInMeta,
  countersInTables,
  importViews,
  type LeftCounter,
  type LeftWhy,
  readExport,
  type ViewImportAccount,
} from '../views/views.ts';
import { type Command, Misuse, text, withDatabase } from './terminal.ts';

const words = {
  file: 'Give the one file: WordPress’s export (XML), or a dump of its database (SQL), as it is or packed by gzip.',
  none: `No counter that is known here is in the file. Known are the fields ${Object.keys(countersInMeta).join(', ')} of posts and, in a dump, the tables ${Object.keys(countersInTables).join(', ')}.`,
  found: ({ found }: ViewImportAccount) =>
    `Found ${counters(found.counters)} over ${many(found.posts, 'post')}, with ${many(found.views, 'view')}.`,
  taken: (count: number, views: bigint) => `Taken: ${counters(count)} with ${many(views, 'view')}.`,
  left: (count: number, views: bigint) => `Left: ${counters(count)} with ${many(views, 'view')}.`,
  reason: (why: LeftWhy, count: number, views: bigint) =>
    `  ${reasons[why]}: ${counters(count)} with ${many(views, 'view')}`,
  same: 'Nothing is different from before.',
  changed: (stories: number) =>
    `The numbers of ${many(stories, 'story', 'stories')} are new; readers see them within a minute.`,
  trial: (stories: number) =>
    `Nothing was changed (--dry-run); the numbers of ${many(stories, 'story', 'stories')} would be new.`,
} as const;

const reasons: Readonly<Record<LeftWhy, string>> = {
  'no-story': 'no story here has, or had, one of the post’s addresses',
  'same-story': 'another post leads to the same story',
  'no-post': 'the post is not in the file',
  'no-article': 'it is no post that readers open as a story',
  unpublished: 'the post is not published',
  'no-number': 'it is no whole number',
  negative: 'it is negative',
  'too-many': 'it is more than 2,147,483,647',
  duplicate: 'the same counter of the post stands in the file twice; the greater is read',
  second: 'another counter of the post is greater; they count the same loads',
  earlier: 'another counter of the story, imported before, is greater',
};

/** Left by the rule, with nothing for anybody to mend. */
const asItShould: ReadonlySet<LeftWhy> = new Set(['no-article', 'unpublished', 'duplicate', 'second', 'earlier']);

/** Whoever works at the machine, for what is written down. */
const by = { accountId: null, name: 'a command' } as const;

/** `dateline import views FILE`: takes over how often WordPress had counted each post, and accounts for every counter. */
export const importViewsCommand: Command = {
  name: 'import views',
  usage: 'FILE [--dry-run] [--prefix wp_]',
  summary: 'Take over WordPress’s view counters, from its export (XML) or a dump of its database (SQL).',
  options: { 'dry-run': { type: 'boolean' }, prefix: { type: 'string' } },
  run: (call) => {
    const [file, ...more] = call.words;
    if (file === undefined || more.length > 0) throw new Misuse(words.file);
    refuseUnreadable(file);
    return withDatabase(call, async (database) => {
      const found = await readExport(createReadStream(file, { highWaterMark: 1 << 18 }), text(call, 'prefix'));
      if (found.counters.length === 0) {
        call.terminal.err(`dateline: ${words.none}`);
        return 1;
      }
      const isTrial = call.options['dry-run'] === true;
      const account = await importViews(database.db, found, {
        findStory: storyFinder(database, call.configuration.baseUrl),
        fileName: basename(file),
        by,
        now: Temporal.Now.instant(),
        isTrial,
      });
      for (const left of account.left) call.terminal.err(lineOf(left));
      for (const line of summary(account)) call.terminal.out(line);
      call.terminal.out(
        isTrial ? words.trial(account.changed) : account.changed === 0 ? words.same : words.changed(account.changed),
      );
      return account.left.every(({ why }) => asItShould.has(why)) ? 0 : 1;
    });
  },
};

function refuseUnreadable(file: string): void {
  const found = statSync(file, { throwIfNoEntry: false });
  const why = found === undefined ? 'there is no such file' : found.isDirectory() ? 'it is a folder' : null;
  if (why !== null) throw new Misuse(`${file} cannot be read: ${why}.`);
}

/** Finds a story by its own addresses, of now and before, then by where forwarding leads. */
function storyFinder({ publicDb }: Database, baseUrl: string): (address: string) => Promise<string | null> {
  return async (address) => {
    const asked = new Set<string>();
    for (let next = address; !asked.has(next); ) {
      asked.add(next);
      const path = pathOfAddress(next, baseUrl);
      if (path === null) return null;
      const answer = await answerAddress(publicDb, path);
      if (answer.kind === 'story') return answer.story.id;
      if (answer.kind !== 'unknown') return answer.storyId;
      const elsewhere = await findElsewhere({ db: publicDb, feedPath: (page) => page }, next);
      if (elsewhere.kind !== 'moved') return null;
      next = elsewhere.to;
    }
    return null;
  };
}

function summary(account: ViewImportAccount): readonly string[] {
  const { taken, left, found } = account;
  const byReason = Map.groupBy(left, ({ why }) => why);
  return [
    words.found(account),
    words.taken(taken.counters, taken.views),
    words.left(left.length, found.views - taken.views),
    ...[...byReason].map(([why, some]) => words.reason(why, some.length, viewsIn(some))),
  ];
}

function viewsIn(left: readonly LeftCounter[]): bigint {
  return left.reduce((sum, { views }) => sum + views, 0n);
}

function lineOf({ counter, why, detail, address }: LeftCounter): string {
  const post = address === null ? counter.postId : `${counter.postId} (${address})`;
  const what = detail === null || detail === '' ? '' : ` (${detail})`;
  return `line ${counter.line}: post ${post}, ${counter.source} ${counter.value ?? ''}: left: ${reasons[why]}${what}.`;
}

function counters(count: number): string {
  return many(count, 'counter');
}

function many(count: number | bigint, one: string, more = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${BigInt(count) === 1n ? one : more}`;
}
