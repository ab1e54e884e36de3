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

/** Follows every link of the application's own pages, feeds and headers, to the end. */
export async function crawl(
  app: FastifyInstance,
  more: readonly string[] = [],
): Promise<Map<string, LightMyRequestResponse>> {
  const answers = new Map<string, LightMyRequestResponse>();
  const queue = [...guesses, ...more];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    if (answers.has(path)) continue;
    const answer = await app.inject({ url: path });
    answers.set(path, answer);
    queue.push(...linksIn(answer));
  }
  return answers;
}

function linksIn(answer: LightMyRequestResponse): string[] {
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
