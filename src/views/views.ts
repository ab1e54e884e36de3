/** The door of the views room: which page loads are views, and how often each story was read. */

export { viewApi } from './api-routes.ts';
export { type Counter, makeCounter } from './counter.ts';
export { CountriesUnreadable, openCountries, readCountryFile } from './countries.ts';
export { type ViewsDeskDeps, viewsDeskApi } from './desk-routes.ts';
export { countersInMeta, countersInTables } from './import-counters.ts';
export { readExport } from './import-file.ts';
export type { LeftCounter, LeftWhy, ViewImportAccount } from './import-shapes.ts';
export { importViews } from './imports.ts';
export { readViews } from './live.ts';
export { openPasses, type Pass, type Passes } from './pass.ts';
export { type MostRead, mostRead, type ReadCard } from './public-store.ts';
export { viewRoutes, viewsRoot } from './routes.ts';
export type { DeviceClass, ReadAsked, Refusal, Traits, ViewAnswer, ViewAsked } from './shapes.ts';
export { startTelling, tellNumbers } from './telling.ts';
export { lookForDayEnd, startDayEnds } from './work.ts';
