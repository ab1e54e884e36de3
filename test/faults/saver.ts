/**
 * Saves stories and pictures until it is ended from outside, and says each one that was acknowledged on a line of its
 * own. Run as a process of its own by the fault tests: `saver.ts FOLDER NAME`.
 */
import sharp from 'sharp';
import { openDatabase } from '../../src/db/db.ts';
import { takeIn } from '../../src/pictures/pictures.ts';
import { saveStory } from '../../src/stories/stories.ts';
import { draft, storyFields } from '../support/stories.ts';

const [folder = '', name = ''] = process.argv.slice(2);
const say = (...words: readonly string[]) => process.stdout.write(`${words.join(' ')}\n`);
const database = await openDatabase({ dataFolder: folder, databaseUrl: null });
say('open');

for (let n = 0; ; n += 1) {
  try {
    await saveOne(n);
  } catch (error) {
    say(
      'refused',
      error instanceof Error ? error.name : 'unknown',
      error instanceof Error ? error.message.replaceAll('\n', ' ') : '',
    );
    await new Promise((wait) => setTimeout(wait, 20));
  }
}

async function saveOne(n: number): Promise<void> {
  const now = Temporal.Now.instant();
  const { id, revisionId } = await draft(database.db, { headline: `${name} ${n}` }, now);
  say('story', id);
  const saved = await saveStory(
    database.db,
    { id, basedOn: revisionId },
    storyFields({ headline: `${name} ${n} again` }),
    { by: 'Teo', now },
  );
  if (saved.ok) say('revision', saved.revisionId);
  if (saved.ok) await typeOn(id, saved.revisionId, n);
  if (n % 5 !== 0) return;
  const bytes = await sharp({
    create: { width: 40 + (n % 50), height: 30, channels: 3, background: { r: n % 256, g: process.pid % 256, b: 90 } },
  })
    .jpeg()
    .toBuffer();
  const taken = await takeIn(database.db, folder, { bytes, originalName: `${name}-${n}.jpg`, by: 'Teo', now });
  if (taken.ok) say('picture', taken.picture.id);
  else say('refused', 'picture', taken.problem.message);
}

/** Autosaves as the desk sends them: each takes the place of the one before it, and holds its words and more. */
async function typeOn(id: string, from: string, n: number): Promise<void> {
  let basedOn = from;
  let headline = `typed-${process.pid}-${n}`;
  for (const letter of 'abcd') {
    headline += letter;
    const by = { by: 'Teo', accountId: 'teo', now: Temporal.Now.instant() };
    const saved = await saveStory(database.db, { id, basedOn }, storyFields({ headline }), by);
    if (!saved.ok) continue;
    say('words', id, headline);
    basedOn = saved.revisionId;
  }
}
