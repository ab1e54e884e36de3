import type { FastifyInstance } from 'fastify';
import type { DescribeApi } from '../api/api.ts';
import { apiPageRoutes } from './api-routes.tsx';
import { archiveRoutes } from './archive-routes.tsx';
import { assetRoutes } from './asset-routes.ts';
import type { CommentDeps } from './comment-deps.ts';
import { commentLiveRoutes } from './comment-live-routes.ts';
import { commentNoticeRoutes } from './comment-notice-routes.tsx';
import { commentRoutes } from './comment-routes.tsx';
import { correctionsRoutes } from './corrections-routes.tsx';
import { frontRoutes } from './front-routes.tsx';
import { historyRoutes } from './history-routes.tsx';
import { listRoutes } from './list-routes.tsx';
import { plainFileRoutes } from './plain-files.ts';
import { recordRoutes } from './record-routes.tsx';
import { searchRoutes } from './search-routes.tsx';
import { standingRoutes } from './standing-routes.tsx';
import { storyRoutes } from './story-routes.tsx';

/** Every address of the reader's pages. Each page costs at most eight queries. */
export async function siteRoutes(
  app: FastifyInstance,
  deps: CommentDeps & { readonly describeApi: DescribeApi },
): Promise<void> {
  frontRoutes(app, deps);
  storyRoutes(app, deps);
  await commentRoutes(app, deps);
  historyRoutes(app, deps);
  listRoutes(app, deps);
  archiveRoutes(app, deps);
  correctionsRoutes(app, deps);
  searchRoutes(app, deps);
  recordRoutes(app, deps);
  standingRoutes(app, deps);
  apiPageRoutes(app, deps);
  commentLiveRoutes(app, deps);
  plainFileRoutes(app, deps);
  assetRoutes(app, deps);
  commentNoticeRoutes(app, deps);
}
