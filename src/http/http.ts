/** The door of the bare server: headers, limits, errors and ready bytes, without knowing what is served. */

export { type AppFilesOptions, appFiles, appPolicy } from './app-files.ts';
export { type AddressOf, addressReader, type ReaderAddress, readerTeller } from './client-address.ts';
export { healthRoutes } from './health.ts';
export { type MoreGauges, metricsRoute } from './metrics.ts';
export { makePageCache, type PageCache } from './page-cache.ts';
export type { Access, Admission } from './security.ts';
export { type ErrorPages, makeServer, type ServerOptions } from './server.ts';
export { makeTraffic } from './traffic.ts';
export { makeTurns } from './turns.ts';
