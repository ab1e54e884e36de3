/** The door of the tagger: finds who speaks, by which words, and what was said, by what was learned from annotated news. */
export { beginOf, hints, insideOf, type Segment } from './labels.ts';
export { type Linked, linked } from './linking.ts';
export { type Model, readModel } from './model.ts';
export { type Pieces, piecesOf } from './pieces.ts';
export { type Tag, type Tagged, taggerOf } from './tagging.ts';
export { loadWordKinds, type TellKinds } from './word-kinds.ts';
