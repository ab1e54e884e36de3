import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Registry } from 'prom-client';
import type { PageCache } from './page-cache.ts';
import type { Traffic } from './traffic.ts';

/** What else the process counts, read at each scrape: name → help and value. Where it fails, that scrape goes without. */
export type MoreGauges = () => Promise<Readonly<Record<string, { readonly help: string; readonly value: number }>>>;

export interface MetricsOptions {
  readonly cache: PageCache;
  readonly traffic: Traffic;
  /** the word that a scraper from elsewhere must give as its bearer token; null: only this machine may ask */
  readonly token: string | null;
  readonly version: string;
  readonly gauges: MoreGauges;
}

/**
 * `/metrics` in the text form that Prometheus reads. It says nothing of readers, but enough of the machine that it is
 * not for everybody: with a token whoever has it may ask, without one only a client on this very machine.
 */
export function metricsRoute(app: FastifyInstance, options: MetricsOptions): void {
  let registry: Promise<Registry> | null = null;
  app.get('/metrics', { config: { access: 'public' } }, async (request, reply) => {
    if (!mayAsk(request, options.token)) return reply.callNotFound();
    // Loaded at the first scrape: it is 18 MB of memory that a newsroom without a Prometheus need not spend.
    registry ??= makeRegistry(options);
    const made = await registry;
    const texts = await Promise.all([made.metrics(), textOf(options.gauges)]);
    return reply.type(made.contentType).header('cache-control', 'no-store').send(texts.join(''));
  });
}

/** A proxy on this machine passes readers on from this machine's address, but says for whom it asks. */
function mayAsk(request: FastifyRequest, token: string | null): boolean {
  if (token !== null) return isSame(request.headers.authorization ?? '', `Bearer ${token}`);
  const isForwarded = ['x-forwarded-for', 'forwarded', 'via', 'x-real-ip'].some((name) => name in request.headers);
  return !isForwarded && /^(?:127\.|::1$|::ffff:127\.)/.test(request.socket.remoteAddress ?? '');
}

/** Compared by hashes, so that the time it takes tells nothing of how much was right. */
function isSame(given: string, right: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(given), hash(right));
}

async function makeRegistry({ cache, traffic, version }: MetricsOptions): Promise<Registry> {
  const { collectDefaultMetrics, Counter, Gauge, Histogram, Registry: Prometheus } = await import('prom-client');
  const registry = new Prometheus();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'dateline_build_info',
    help: 'Version of Dateline; always 1.',
    labelNames: ['version'],
    registers,
  }).set({ version }, 1);
  new Counter({
    name: 'dateline_answers_total',
    help: 'HTTP answers by source (from memory, or made) and hundreds of the status.',
    labelNames: ['source', 'status'],
    registers,
    collect() {
      this.reset();
      for (const [source, counts] of Object.entries(traffic.answers)) {
        for (const [hundreds, count] of counts.entries())
          if (count > 0) this.inc({ source, status: `${hundreds}xx` }, count);
      }
    },
  });
  const seconds = new Histogram({
    name: 'dateline_made_answer_seconds',
    help: 'Time to make an answer that was not ready, since the first scrape.',
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers,
  });
  traffic.observe = (one) => seconds.observe(one);
  new Gauge({
    name: 'dateline_cache_bytes',
    help: 'Bytes of pages and feeds kept ready.',
    registers,
    collect() {
      this.set(cache.size().bytes);
    },
  });
  new Gauge({
    name: 'dateline_cache_answers',
    help: 'Pages and feeds kept ready.',
    registers,
    collect() {
      this.set(cache.size().answers);
    },
  });
  new Counter({
    name: 'dateline_cache_events_total',
    help: 'hits: answered from memory; made: made and offered for keeping; shared: waited for one making; forgotten: by a change or the clock; crowdedOut: to make room.',
    labelNames: ['event'],
    registers,
    collect() {
      this.reset();
      for (const [event, count] of Object.entries(cache.counts)) this.inc({ event }, count);
    },
  });
  return registry;
}

/** Made anew for each scrape. A database that is away must not take the metrics with it: they help to find that out. */
async function textOf(gauges: MoreGauges): Promise<string> {
  const { Gauge, Registry: Prometheus } = await import('prom-client');
  const registry = new Prometheus();
  const read = await gauges().catch(() => ({}) as Awaited<ReturnType<MoreGauges>>);
  for (const [name, { help, value }] of Object.entries(read))
    new Gauge({ name, help, registers: [registry] }).set(value);
  return registry.metrics();
}
