/** The door of the views room: which page loads are views, and how often each story was read. */
export { countersInMeta, countersInTables } from './import-counters.ts';
export { readExport } from './import-file.ts';
export type { LeftCounter, LeftWhy, ViewImportAccount } from './import-shapes.ts';
export { importViews } from './imports.ts';
export type { CountView, DeviceClass, ReadAsked, Refusal, Traits, ViewAnswer, ViewAsked } from './shapes.ts';
