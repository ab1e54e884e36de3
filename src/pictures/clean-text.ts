/** Text that came from a file or a form, made fit to store: well-formed, without control characters, of bounded length. */

import type { PictureField } from './shapes.ts';

/** UTF-16 units */
const longestCaption = 10_000;
const longestLine = 1_000;
export const mostCreators = 50;

// Control characters but for tab and line feed, the byte order mark, and the two noncharacters that XML refuses.
const controls = /[^\P{Cc}\t\n]|[\uFEFF\uFFFE\uFFFF]/gu;

/** Several lines of text; what is only white space comes back as ''. Letter case is never touched. */
export function cleanText(raw: string): string {
  return raw.replace(/\r\n?/g, '\n').toWellFormed().replace(controls, '').trim();
}

/** One line of text: line breaks, tabs and runs of blanks become one blank. */
export function cleanLine(raw: string): string {
  return cleanText(raw).replace(/\s+/g, ' ');
}

/** The most characters a field holds. */
export function longest(field: PictureField): number {
  return field === 'caption' || field === 'alt' ? longestCaption : longestLine;
}

/** Cuts at `most` UTF-16 units, never inside a surrogate pair. */
export function cutTo(text: string, most: number): string {
  return text.length <= most
    ? text
    : text
        .slice(0, most)
        .replace(/[\uD800-\uDBFF]$/, '')
        .trimEnd();
}
