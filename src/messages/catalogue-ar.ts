import type { Catalogue } from './catalogue-en.ts';
import { commentCounts } from './comment-counts-ar.ts';
import { commentMail } from './comment-mail-ar.ts';
import { comments } from './comments-ar.ts';
import { developers } from './developers-ar.ts';
import { finding } from './finding-ar.ts';
import { history } from './history-ar.ts';
import { pages } from './pages-ar.ts';
import { policies } from './policies-ar.ts';
import { record } from './record-ar.ts';
import { recordFeeds } from './record-feeds-ar.ts';
import { recordPages } from './record-pages-ar.ts';
import { recordSite } from './record-site-ar.ts';
import { recordTopic } from './record-topic-ar.ts';
import { views } from './views-ar.ts';

/** Every message in Arabic, ICU MessageFormat. */
export const arabic: Catalogue = {
  ...pages,
  ...finding,
  ...history,
  ...policies,
  ...record,
  ...recordFeeds,
  ...recordSite,
  ...recordTopic,
  ...recordPages,
  ...comments,
  ...commentCounts,
  ...developers,
  ...commentMail,
  ...views,
};
