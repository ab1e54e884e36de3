import type { Newsroom } from '../newsroom/newsroom.ts';
import { aiCrawlers } from './ai-crawlers.ts';

/** Paths of the sitemaps that robots.txt names (sitemaps.org, "Specifying the Sitemap location"). */
const sitemaps = ['/sitemap.xml', '/sitemap-news.xml'] as const;

/**
 * robots.txt (RFC 9309): everything for readers may be read, by everybody or by all but the crawlers that feed
 * language models. It is a request, which honest crawlers follow; it keeps nobody out.
 */
export function robotsText({ aiCrawlers: choice }: Pick<Newsroom, 'aiCrawlers'>, baseUrl: string): string {
  const refused = choice === 'refused' ? [...aiCrawlers.map((name) => `User-agent: ${name}`), 'Disallow: /', ''] : [];
  return [
    'User-agent: *',
    'Allow: /',
    'Disallow: /desk/',
    '',
    ...refused,
    ...sitemaps.map((path) => `Sitemap: ${baseUrl}${path}`),
    '',
  ].join('\n');
}
