import type { Api } from '../api/api.ts';
import { deskBlockRoutes } from './desk-block-routes.ts';
import { deskCommentRoutes } from './desk-comment-routes.ts';
import type { CommentDeskDeps } from './desk-deps.ts';
import { deskReportRoutes } from './desk-report-routes.ts';
import { deskRulesRoutes } from './desk-rules-routes.ts';
import { deskSenderRoutes } from './desk-sender-routes.ts';
import { deskThreadRoutes } from './desk-thread-routes.ts';

/** The newsroom's side of the comments: the desk's API below `/comments`. */
export function commentDeskApi(api: Api, deps: CommentDeskDeps): void {
  deskCommentRoutes(api, deps);
  deskThreadRoutes(api, deps);
  deskSenderRoutes(api, deps);
  deskBlockRoutes(api, deps);
  deskReportRoutes(api, deps);
  deskRulesRoutes(api, deps);
}
