import { blankFields, publishStory, saveStory } from '../src/stories/stories.ts';
import { startDateline } from './child.ts';
import { type Figure, median, whole } from './figure.ts';
import { askFor } from './load.ts';
import { documentOf, openNewsroom, publishOne } from './newsroom.ts';

const publications = 200;
const aSecond = 50;

/** Publications of one process, read from another that serves: how soon they are seen, and what reading suffers. */
export async function benchWrites(): Promise<readonly Figure[]> {
  const newsroom = await openNewsroom(500);
  const { db } = newsroom.database;
  const { id, path, revisionId } = await publishOne(newsroom);
  const server = await startDateline(newsroom.folder);
  const recent = await db
    .selectFrom('published_story')
    .select('path')
    .orderBy('first_published_at', 'desc')
    .limit(20)
    .execute();
  const paths = ['/', '/feed/', path, ...recent.map((row) => row.path)];
  const ms = (publications / aSecond) * 1_000;
  const load = { origin: server.origin, paths, connections: 32, ms };
  const quiet = await askFor(load);

  const fields = { ...blankFields('en-GB'), document: documentOf(1_000) };
  let basedOn = revisionId;
  const seen: number[] = [];
  let stale = 0;
  let looks = 0;
  const publish = async (n: number) => {
    const save = { by: 'bench', now: Temporal.Now.instant() };
    const saved = await saveStory(db, { id, basedOn }, { ...fields, headline: `Ferry report ${n} is out` }, save);
    if (!saved.ok) throw new Error(saved.problems.join(' '));
    basedOn = saved.revisionId;
    const step = await publishStory(db, id, save);
    if (!step.ok) throw new Error(JSON.stringify(step.problems));
  };
  /** A later report may be out by the time that the page is made; an earlier one would be stale. */
  const look = async (n: number) => {
    const answered = performance.now();
    const shown = ['/', '/feed/', path].map(async (page) => {
      const text = await (await fetch(server.origin + page)).text();
      looks += 1;
      if (Number(/Ferry report (\d+) is out/.exec(text)?.[1] ?? -1) < n) stale += 1;
    });
    await Promise.all(shown);
    seen.push(performance.now() - answered);
  };
  for (let n = 0; n < 20; n += 1) {
    await publish(n);
    await look(n);
  }
  const alone = median(seen.splice(0));
  const began = performance.now();
  const reading = askFor(load);
  const looking: Promise<void>[] = [];
  for (let n = 20; n < 20 + publications; n += 1) {
    const due = began + ((n - 20) * 1_000) / aSecond;
    await new Promise((rest) => setTimeout(rest, Math.max(due - performance.now(), 0)));
    await publish(n);
    // Every fifth is looked at, so that looking is not the load.
    if (n % 5 === 0) looking.push(look(n));
  }
  const rate = (publications * 1_000) / (performance.now() - began);
  const busy = await reading;
  await Promise.all(looking);
  await server.stop();
  await newsroom.close();
  return [
    {
      what: 'from the answer of a publication to front page, feed and story read whole with it, by another process',
      figure: `${alone.toFixed(1)} ms`,
      beside: `${median(seen).toFixed(1)} ms under the load below; stale answers: ${stale} of ${looks}`,
      budget: 'none stale',
    },
    {
      what: `reads while ${rate.toFixed(0)} stories a second are published, 32 connections, ${paths.length} pages`,
      figure: `p50 ${busy.p50.toFixed(1)} ms, p99 ${busy.p99.toFixed(1)} ms, ${whole(busy.perSecond)}/s`,
      beside: `without writes p50 ${quiet.p50.toFixed(1)} ms, p99 ${quiet.p99.toFixed(1)} ms, ${whole(quiet.perSecond)}/s`,
      budget: 'p99 300 ms',
    },
  ];
}
