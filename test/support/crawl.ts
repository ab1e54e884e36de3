import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { testBaseUrl } from './app.ts';
import { addressesIn, dataOf } from './page-data.ts';

/** Addresses that no page links to and that a stranger tries all the same. */
const guesses = [
  '/',
  '/feed/',
  '/robots.txt',
  '/.well-known/security.txt',
  '/healthz',
  '/readyz',
  '/404-not-here',
  '/section/',
  '/topic/',
  '/by/',
  '/tag/',
  '/search?q=story',
  '/search?section=harbour&order=newest',
  '/archive/2026/11/',
  '/2026/',
  '/2026/11/19/',
  '/about/',
  '/pictures/',
  '/assets/',
  '/api/v1/',
  '/api/v1/openapi.json',
  '/api/v1/newsroom',
  '/api/v1/stories?limit=100',
  '/api/v1/search?q=story&limit=100',
  '/api/v1/sections',
  '/api/v1/topics',
  '/api/v1/tags',
  '/api/v1/authors',
  '/api/v1/corrections',
  '/desk/',
];

/** What a crawl reads of an answer. */
export interface Found {
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** Follows every link of the application's own pages, feeds and headers, to the end. */
export function crawl(
  app: FastifyInstance,
  more: readonly string[] = [],
): Promise<Map<string, LightMyRequestResponse>> {
  return crawlBy((path) => app.inject({ url: path }), more);
}

/** The same by any way of asking for a path. */
export async function crawlBy<Answer extends Found>(
  ask: (path: string) => Promise<Answer>,
  more: readonly string[],
): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>();
  let next = [...new Set([...guesses, ...more])];
  while (next.length > 0) {
    const found = await inTurns(next, async (path) => [path, await ask(path)] as const);
    for (const [path, answer] of found) answers.set(path, answer);
    const links = new Set(found.flatMap(([, answer]) => linksIn(answer)));
    next = [...links].filter((path) => !answers.has(path));
  }
  return answers;
}

/** Does something with each, a few at a time, as readers come; gives what comes of it in the order of the things. */
export async function inTurns<Thing, Result>(
  things: readonly Thing[],
  work: (thing: Thing) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = things.entries();
  const reader = async () => {
    for (const [index, thing] of waiting) results[index] = await work(thing);
  };
  await Promise.all(Array.from({ length: 6 }, reader));
  return results;
}

function linksIn(answer: Found): string[] {
  const type = String(answer.headers['content-type'] ?? '');
  const found: string[] = typeof answer.headers.location === 'string' ? [answer.headers.location] : [];
  if (/html/.test(type)) found.push(...addressesIn(dataOf(answer.body)));
  if (/html|xml|css|plain/.test(type)) {
    for (const [, value = ''] of answer.body.matchAll(/(?:href|src|url|content)="([^"]+)"/g)) found.push(value);
    for (const [, value = ''] of answer.body.matchAll(/srcset="([^"]+)"/gi))
      found.push(...value.split(/,\s+/).map((part) => part.split(' ')[0] ?? ''));
    for (const [, value = ''] of answer.body.matchAll(/url\(["']?([^"')]+)/g)) found.push(value);
    for (const [, value = ''] of answer.body.matchAll(/>(https?:[^<\s]+)</g)) found.push(value);
  }
  if (/json/.test(type)) {
    for (const [, value = ''] of answer.body.matchAll(/"([^"\\\s]+)"/g)) found.push(value);
  }
  return found
    .map((link) => link.replaceAll('&amp;', '&'))
    .filter((link) => link.startsWith('/') || link.startsWith(`${testBaseUrl}/`))
    .filter((link) => !link.startsWith('//'))
    .map((link) => (link.startsWith('/') ? link : link.slice(testBaseUrl.length)))
    .map((link) => link.split('#', 1)[0] ?? '');
}
