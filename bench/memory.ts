import { startDateline } from './child.ts';
import { type Figure, orUnknown, whole } from './figure.ts';
import { askFor } from './load.ts';
import { openNewsroom } from './newsroom.ts';

const stories = 10_000;
const msOfLoad = 5_000;

/** Memory of a server at rest, and after it was read by many on many pages. */
export async function benchMemory(): Promise<readonly Figure[]> {
  const newsroom = await openNewsroom(stories);
  const rows = await newsroom.database.publicDb
    .selectFrom('published_story')
    .select('path')
    .orderBy('first_published_at', 'desc')
    .limit(2_000)
    .execute();
  const sections = await newsroom.database.publicDb.selectFrom('section').select('slug').execute();
  const paths = ['/', '/feed/', ...sections.map(({ slug }) => `/section/${slug}/`), ...rows.map(({ path }) => path)];
  const server = await startDateline(newsroom.folder);
  await (await fetch(`${server.origin}/`)).text();
  await new Promise((rest) => setTimeout(rest, 2_000));
  const atRest = { resident: server.memory(), mapped: server.mapped() };
  const loads = [];
  for (const connections of [32, 256])
    loads.push({ connections, ...(await askFor({ origin: server.origin, paths, connections, ms: msOfLoad })) });
  const after = { resident: server.memory(), mapped: server.mapped() };
  await server.stop();
  await newsroom.close();
  return [
    {
      what: `resident memory at rest, ${whole(stories)} stories`,
      figure: orUnknown(atRest.resident, (mb) => `${mb.toFixed(0)} MB`),
      beside: `of these pages of files: ${orUnknown(atRest.mapped, (mb) => `${mb.toFixed(0)} MB`)}`,
      budget: '150 MB',
    },
    {
      what: `resident memory after a load over ${whole(paths.length)} pages`,
      figure: orUnknown(after.resident, (mb) => `${mb.toFixed(0)} MB`),
      beside: [
        `of these pages of files, the mapped database among them: ${orUnknown(after.mapped, (mb) => `${mb.toFixed(0)} MB`)}`,
        ...loads.map(
          (l) =>
            `${l.connections} connections: ${whole(l.perSecond)}/s, p99 ${l.p99.toFixed(0)} ms, ${l.failed} failed`,
        ),
      ].join('; '),
      budget: '300 MB',
    },
  ];
}
