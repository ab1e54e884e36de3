import { type CommentFeed, commentEntry, type FeedComment } from './comment-feed.ts';
import { jsonDocument } from './json-feed.ts';

/** JSON Feed 1.1 of comments; what a comment answers and who of the newsroom wrote it stand in `_dateline`. */
export function commentsJson(feed: CommentFeed, baseUrl: string): string {
  const items = feed.comments.map((comment) => item(comment, feed, baseUrl));
  return jsonDocument(feed, items, baseUrl);
}

function item(of: FeedComment, feed: CommentFeed, baseUrl: string) {
  const { author, html, ...entry } = commentEntry(of, feed, baseUrl);
  return {
    id: entry.id,
    url: entry.url,
    title: entry.title,
    summary: entry.summary,
    content_html: html.markup,
    date_published: entry.writtenAt,
    date_modified: entry.updatedAt,
    authors: [author.url === null ? { name: author.name } : { name: author.name, url: author.url }],
    language: entry.language ?? feed.language,
    _dateline: {
      in_reply_to: entry.inReplyTo,
      story: { url: baseUrl + encodeURI(of.story.path), title: of.story.headline },
      badge: of.comment.badge,
      pick: of.comment.isPick,
    },
  };
}
