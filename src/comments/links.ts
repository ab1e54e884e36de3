/** What begins an address of the web whose scheme is plain. */
const withScheme = String.raw`(?<![\p{L}\p{N}@.])(?:https?:\/\/|www\.)[^\s<>"'«»“”]+`;
/** One that is only a name; the name before `@` of an email address is none. */
const nameAlone = String.raw`(?<![\p{L}\p{N}@./-])(?:[\p{L}\p{N}-]{1,63}\.)+(?:com|net|org|info|biz|xyz|top|site|shop|online|io|ru|cn)(?![\p{L}\p{N}.-])(?:\/[^\s<>"'«»“”]*)?`;
const address = new RegExp(`${withScheme}|${nameAlone}`, 'giu');
const plainAddress = new RegExp(withScheme, 'giu');

/** The addresses of the web that a text names, each once, whole: those without a scheme are taken to be http. */
export function linksIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(address)].map(([written]) => withItsScheme(written)))];
}

function withItsScheme(written: string): string {
  return /^https?:/i.test(written) ? written : `http://${written}`;
}

/** The address to which a link may lead: of the web, and of nobody's name and password; null for everything else. */
export function webAddress(written: string): string | null {
  const url = URL.parse(written);
  const isWeb = url !== null && /^https?:$/.test(url.protocol) && url.hostname !== '';
  return isWeb && url.username === '' && url.password === '' ? url.href : null;
}

/** A link that a text holds: where it begins and ends (UTF-16 units), and where it leads. */
export interface LinkPlace {
  readonly start: number;
  readonly end: number;
  readonly href: string;
}

/** The links in a text, in their order: addresses that say they are some, without what only ends the sentence. */
export function linkPlaces(text: string): readonly LinkPlace[] {
  // Most lines hold none, and this is found out sooner.
  if (!/:\/\/|www\./i.test(text)) return [];
  return [...text.matchAll(plainAddress)].flatMap(({ 0: found, index }) => {
    const written = withoutEnding(found);
    const href = webAddress(withItsScheme(written));
    return href === null ? [] : [{ start: index, end: index + written.length, href }];
  });
}

const ending = new Set('.,:;!?…،؛؟)]}*_~`’');
const pairs: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** A bracket at the end belongs to the address only where it opened there, too. */
function withoutEnding(written: string): string {
  const open: Record<string, number> = {};
  for (const [closing, opening] of Object.entries(pairs))
    open[closing] = written.split(opening).length - written.split(closing).length;
  let end = written.length;
  while (end > 0) {
    const last = written[end - 1] ?? '';
    const unopened = open[last];
    if (!ending.has(last) || (unopened !== undefined && unopened >= 0)) break;
    if (unopened !== undefined) open[last] = unopened + 1;
    end -= 1;
  }
  return written.slice(0, end);
}
