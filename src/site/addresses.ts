/** The addresses of the reader's pages, as paths that begin and end with a slash. */

export const frontPath = '/';
export const feedPath = '/feed/';
export const apiPath = '/api/';

export function sectionPath(slug: string): string {
  return `/section/${slug}/`;
}

export function topicPath(slug: string): string {
  return `/topic/${slug}/`;
}

export function authorPath(slug: string): string {
  return `/by/${slug}/`;
}

export const searchPath = '/search';
/** tells browsers how to search here: feeds/opensearch.ts */
export const openSearchPath = '/opensearch.xml';
export const archivePath = '/archive/';
export const correctionsPath = '/corrections/';

export function tagPath(slug: string): string {
  return `/tag/${slug}/`;
}

/** The archive of a year, month or day: `2026`, `2026-11` or `2026-11-19`. */
export function archiveOf(period: string): string {
  return `${archivePath}${period.replaceAll('-', '/')}/`;
}

export function standingPath(slug: string): string {
  return `/about/${slug}/`;
}

export function picturePath(file: string): string {
  return `/pictures/${file}`;
}

/** Where the comments stand on a story's page. */
export function commentsOf(storyPath: string): string {
  return `${storyPath}#comments`;
}

/** Below it the feeds of all comments stand. */
export const commentsPath = '/comments/';

/** The addresses of a story's history, from the story's own path. */
export function historyPath(storyPath: string): string {
  return `${storyPath}history/`;
}

export function versionPath(storyPath: string, number: number): string {
  return `${historyPath(storyPath)}${number}/`;
}

/** A version compared with the one before it, or with the one that `?from=` names. */
export function changesPath(storyPath: string, number: number): string {
  return `${versionPath(storyPath, number)}changes/`;
}
