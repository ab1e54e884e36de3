import { commentCounts } from './comment-counts-en.ts';
import { commentMail } from './comment-mail-en.ts';
import { comments } from './comments-en.ts';
import { developers } from './developers-en.ts';
import { finding } from './finding-en.ts';
import { history } from './history-en.ts';
import { pages } from './pages-en.ts';
import { policies } from './policies-en.ts';
import { record } from './record-en.ts';
import { recordFeeds } from './record-feeds-en.ts';
import { recordPages } from './record-pages-en.ts';
import { recordSite } from './record-site-en.ts';
import { recordTopic } from './record-topic-en.ts';
import type { Translated } from './translated.ts';
import { views } from './views-en.ts';

/** Every message in English, ICU MessageFormat. Its keys are the shape of every other catalogue. */
export const english = {
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

/** Every message in one language, ICU MessageFormat. */
export type Catalogue = Translated<typeof english>;
