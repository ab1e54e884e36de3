import type { CommentedStory, PublicComment } from '../comments/comments.ts';
import { opening } from '../text/text.ts';
import { commentHtml } from './comment-text.ts';
import type { FeedHead } from './feed.ts';
import { type Markup, markup } from './markup.ts';
import { webAddress } from './web-address.ts';

/** A comment with the story that it stands under. */
export interface FeedComment {
  readonly comment: PublicComment;
  readonly story: CommentedStory;
  /** in the feed's language: whose it is, and of which story where the feed follows all */
  readonly title: string;
}

/** A feed of comments. */
export interface CommentFeed extends FeedHead {
  /** newest first; none of them is gone */
  readonly comments: readonly FeedComment[];
}

/** Path below which the feeds of all comments stand; no page does. */
export const allCommentsAt = '/comments/';

/** Characters of a summary. */
const summaryAtMost = 240;

/** What the formats say of a comment, each under its own names. */
export interface CommentEntry {
  /** stable: the comment's own */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly author: { readonly name: string; readonly url: string | null };
  readonly summary: string;
  readonly html: Markup;
  readonly writtenAt: string;
  readonly updatedAt: string;
  /** BCP 47; null: the feed's own */
  readonly language: string | null;
  /** what it answers: another comment, or the story */
  readonly inReplyTo: { readonly id: string; readonly url: string };
}

/** Reads a comment as feeds tell it: never more of its writer than the name, and the site that stands beside it. */
export function commentEntry({ comment, story, title }: FeedComment, feed: CommentFeed, baseUrl: string): CommentEntry {
  const { id, parentId, storyId, language } = comment;
  const isOwn = language === feed.language;
  const html = commentHtml(comment.text);
  return {
    id: urn(id),
    url: baseUrl + addressOf(id),
    title,
    author: { name: comment.name, url: webAddress(comment.website) },
    summary: opening(comment.text, summaryAtMost),
    html: isOwn ? html : markup`<div lang="${language}" dir="${story.direction}">\n${html}</div>`,
    writtenAt: comment.writtenAt,
    updatedAt: updatedAt(comment),
    language: isOwn ? null : language,
    inReplyTo:
      parentId === null
        ? { id: urn(storyId), url: baseUrl + encodeURI(story.path) }
        : { id: urn(parentId), url: baseUrl + addressOf(parentId) },
  };
}

/** When a comment last changed. */
export function updatedAt({ writtenAt, editedAt }: PublicComment): string {
  return editedAt ?? writtenAt;
}

function urn(id: string): string {
  return `urn:uuid:${id}`;
}

/** The address that a comment keeps. */
function addressOf(id: string): string {
  return `/comments/${id}/`;
}
