import { atomDocument, author } from './atom.ts';
import { type CommentEntry, type CommentFeed, commentEntry } from './comment-feed.ts';
import { type Markup, markup } from './markup.ts';

/** Atom of comments: each names what it answers (RFC 4685, 3). */
export function commentsAtom(feed: CommentFeed, baseUrl: string): string {
  const entries = feed.comments.map((comment) => atomEntry(commentEntry(comment, feed, baseUrl)));
  return atomDocument(feed, entries, baseUrl);
}

function atomEntry(entry: CommentEntry): Markup {
  const { inReplyTo, language } = entry;
  return markup`<entry${language === null ? null : markup` xml:lang="${language}"`}>
<id>${entry.id}</id>
<title>${entry.title}</title>
<link rel="alternate" type="text/html" href="${entry.url}"/>
<thr:in-reply-to ref="${inReplyTo.id}" type="text/html" href="${inReplyTo.url}"/>
<published>${entry.writtenAt}</published>
<updated>${entry.updatedAt}</updated>
${author(entry.author.name, entry.author.url)}<summary>${entry.summary}</summary>
<content type="html">${entry.html.markup}</content>
</entry>
`;
}
