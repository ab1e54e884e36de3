import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { aComment } from '../../test/support/comments.ts';
import { freshDatabase } from '../../test/support/newsroom.ts';
import { sharedData } from '../../test/support/shared-data.ts';
import { noon } from '../../test/support/stories.ts';
import { unnamedNewsroom } from '../newsroom/unnamed.ts';
import { textKey } from './facts.ts';
import { featuresOf } from './filter-features.ts';
import { train } from './filter-store.ts';
import { thresholdOf } from './filter-threshold.ts';
import { askFilter } from './learning.ts';
import { linksIn } from './links.ts';
import { decide } from './policy.ts';

const { path: folder, skip } = sharedData('data', 'comment-spam');
const videos = ['youtube-01', 'youtube-04', 'youtube-07'] as const;

interface Comment {
  readonly author: string;
  readonly date: string;
  readonly text: string;
  readonly spam: boolean;
}

/** In the order in which they came. */
function read(video: string): readonly Comment[] {
  const lines = readFileSync(join(folder, `${video}.jsonl`), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as Comment).toSorted((one, other) => (one.date < other.date ? -1 : 1));
}

type Outcome = 'shown' | 'held';

/**
 * Lets the comments below one video come in, one after the other, to a newsroom that has moderated the others, from
 * browsers with script; each is decided upon rightly before the next one comes. Where everybody is known, a comment of
 * each has been shown before.
 */
async function moderate(
  video: string,
  isEverybodyKnown: boolean,
): Promise<readonly { readonly spam: boolean; readonly outcome: Outcome }[]> {
  const { db, close } = await freshDatabase('sqlite');
  const lesson = ({ text }: Comment) => ({ text, name: '', website: null });
  const others = videos.filter((other) => other !== video).flatMap(read);
  await db.transaction().execute(async (trx) => {
    for (const one of others)
      await train(trx, { language: 'en', features: featuresOf(lesson(one)), as: one.spam ? 'spam' : 'ham', now: noon });
  });
  const decided = others.map((one) => ({
    ...lesson(one),
    as: one.spam ? ('spam' as const) : ('ham' as const),
    storyId: 'o',
  }));
  await db
    .updateTable('comment_training')
    .set({ threshold: await thresholdOf(decided) })
    .execute();
  const senders = new Map<string, { shown: number; spam: number }>();
  const texts = new Map<string, number>();
  const outcomes: { spam: boolean; outcome: Outcome }[] = [];
  for (const comment of read(video)) {
    const { author, text, spam } = comment;
    const sender = senders.get(author) ?? { shown: 0, spam: 0 };
    const verdict = decide({
      now: noon,
      settings: unnamedNewsroom.comments,
      comment: aComment('s', { text }),
      story: { publishedAt: noon.toString(), mode: 'open', language: 'en' },
      hasParent: true,
      sender: { id: author, binned: 0, ...sender, shown: sender.shown + (isEverybodyKnown ? 1 : 0) },
      fromAddress: 0,
      wroteHereJustNow: false,
      sameText: texts.get(textKey(text)) ?? 0,
      links: linksIn(text),
      blocks: [],
      proof: { isRight: true, isExpired: false, wasUsed: false, afterSeconds: 60 },
      filter: await askFilter(db, 'en', lesson(comment)),
    });
    outcomes.push({ spam, outcome: verdict.outcome === 'shown' ? 'shown' : 'held' });
    senders.set(author, { shown: sender.shown + (spam ? 0 : 1), spam: sender.spam + (spam ? 1 : 0) });
    texts.set(textKey(text), (texts.get(textKey(text)) ?? 0) + 1);
  }
  await close();
  return outcomes;
}

describe('the whole policy, over what came below real videos', { skip }, () => {
  for (const isEverybodyKnown of [false, true])
    test(`shows hardly any spam ${isEverybodyKnown ? 'even of those who are known' : 'of strangers'}`, async (context) => {
      for (const video of videos) {
        const outcomes = await moderate(video, isEverybodyKnown);
        const held = (isSpam: boolean) => {
          const all = outcomes.filter(({ spam }) => spam === isSpam);
          return all.filter(({ outcome }) => outcome === 'held').length / all.length;
        };
        const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
        context.diagnostic(`${video}: held ${percent(held(true))} of spam, ${percent(held(false))} of ham`);
        assert.ok(held(true) >= (isEverybodyKnown ? 0.9 : 0.99), `${video}: ${held(true)} of spam`);
        if (isEverybodyKnown) assert.ok(held(false) <= 0.06, `${video}: ${held(false)} of ham`);
      }
    });
});
