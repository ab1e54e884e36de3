/** The door of the record room: what the desk and other machines do with the record. */
export { DeskStatement } from './desk-shapes.ts';
