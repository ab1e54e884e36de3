/** The door of the record room: what the desk and other machines do with the record. */
export { recordDeskApi } from './desk-api.ts';
export type { RecordDeskDeps } from './desk-deps.ts';
export { DeskStatement } from './desk-shapes.ts';
