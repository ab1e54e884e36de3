/** The door of the configuration room. */
export { type Configuration, readConfiguration } from './settings.ts';
