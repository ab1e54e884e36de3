import type { Catalogue } from './catalogue-en.ts';
import { commentCounts } from './comment-counts-uk.ts';
import { commentMail } from './comment-mail-uk.ts';
import { comments } from './comments-uk.ts';
import { developers } from './developers-uk.ts';
import { finding } from './finding-uk.ts';
import { history } from './history-uk.ts';
import { pages } from './pages-uk.ts';
import { policies } from './policies-uk.ts';
import { recordFeeds } from './record-feeds-uk.ts';
import { recordPages } from './record-pages-uk.ts';
import { recordSite } from './record-site-uk.ts';
import { recordTopic } from './record-topic-uk.ts';
import { record } from './record-uk.ts';
import { views } from './views-uk.ts';

/** Every message in Ukrainian, ICU MessageFormat. */
export const ukrainian: Catalogue = {
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
