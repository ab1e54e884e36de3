/** The door of the people room: accounts and the ways in; bylines, which are not accounts. */
export { listColleagues } from './accounts.ts';
export { actorOf, admissionOf, mayDo, ownSecret, type PeopleDeps } from './admission.ts';
export { type Actor, noteDeed } from './audit.ts';
export { type FirstLink, handOut, makeFirstLink } from './hand-out.ts';
export { may, type Permission, permissions, type Role, roles } from './roles.ts';
export { peopleApi } from './routes.ts';
export type { Byline } from './shapes.ts';
export {
  type BylineChange,
  bylinesByIds,
  changeByline,
  findByline,
  findOrCreateByline,
  listBylines,
  type NewByline,
  removeByline,
} from './store.ts';
export { hashOf, newToken } from './tokens.ts';
