import type { Api } from '../api/api.ts';
import { deskAboutRoutes } from './desk-about-routes.ts';
import type { RecordDeskDeps } from './desk-deps.ts';
import { deskDoubledRoutes } from './desk-doubled-routes.ts';
import { deskPartyRoutes } from './desk-party-routes.ts';
import { deskPlaceRoutes } from './desk-place-routes.ts';
import { deskStateRoutes } from './desk-state-routes.ts';
import { deskStatementRoutes } from './desk-statement-routes.ts';
import { deskStoryRecordRoutes } from './desk-story-routes.ts';

/** The desk's side of the record: who said what, put there, looked through and put right. */
export function recordDeskApi(api: Api, deps: RecordDeskDeps): void {
  deskStoryRecordRoutes(api, deps);
  deskStatementRoutes(api, deps);
  deskStateRoutes(api, deps);
  deskAboutRoutes(api, deps);
  deskDoubledRoutes(api, deps);
  deskPartyRoutes(api, deps);
  deskPlaceRoutes(api, deps);
}
