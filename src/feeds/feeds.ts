/** The door of the feeds room: what other programs read of the newsroom. */
export { oembedRoutes } from './oembed-routes.ts';
export { feedRoutes } from './routes.ts';
