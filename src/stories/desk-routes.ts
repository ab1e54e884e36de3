import type { Api } from '../api/api.ts';
import { deskArrangingRoutes } from './desk-arranging-routes.ts';
import type { StoryDeskDeps } from './desk-asked.ts';
import { deskBulkRoute } from './desk-bulk-route.ts';
import { deskFilingRoutes } from './desk-filing-routes.ts';
import { deskHoldRoutes } from './desk-hold-routes.ts';
import { deskHolderRoutes } from './desk-holder-routes.ts';
import { deskListRoutes } from './desk-list-routes.ts';
import { deskNoteRoutes } from './desk-note-routes.ts';
import { deskPreviewRoutes } from './desk-preview-routes.ts';
import { deskPutRightRoutes } from './desk-put-right-routes.ts';
import { deskRevisionRoutes } from './desk-revision-routes.ts';
import { deskStepRoutes } from './desk-step-routes.ts';
import { deskStoryRoutes } from './desk-story-routes.ts';
import { deskUsesRoute } from './desk-uses-route.ts';

/** Everything that the desk does with stories, below `/api/v1/desk`. */
export function storyDeskApi(api: Api, deps: StoryDeskDeps & { readonly baseUrl: string }): void {
  deskListRoutes(api, deps);
  deskStoryRoutes(api, deps);
  deskHolderRoutes(api, deps);
  deskRevisionRoutes(api, deps);
  deskStepRoutes(api, deps);
  deskPutRightRoutes(api, deps);
  deskHoldRoutes(api, deps);
  deskBulkRoute(api, deps);
  deskFilingRoutes(api, deps);
  deskNoteRoutes(api, deps);
  deskArrangingRoutes(api, deps);
  deskPreviewRoutes(api, deps, deps.baseUrl);
  deskUsesRoute(api, deps);
}
