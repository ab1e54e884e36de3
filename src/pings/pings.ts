/** The door of the pings room: telling other machines what has changed. */
export { indexNowRoute } from './routes.ts';
export { type PingDeps, pingRound, startPings } from './work.ts';
