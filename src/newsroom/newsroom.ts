/** The door of the newsroom room: masthead and standing pages. */
export { newsroomApi } from './routes.ts';
export type { NewsroomInput } from './rules.ts';
export type { Contact, Newsroom, StandingPage } from './shapes.ts';
export { findStandingPage, putStandingPage, readNewsroom, setNewsroom, standingPages } from './store.ts';
