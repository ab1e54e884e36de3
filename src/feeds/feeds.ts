/** The door of the feeds room: what other programs read of the newsroom. */
export { feedFormats, feedPath } from './feed.ts';
export { oembedRoutes } from './oembed-routes.ts';
export { openSearchRoute } from './opensearch.ts';
export { feedRoutes } from './routes.ts';
export { sitemapRoutes } from './sitemap-routes.ts';
