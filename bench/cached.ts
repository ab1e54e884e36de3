import { answerOf, startBare, startNginx } from './bare.ts';
import { type Running, startDateline } from './child.ts';
import { type Figure, median, whole } from './figure.ts';
import { type Answered, askFor } from './load.ts';
import { openNewsroom, publishOne } from './newsroom.ts';

const rounds = 5;
const msARound = 1_500;
const connections = 32;

/** A kept story page beside a bare server and nginx that answer the same bytes, in turns. */
export async function benchCached(): Promise<readonly Figure[]> {
  const newsroom = await openNewsroom();
  const { path } = await publishOne(newsroom);
  const server = await startDateline(newsroom.folder);
  const address = `${server.origin}${path}`;
  // Asked for often enough to be given its best compression, and then past the second in which it was made.
  await ask(server, path, 300);
  await new Promise((rest) => setTimeout(rest, 2_500));
  const kept = await answerOf(address, { 'accept-encoding': 'br' });
  const etag = kept.head[kept.head.findIndex((name) => name.toLowerCase() === 'etag') + 1] ?? '';
  const same = { 'if-none-match': etag };
  const unchanged = await answerOf(address, { 'accept-encoding': 'br', ...same });
  const bare = await startBare(kept);
  const bareUnchanged = await startBare(unchanged);
  const nginx = await startNginx(kept);
  const ours: Turn[] = [];
  const others: Turn[] = [];
  const files: Turn[] = [];
  const notModified: Turn[] = [];
  const bareNotModified: Turn[] = [];
  for (let round = 0; round < rounds; round += 1) {
    others.push(await turn(bare, path));
    ours.push(await turn(server, path));
    if (nginx) files.push(await turn(nginx, path));
    bareNotModified.push(await turn(bareUnchanged, path));
    notModified.push(await turn(server, path, same));
  }
  for (const running of [server, bare, bareUnchanged, nginx]) await running?.stop();
  await newsroom.close();
  const bytes = Buffer.from(kept.body, 'base64').length;
  return [
    {
      what: `story page from the cache, ${connections} connections, ${whole(bytes)} bytes of brotli`,
      figure: told(ours),
      beside: `bare node:http, the same bytes: ${told(others)}; ratio ${ratio(ours, others)} by rate, ${cpuRatio(ours, others)} by CPU`,
      budget: '0.9 of bare',
    },
    {
      what: 'the same page, not modified (304)',
      figure: told(notModified),
      beside: `bare node:http, the same head: ${told(bareNotModified)}; ratio ${ratio(notModified, bareNotModified)} by rate, ${cpuRatio(notModified, bareNotModified)} by CPU`,
      budget: '',
    },
    {
      what: 'the same bytes as a file of nginx, one worker',
      figure: nginx ? told(files) : 'nginx is not installed',
      beside: nginx ? `the cache reaches ${ratio(ours, files)} of it by rate` : '',
      budget: '',
    },
  ];
}

interface Turn extends Answered {
  /** CPU seconds of the server for one answer, null where the system does not tell */
  readonly cpu: number | null;
}

async function turn(server: Running, path: string, headers: Readonly<Record<string, string>> = {}): Promise<Turn> {
  const before = server.cpu();
  const answered = await ask(server, path, msARound, headers);
  const after = server.cpu();
  const answers = Object.values(answered.statuses).reduce((one, other) => one + other, 0);
  return { ...answered, cpu: before === null || after === null ? null : (after - before) / answers };
}

function ask(server: Running, path: string, ms: number, headers: Readonly<Record<string, string>> = {}) {
  return askFor({ origin: server.origin, paths: [path], connections, ms, headers });
}

const rateOf = (turns: readonly Turn[]) => median(turns.map(({ perSecond }) => perSecond));
const cpuOf = (turns: readonly Turn[]) => median(turns.map(({ cpu }) => cpu ?? Number.NaN));

function told(turns: readonly Turn[]): string {
  const cpu = cpuOf(turns) * 1_000_000;
  return `${whole(rateOf(turns))}/s${Number.isNaN(cpu) ? '' : `, ${cpu.toFixed(0)} µs CPU each`}`;
}

/** The median of the turns' ratios: neighbours in time share what else the machine did. */
function ratio(ours: readonly Turn[], theirs: readonly Turn[]): string {
  return median(ours.map(({ perSecond }, index) => perSecond / (theirs[index]?.perSecond ?? Number.NaN))).toFixed(2);
}

function cpuRatio(ours: readonly Turn[], theirs: readonly Turn[]): string {
  return median(ours.map(({ cpu }, index) => (theirs[index]?.cpu ?? Number.NaN) / (cpu ?? Number.NaN))).toFixed(2);
}
