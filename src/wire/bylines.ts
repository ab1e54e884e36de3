/** Bylines as they are printed: `By Jane Doe and John Roe, Harbour correspondents`. */
import { knownAgency } from './agencies.ts';
import { findDates } from './dates.ts';
import { isNameLike } from './line-shape.ts';
import type { ClippingByline } from './shapes.ts';

export interface PrintedByline {
  readonly bylines: readonly ClippingByline[];
  /** an agency named in the byline: `Jane Doe, Associated Press` */
  readonly agency: string | null;
}

/** Words that open a byline. Those followed by a colon may stand with one, the others need a name after them. */
const openers = [
  /^(?:written |reported |story |words |text |posted |published )?by\s*:?\s+/iu,
  /^(?:por|par|von|di|a cura di|door|av|af|od|przez|autor(?:as|es|a|en|in)?|auteure?s?|author|reporter|redacción|text|texte|texto|testo)\s*:\s*/iu,
  /^(?:por|par|von|di|door|av|af)\s+(?=\p{Lu})/iu,
  /^(?:автор(?:ы|и)?|текст)\s*:\s*/iu,
  /^от\s+(?=\p{Lu})/iu,
  /^(?:بقلم|كتب(?:ت)?|تحرير|إعداد|الكاتب|المحرر|نوشته)\s*[:：]?\s+/u,
  /^(?:מאת)\s*:?\s+/u,
  /^(?:yazan|haber|penulis|oleh|作者|記者|记者|文|글)\s*[:：]\s*/iu,
];

const between =
  /\s*(?:,|;|&|\band\b|\bund\b|\bet\b|\by\b|\be\b|\bi\b|\ben\b|\boch\b|\bog\b|(?<=\s)(?:и|та|і|و)(?=\s)|\bwith\b|\bavec\b|\bmit\b|\bcon\b|\bcom\b)\s*/iu;

/** Words that make a name an organisation's, not a person's. */
const organisationWords =
  /\b(?:news|staff|desk|team|agency|agencies|press|reuters|times|post|editor(?:ial)?s?|editorial board|newsroom|magazine|correspondents?|reporters?|service|redaktion|redacción|redação|redazione|rédaction|redactie|agencia|agência|agenzia|with|board|media|bbc|tv|radio)\b|редакци|агентств|служб|وكال|هيئة|تحرير/iu;

/** Reads a line or an element's text as a byline that says so by its first word; null for any other. */
export function readByline(text: string): PrintedByline | null {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  if (line.length > 200) return null;
  for (const opener of openers) {
    const opened = opener.exec(line);
    if (!opened) continue;
    const named = withoutTime(line.slice(opened[0].length));
    // `By admin`: a page signed with an account's name still says so.
    if (/^by\b/iu.test(line) && /^[a-z0-9._-]{2,30}$/u.test(named))
      return { bylines: [{ name: named, role: null, kind: 'person' }], agency: null };
    return readNames(named);
  }
  return null;
}

/** `Jane Doe March 18 at 3:57 PM`: names end where a time begins. */
function withoutTime(text: string): string {
  const date = findDates(text)[0]?.start ?? text.length;
  const dayAndClock =
    /\s\p{L}{3,12}\.?\s\d{1,2}(?:,|\s(?:at\s)?\d{1,2}:\d{2}|\sat\b)/u.exec(text)?.index ?? text.length;
  const end = Math.min(date, dayAndClock);
  return end === 0 ? text : text.slice(0, end);
}

/** Reads names without an opening word, as metadata gives them or as `Jane Doe and John Roe, Associated Press`. */
export function readNames(text: string): PrintedByline | null {
  const rest = text
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replaceAll(/^[\s|·•:,—–-]+|[\s|·•:,;—–-]+$/gu, '');
  const pieces = rest
    .replaceAll(/\((?:avec|with|mit|con|com)\s+([^()]*)\)/giu, ', $1')
    .split(between)
    .map((piece) => withoutPlace(piece.trim()))
    .filter((piece) => piece !== '');
  const bylines: ClippingByline[] = [];
  let agency: string | null = null;
  for (const [index, piece] of pieces.entries()) {
    const known = knownAgency(piece);
    const last = bylines.at(-1);
    if (known !== null && index > 0) agency = known;
    else if (known !== null || (organisationWords.test(piece) && bylines.length === 0)) {
      if (!isOrganisationLike(piece)) return null;
      bylines.push({ name: piece, role: null, kind: 'organisation' });
    } else if (last && (organisationWords.test(piece) || !isNameLike(piece))) {
      if (piece.length > 60 || /[.!?]$/u.test(piece)) return null;
      bylines[bylines.length - 1] = { ...last, role: last.role === null ? piece : `${last.role}, ${piece}` };
    } else if (isNameLike(piece)) bylines.push({ name: piece, role: null, kind: 'person' });
    else return null;
  }
  return bylines.length > 0 && bylines.length <= 12 ? { bylines, agency } : null;
}

function isOrganisationLike(piece: string): boolean {
  return /^[\p{Lu}\p{Lo}\d]|^[a-z]{2,4}$/u.test(piece) && piece.split(' ').length <= 6 && !/[.!?]$/u.test(piece);
}

/** `Jane Doe in Kyiv` is signed by Jane Doe. */
function withoutPlace(piece: string): string {
  const at = / (?:in|à|in|en|em|aus|из|в) (?=\p{Lu})/u.exec(piece);
  return at && isNameLike(piece.slice(0, at.index)) ? piece.slice(0, at.index) : piece;
}
