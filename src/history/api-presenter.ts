import { type StoryHistory, type StoryVersion, versionsUrl } from '../stories/stories.ts';
import type { ApiVersion } from './api-shapes.ts';
import { noteOf } from './note.ts';

/** A version as the API lists it; whether it is folded depends on those beside it. */
export function apiVersion(
  version: StoryVersion,
  { card, corrections }: StoryHistory,
  baseUrl: string,
): Omit<ApiVersion, 'folded'> {
  const { number, publishedAt, kind, isMinor, correctionId } = version;
  const url = `${baseUrl}${encodeURI(card.path)}history/${number}/`;
  return {
    number,
    self: `${versionsUrl(baseUrl, card.id)}/${number}`,
    url,
    changesUrl: number === 1 ? null : `${url}changes/`,
    publishedAt,
    kind,
    minor: isMinor,
    note: noteOf(version, corrections),
    correctionId,
  };
}
