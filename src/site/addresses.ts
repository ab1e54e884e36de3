export { speakerPath, statementPath as recordPath } from '../record/record.ts';

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

/** The search of everything that is on the record. */
export const recordRoot = '/record/';

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

/** Where comments are sent, and below which each has its own address. */
export const commentsRoot = '/comments/';

/** The address of a comment that stays, wherever it stands. */
export function commentPath(id: string): string {
  return `${commentsRoot}${id}/`;
}

/** The pages of a story's comments, from the story's own path. */
export function threadPath(storyPath: string, query: Readonly<Record<string, string | number>> = {}): string {
  const asked = Object.entries(query).map(([name, value]) => `${name}=${value}`);
  return `${storyPath}comments/${asked.length === 0 ? '' : '?'}${asked.join('&')}`;
}

/**
 * From a story's own address, the way to the page of the statement that has this number there: much shorter than the
 * page's permanent address, to which it leads, and a ledger has many.
 */
export function entryAddress(number: number): string {
  return `record/${String(number)}/`;
}
