import type { PublishedStory } from '../stories/stories.ts';
import { type Feed, feedPath, feedTypes } from './feed.ts';
import { type Markup, markup } from './markup.ts';

/** A story's comments, as its item names them: how many, where they are read, and where they are followed. */
function addresses({ id, path }: PublishedStory, comments: Feed['comments'], baseUrl: string) {
  const count = comments.get(id);
  if (count === undefined) return null;
  return {
    count,
    page: `${baseUrl}${path}#comments`,
    feed: (format: 'rss' | 'atom' | 'json') => baseUrl + feedPath(path, format),
  };
}

/** In RSS: `comments` of RSS 2.0 itself, and the modules wfw and slash. */
export function commentsOf(story: PublishedStory, comments: Feed['comments'], baseUrl: string): Markup | null {
  const of = addresses(story, comments, baseUrl);
  return (
    of &&
    markup`<comments>${of.page}</comments>
<wfw:commentRss>${of.feed('rss')}</wfw:commentRss>
<slash:comments>${of.count}</slash:comments>
`
  );
}

/** In Atom: links of RFC 4685 (4), to the page and to the feed. */
export function repliesOf(story: PublishedStory, comments: Feed['comments'], baseUrl: string): Markup | null {
  const of = addresses(story, comments, baseUrl);
  return (
    of &&
    markup`<link rel="replies" type="text/html" href="${of.page}" thr:count="${of.count}"/>
<link rel="replies" type="${feedTypes.atom}" href="${of.feed('atom')}" thr:count="${of.count}"/>
`
  );
}

/** In JSON Feed, within the extension. */
export function jsonReplies(story: PublishedStory, comments: Feed['comments'], baseUrl: string) {
  const of = addresses(story, comments, baseUrl);
  return of && { count: of.count, url: of.page, feed_url: of.feed('json') };
}
