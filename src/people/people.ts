/** The door of the people room: bylines, which are not accounts. */
export type { Byline } from './shapes.ts';
export { bylinesByIds, findByline, findOrCreateByline, type NewByline } from './store.ts';
