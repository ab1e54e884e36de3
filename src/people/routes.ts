import type { Api } from '../api/api.ts';
import type { PeopleDeps } from './admission.ts';
import { auditRoutes } from './audit-routes.ts';
import { emailRoutes } from './email-routes.ts';
import { codeRoutes, myPasskeyRoutes } from './factor-routes.ts';
import { linkRoutes } from './link-routes.ts';
import { meRoutes } from './me-routes.ts';
import { invitationRoutes, peopleRoutes } from './people-routes.ts';
import { sessionRoutes } from './session-routes.ts';
import { tokenRoutes } from './token-routes.ts';

/** Everything about accounts, below `/api/v1/desk`. */
export function peopleApi(api: Api, deps: PeopleDeps): void {
  sessionRoutes(api, deps);
  linkRoutes(api, deps);
  meRoutes(api, deps);
  codeRoutes(api, deps);
  myPasskeyRoutes(api, deps);
  peopleRoutes(api, deps);
  invitationRoutes(api, deps);
  emailRoutes(api, deps);
  auditRoutes(api, deps);
  tokenRoutes(api, deps);
}
