import type { CommentProblem, NewComment } from './shapes.ts';

export const nameAtMost = 80;
/** RFC 5321, 4.5.3.1.3 */
export const emailAtMost = 254;
export const websiteAtMost = 500;

/** The fields of a comment as they are kept: trimmed, in one line where they are one line, lines parted by line feeds. */
export function cleaned(comment: NewComment): NewComment {
  return {
    ...comment,
    name: oneLine(comment.name),
    email: comment.email.trim(),
    website: wholeAddress(oneLine(comment.website)),
    text: comment.text.toWellFormed().replaceAll(/\r\n?/g, '\n').replaceAll('\0', '').trim(),
  };
}

function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
}

/** People type their address without its scheme. */
function wholeAddress(website: string): string {
  return website === '' || /^[a-z][a-z0-9+.-]*:/i.test(website) ? website : `https://${website}`;
}

/** Everything that is wrong with the fields, at once. Lengths in characters (UTF-16 units, as browsers count them). */
export function wrongFields(comment: NewComment, longest: number): readonly CommentProblem[] {
  const { name, email, website, text } = comment;
  return [
    lengthOf('name', name, nameAtMost),
    lengthOf('email', email, emailAtMost) ?? (isEmail(email) ? null : ({ field: 'email', code: 'no-email' } as const)),
    website === '' ? null : (lengthOf('website', website, websiteAtMost) ?? notAWebsite(website)),
    lengthOf('text', text, longest),
  ].filter((problem) => problem !== null);
}

function lengthOf(field: 'name' | 'email' | 'website' | 'text', value: string, most: number): CommentProblem | null {
  if (!/[^\s\p{Cf}\p{Cc}]/u.test(value)) return { field, code: 'missing' };
  return value.length > most ? { field, code: 'too-long', most } : null;
}

/** What HTML's email field takes (HTML, valid e-mail address), with a dot in the domain and letters of every script. */
function isEmail(value: string): boolean {
  return /^[^\s@<>"(),:;[\\\]]+@[^\s@<>"(),:;[\\\].]+(?:\.[^\s@<>"(),:;[\\\].]+)+$/u.test(value);
}

function notAWebsite(website: string): CommentProblem | null {
  const url = URL.parse(website);
  const isWeb = (url?.protocol === 'https:' || url?.protocol === 'http:') && /[^.]\.[^.]/.test(url.hostname);
  return isWeb && url.username === '' && url.password === '' ? null : { field: 'website', code: 'no-website' };
}
