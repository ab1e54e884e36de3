import type { ApiComment } from './api-shapes.ts';
import { webAddress } from './links.ts';
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
    website: comment.website === null ? null : webAddress(comment.website),
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
