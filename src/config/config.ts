/** The door of the configuration room. */
export { type Configuration, type LogLevel, readConfiguration } from './settings.ts';
