/** The door of the statements room: the record's parties and statements, and where their words stand in stories. */
export { acts, channelKinds, qualifiers, speeches } from '../suggester/suggester.ts';
export * from './public-shapes.ts';
export * from './shapes.ts';
