import { startDateline } from './child.ts';
import { type Figure, whole } from './figure.ts';
import { askFor } from './load.ts';
import { openNewsroom, publishOne } from './newsroom.ts';
import { bareCommits } from './saves.ts';

const clients = 16;
const ms = 6_000;
const words =
  'They always slowed at the outer beacon, fog or no fog, and whoever worked that crossing for twenty years will say so. ';

/** Comments sent by many at once, each durable when answered; and what it costs to show them. */
export async function benchComments(): Promise<readonly Figure[]> {
  const newsroom = await openNewsroom();
  const { id } = await publishOne(newsroom);
  const server = await startDateline(newsroom.folder);
  const before = server.cpu();
  const text = `${words.repeat(3)}I heard it {n} times.`;
  const form = new URLSearchParams({ story: id, parent: '', name: 'A reader', website: '', text, do: 'send' });
  const answered = await askFor({
    origin: server.origin,
    paths: ['/comments/'],
    connections: clients,
    ms,
    headers: { origin: server.origin },
    // Braces are encoded in a form; the number must stand where they were.
    form: `${form.toString().replaceAll('%7Bn%7D', '{n}')}&email=reader{n}%40mail.example`,
  });
  const after = server.cpu();
  const taken = answered.statuses['303'] ?? 0;
  const cpu = before === null || after === null ? null : ((after - before) * 1_000) / taken;
  await server.stop();
  const kept = await newsroom.database.db
    .selectFrom('comment')
    .select(({ fn }) => fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  const bare = bareCommits(text);
  await newsroom.close();
  return [
    {
      what: `comments acknowledged, each durable, ${clients} clients`,
      figure: `${whole((taken * 1_000) / ms)}/s${cpu === null ? '' : `, ${cpu.toFixed(2)} ms CPU each`}`,
      beside: `p99 ${answered.p99.toFixed(0)} ms; ${whole(taken)} acknowledged, ${whole(Number(kept.count))} kept, ${answered.failed} failed; bare node:sqlite commits one by one ${whole(bare)}/s`,
      budget: '500/s, none lost',
    },
  ];
}
