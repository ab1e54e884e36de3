/** The door of the maps room: outlines, a gazetteer, and how a locator map is drawn. */
export { drawMap } from './drawing.ts';
export { findPlaces } from './gazetteer.ts';
export * from './shapes.ts';
