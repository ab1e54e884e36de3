import type { ApiComment } from './api-shapes.ts';
import type { PublicComment } from './shapes.ts';

/** A comment as the API gives it. */
export function apiComment(comment: PublicComment, baseUrl: string): ApiComment {
  const { id, parentId, badge, language, writtenAt, editedAt, isPick, gone, goneReason } = comment;
  const stands = gone === null;
  return {
    id,
    url: `${baseUrl}/comments/${id}/`,
    parentId,
    name: stands ? comment.name : null,
    website: webAddress(comment.website),
    text: stands ? comment.text : null,
    badge,
    language,
    writtenAt,
    editedAt,
    isPick,
    gone,
    goneReason,
  };
}

/** As RFC 3986 spells it, whatever script it was typed in; nothing but addresses of the web. */
function webAddress(typed: string | null): string | null {
  const url = URL.parse(typed ?? '');
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url.href : null;
}
