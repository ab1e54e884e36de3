/** The door of the views room: which page loads are views, and how often each story was read. */
export { CountriesUnreadable, openCountries, readCountryFile } from './countries.ts';
export type { CountView, DeviceClass, ReadAsked, Refusal, Traits, ViewAnswer, ViewAsked } from './shapes.ts';
