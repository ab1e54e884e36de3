/** The door of the maps room: outlines, a gazetteer, and how a locator map is drawn. */
export * from './shapes.ts';
