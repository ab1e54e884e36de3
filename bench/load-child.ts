/**
 * A client of its own process, so that what it costs is not counted to the server: keeps raw connections busy until the
 * time is over and prints what came back as JSON. Its standard input is a `Load` as JSON.
 */
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import type { Answered, Load } from './load.ts';

const load = JSON.parse(readFileSync(0, 'utf8')) as Load;
const url = new URL(load.origin);
const headers = { host: url.host, 'accept-encoding': 'br', ...load.headers };
const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
const { form } = load;
const asked = load.paths.map((path) => Buffer.from(`GET ${path} HTTP/1.1\r\n${head.join('')}\r\n`));

/** One of sixteen million addresses that no network uses in public (RFC 1918). */
const addressOf = (n: number) => `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`;

function requestOf(n: number): Buffer | undefined {
  if (load.hasBody === false) {
    const path = load.paths[n % load.paths.length];
    const lines = head.join('').replaceAll('{address}', addressOf(n));
    return Buffer.from(`POST ${path} HTTP/1.1\r\n${lines}content-length: 0\r\n\r\n`);
  }
  if (form === undefined) return asked[n % asked.length];
  const body = Buffer.from(form.replaceAll('{n}', String(n)));
  const kind = `content-type: application/x-www-form-urlencoded\r\ncontent-length: ${body.length}\r\n`;
  const path = load.paths[n % load.paths.length];
  return Buffer.concat([Buffer.from(`POST ${path} HTTP/1.1\r\n${head.join('')}${kind}\r\n`), body]);
}

const endOfHead = Buffer.from('\r\n\r\n');
const statuses: Record<string, number> = {};
const took: number[] = [];
let next = 0;
let failed = 0;

const began = performance.now();
const end = began + load.ms;
await Promise.all(Array.from({ length: load.connections }, keepBusy));
const seconds = (performance.now() - began) / 1_000;
took.sort((one, other) => one - other);
const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0;
const answered: Answered = { perSecond: took.length / seconds, p50: at(0.5), p99: at(0.99), statuses, failed };
process.stdout.write(JSON.stringify(answered));

function keepBusy(): Promise<void> {
  return new Promise((done) => {
    const socket = connect(Number(url.port), url.hostname);
    let sent = 0;
    let missing = -1;
    let waiting: Buffer | null = null;
    const ask = () => {
      const request = requestOf(next);
      next += 1;
      sent = performance.now();
      if (request) socket.write(request);
    };
    let isOver = false;
    const leave = (isFailure: boolean) => {
      if (isOver) return;
      isOver = true;
      if (isFailure) failed += 1;
      socket.destroy();
      done();
    };
    socket.setNoDelay(true);
    socket.on('connect', ask);
    socket.on('error', () => leave(true));
    // A server that ends a connection owes an answer: each is left only by us, once the time is over.
    socket.on('close', () => leave(true));
    socket.on('data', (piece: Buffer) => {
      if (missing < 0) {
        const known = waiting === null ? piece : Buffer.concat([waiting, piece]);
        const found = known.indexOf(endOfHead);
        if (found < 0) {
          waiting = known;
          return;
        }
        waiting = null;
        const text = known.toString('latin1', 0, found);
        const status = text.slice(9, 12);
        statuses[status] = (statuses[status] ?? 0) + 1;
        const length = status === '304' ? '0' : /content-length: (\d+)/i.exec(text)?.[1];
        if (length === undefined) return leave(true);
        missing = Number(length) - (known.length - found - 4);
      } else missing -= piece.length;
      if (missing > 0) return;
      missing = -1;
      took.push(performance.now() - sent);
      if (performance.now() < end) ask();
      else leave(false);
    });
  });
}
