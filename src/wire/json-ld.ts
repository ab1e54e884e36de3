/** What a page says of its story in JSON-LD (schema.org), read without trust: any field may be missing or of another kind. */
import type { PageDocument } from './page-dom.ts';

export interface LinkedAuthor {
  readonly name: string;
  readonly kind: 'person' | 'organisation';
  readonly role: string | null;
}

export interface LinkedStory {
  readonly headline: string | null;
  readonly description: string | null;
  readonly authors: readonly LinkedAuthor[];
  readonly published: string | null;
  readonly modified: string | null;
  readonly publisher: string | null;
  readonly sourceOrganisation: string | null;
  readonly section: string | null;
  readonly keywords: readonly string[];
  readonly language: string | null;
  readonly url: string | null;
}

type Json = Readonly<Record<string, unknown>>;

const storyTypes =
  /(?:^|\/)(?:(?:\w*News)?Article|BlogPosting|LiveBlogPosting|Report|ReportageNewsArticle|SocialMediaPosting)$/u;
/** Longest block that is read, characters, and how deep it is searched. */
const blockAtMost = 2_000_000;
const depthAtMost = 8;

/** The first story among the page's JSON-LD blocks; null when none is stated. */
export function readLinkedStory(page: PageDocument): LinkedStory | null {
  for (const script of page.querySelectorAll('script[type]')) {
    if (!/ld\+json/iu.test(script.getAttribute('type') ?? '')) continue;
    const text = (script.textContent ?? '').slice(0, blockAtMost);
    const found = findStory(parse(text), 0);
    if (found) return storyOf(found);
  }
  return null;
}

function parse(text: string): unknown {
  const bare = text
    .replace(/^\s*(?:<!\[CDATA\[|<!--|\/\/\s*<!\[CDATA\[)/u, '')
    .replace(/(?:\/\/\s*)?(?:\]\]>|-->)\s*;?\s*$/u, '');
  for (const candidate of [bare, bare.replaceAll(/\p{Cc}+/gu, ' ')]) {
    try {
      return JSON.parse(candidate);
    } catch {
      // Line ends inside strings are common; the second candidate has none.
    }
  }
  return null;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function findStory(value: unknown, depth: number): Json | null {
  if (depth > depthAtMost) return null;
  if (Array.isArray(value))
    return (
      value
        .slice(0, 200)
        .map((item) => findStory(item, depth + 1))
        .find((found) => found !== null) ?? null
    );
  if (!isObject(value)) return null;
  if (textsOf(value['@type']).some((type) => storyTypes.test(type))) return value;
  return (
    findStory(value['@graph'], depth + 1) ??
    findStory(value['mainEntity'], depth + 1) ??
    findStory(value['mainEntityOfPage'], depth + 1)
  );
}

/** A text, or the texts of a list; objects give their names. */
function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.slice(0, 100).flatMap(textsOf);
  if (isObject(value)) return textsOf(value['name'] ?? value['@value']);
  if (typeof value !== 'string' && typeof value !== 'number') return [];
  const text = withoutReferences(String(value)).replaceAll(/\s+/gu, ' ').trim();
  return text === '' || text.length > 5_000 ? [] : [text];
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Pages often write HTML's references into JSON. */
function withoutReferences(text: string): string {
  return text.replaceAll(
    /&(?:#(\d{1,6})|#x([\da-f]{1,5})|(amp|lt|gt|quot|apos|nbsp));/giu,
    (whole: string, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

function textOf(value: unknown): string | null {
  return textsOf(value)[0] ?? null;
}

function storyOf(story: Json): LinkedStory {
  return {
    headline: textOf(story['headline']) ?? textOf(story['name']),
    description: textOf(story['description']),
    authors: authorsOf(story['author'] ?? story['creator']),
    published: textOf(story['datePublished']) ?? textOf(story['dateCreated']),
    modified: textOf(story['dateModified']),
    publisher: textOf(story['publisher']),
    sourceOrganisation: textOf(story['sourceOrganization']) ?? textOf(story['provider']),
    section: textOf(story['articleSection']),
    keywords: textsOf(story['keywords']).flatMap((text) => text.split(/\s*[,;]\s*/u)),
    language: textOf(isObject(story['inLanguage']) ? story['inLanguage']['alternateName'] : story['inLanguage']),
    url:
      textOf(story['url']) ??
      textOf(isObject(story['mainEntityOfPage']) ? story['mainEntityOfPage']['@id'] : story['mainEntityOfPage']),
  };
}

function authorsOf(value: unknown): LinkedAuthor[] {
  const list = Array.isArray(value) ? value.slice(0, 30) : [value];
  return list.flatMap((author): LinkedAuthor[] => {
    const name = textOf(author);
    if (name === null) return [];
    const type = isObject(author) ? (textOf(author['@type']) ?? '') : '';
    const role = isObject(author) ? textOf(author['jobTitle']) : null;
    return [{ name, kind: /organi[sz]ation/iu.test(type) ? 'organisation' : 'person', role }];
  });
}
