/** The door of the suggester: figures, times and attributed statements found in a text. */
export * from './shapes.ts';
