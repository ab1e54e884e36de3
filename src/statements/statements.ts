/** The door of the statements room: the record's parties and statements, and where their words stand in stories. */

export { acts, channelKinds, qualifiers, speeches } from '../suggester/suggester.ts';
export { anchorAll, type Sought, stretchAt } from './anchors.ts';
export { marked } from './marks.ts';
export * from './public-shapes.ts';
export { reanchor } from './reanchor.ts';
export { wordsKey } from './same-words.ts';
export * from './shapes.ts';
export { textOf } from './text-of.ts';
