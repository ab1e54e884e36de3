/** The door of the views room: which page loads are views, and how often each story was read. */
export { type Counter, makeCounter } from './counter.ts';
export { type ViewsDeskDeps, viewsDeskApi } from './desk-routes.ts';
export { openPasses, type Pass, type Passes } from './pass.ts';
export { viewRoutes, viewsRoot } from './routes.ts';
export type { DeviceClass, ReadAsked, Refusal, Traits, ViewAnswer, ViewAsked } from './shapes.ts';
export { lookForDayEnd, startDayEnds } from './work.ts';
