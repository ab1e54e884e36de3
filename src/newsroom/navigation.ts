import { pageSlug } from './masthead-readers.ts';
import { address, line, listOf, quoted, type Reader, refused, type Taken, taken } from './readers.ts';
import type { Known, NavigationEntry } from './shapes.ts';

const mend = 'write {"section": "slug"}, {"topic": "slug"}, {"page": "slug"} or {"link": "/path", "label": "Words"}.';
const label = line(1, 60, 'give the label 1 to 60 characters.');
const webLink = address(['https:', 'http:'], 'https://example.org/ or a path such as /search');

const entriesAtMost = 30;

/** The navigation as the file writes it; nothing is led to twice. */
export const navigationList: Reader<readonly NavigationEntry[]> = (value, known) => {
  const list = listOf(navigationEntry, entriesAtMost)(value, known);
  if (!list.ok) return list;
  const paths = list.value.map(pathOf);
  const twice = new Set(paths.filter((path, index) => paths.indexOf(path) < index));
  const problems = [
    ...(paths.includes('/') ? ['the front page comes first by itself; leave the entry for / out.'] : []),
    ...[...twice].map((path) => `two entries lead to ${path}; leave one out.`),
  ];
  return problems.length > 0 ? refused(...problems) : list;
};

const folders = { section: 'section', topic: 'topic', page: 'about' } as const;

/** Where an entry leads; of a path of this site the same with and without the slash at its end. */
function pathOf(entry: NavigationEntry): string {
  if (entry.kind !== 'link') return `/${folders[entry.kind]}/${entry.slug}/`;
  return /^\/[^?#]*[^/?#]$/.test(entry.href) ? `${entry.href}/` : entry.href;
}

/** One entry. */
const navigationEntry: Reader<NavigationEntry> = (value, known) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refused(`${quoted(value)}: ${mend}`);
  const { label: given, ...rest } = value as Readonly<Record<string, unknown>>;
  const [named, ...more] = Object.entries(rest);
  if (named === undefined || more.length > 0) return refused(`${quoted(value)}: ${mend}`);
  const labelled: Taken<string | null> = given === undefined || given === null ? taken(null) : label(given, known);
  if (!labelled.ok) return labelled;
  const [kind, target] = named;
  const words = labelled.value;
  if (kind === 'section') return section(target, words, known);
  if (kind === 'topic') return topic(target, words, known);
  if (kind === 'page') {
    const page = pageSlug(target, known);
    return page.ok ? taken({ kind, slug: page.value, label: words }) : page;
  }
  return kind === 'link' ? link(target, words, known) : refused(`"${kind}" is no kind of entry; ${mend}`);
};

function section(target: unknown, words: string | null, { sections }: Known): Taken<NavigationEntry> {
  return typeof target === 'string' && sections.has(target)
    ? taken({ kind: 'section', slug: target, label: words })
    : refused(`there is no section ${quoted(target)}; dateline section list shows them.`);
}

/** A topic's name is kept with the entry, so that no page need look it up. */
function topic(target: unknown, words: string | null, { topics }: Known): Taken<NavigationEntry> {
  const name = typeof target === 'string' ? topics.get(target) : undefined;
  return typeof target === 'string' && name !== undefined
    ? taken({ kind: 'topic', slug: target, label: words ?? name })
    : refused(`there is no topic ${quoted(target)}; its slug is the last part of its address.`);
}

function link(target: unknown, words: string | null, known: Known): Taken<NavigationEntry> {
  if (words === null) return refused(`the link ${quoted(target)} needs a label.`);
  // Two slashes at the start, or a backslash, would lead to another host.
  if (typeof target === 'string' && /^\/(?![/\\])[^\s\\"<>]*$/u.test(target) && target.length <= 500) {
    return taken({ kind: 'link', href: target, label: words });
  }
  const web = webLink(target, known);
  return web.ok ? taken({ kind: 'link', href: web.value, label: words }) : web;
}

/** An entry as the file writes it. */
export function writtenEntry(entry: NavigationEntry): Readonly<Record<string, string>> {
  const target = entry.kind === 'link' ? entry.href : entry.slug;
  return { [entry.kind]: target, ...(entry.label === null ? {} : { label: entry.label }) };
}
