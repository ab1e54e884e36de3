/** The door of the outgoing room: the one way by which a request leaves the server. */
export { askOutside, type Limits } from './ask.ts';
export { isPublicAddress } from './public-address.ts';
export type { Reach } from './reach.ts';
export { startRounds } from './rounds.ts';
export type { OutgoingAnswer, OutgoingRequest, Received } from './shapes.ts';
