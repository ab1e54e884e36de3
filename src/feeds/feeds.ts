/** The door of the feeds room: what other programs read of the newsroom. */
export { oembedRoutes } from './oembed-routes.ts';
export { openSearchRoute } from './opensearch.ts';
export { feedRoutes } from './routes.ts';
