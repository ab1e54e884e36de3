/** When a page says that its story was published and changed. */
import type { LinkedStory } from './json-ld.ts';
import { attribute, namesOf, type PageElement, textOf } from './page-dom.ts';
import { itemValue, type PageMeta } from './page-meta.ts';
import type { StatedTime } from './shapes.ts';
import { readDateLine, readMachineTime, readPrintedTime } from './stated-times.ts';

export interface PageTimes {
  readonly published: StatedTime | null;
  readonly modified: StatedTime | null;
}

const publishedNames = [
  'article:published_time',
  'article:published',
  'og:published_time',
  'og:article:published_time',
  'datepublished',
  'parsely-pub-date',
  'parsely-page pub_date',
  'sailthru.date',
  'article.published',
  'publish-date',
  'publishdate',
  'published',
  'pubdate',
  'publication_date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date',
  'dc.date.created',
  'dcterms.date',
  'rnews:datepublished',
  'cxenseparse:recs:publishtime',
  'iso-8601-publish-date',
  'displaydate',
  'pdate',
];
const modifiedNames = [
  'article:modified_time',
  'article:modified',
  'og:modified_time',
  'og:updated_time',
  'datemodified',
  'lastmod',
  'last-modified',
  'dcterms.modified',
  'dc.date.modified',
  'article.updated',
  'revision_date',
];

/** Reads the times from metadata, then microdata, then `head` (the blocks around the headline), then title and address. */
export function readPageTimes(linked: LinkedStory | null, meta: PageMeta, head: readonly PageElement[]): PageTimes {
  const printed = head.map(timeIn);
  const published = best([
    ...machine([
      linked?.published ?? null,
      ...meta.named(...publishedNames),
      ...meta.items('datepublished').map(itemValue),
    ]),
    ...printed.map((time) => time?.published ?? null),
    titleDay(meta.title),
    addressDay(meta.url),
  ]);
  const modified = best([
    ...machine([
      linked?.modified ?? null,
      ...meta.named(...modifiedNames),
      ...meta.items('datemodified').map(itemValue),
    ]),
    ...printed.map((time) => time?.modified ?? null),
  ]);
  return { published, modified: modified !== null && modified.iso === published?.iso ? null : modified };
}

function machine(values: readonly (string | null)[]): (StatedTime | null)[] {
  return values.map((value) => (value === null ? null : readMachineTime(value)));
}

/** The first that names a day; a later one for the same day is better where only it states the hour and the zone. */
function best(times: readonly (StatedTime | null)[]): StatedTime | null {
  const stated = times.filter((time) => time !== null);
  const first = stated.find((time) => time.iso !== null) ?? stated[0] ?? null;
  if (first === null || first.iso === null || first.precision === 'instant') return first;
  const day = first.iso.slice(0, 10);
  const same = stated.filter((time) => time.iso?.startsWith(day));
  return same.find((time) => time.precision === 'instant') ?? same.find((time) => time.precision === 'local') ?? first;
}

/** The time that an element of the head states, by its attribute or by its words. */
function timeIn(element: PageElement): PageTimes | null {
  const datetime = attribute(element, 'datetime') ?? attribute(element, 'data-datetime');
  const words = readDateLine(textOf(element));
  const time = datetime === null ? null : readMachineTime(datetime);
  if (time === null) return words;
  const isChange =
    words?.modified != null ||
    / (?:updated?|modified|dateline updated|maj) /u.test(namesOf(element)) ||
    attribute(element, 'itemprop')?.toLowerCase() === 'datemodified';
  return isChange ? { published: null, modified: time } : { published: time, modified: null };
}

/** `Headline - 07.12.2017 - Site` */
function titleDay(title: string | null): StatedTime | null {
  const piece = (title ?? '')
    .split(/\s+[|–—-]\s+/u)
    .slice(1)
    .find((part) => readDateLine(part)?.published);
  return piece === undefined ? null : readPrintedTime(piece);
}

/** `/2015/03/18/` in the page's own address states the day. */
function addressDay(url: string | null): StatedTime | null {
  const day = /\/((?:19|20)\d{2})[/-](\d{2})[/-](\d{2})\//u.exec(url ?? '');
  const time = day === null ? null : readMachineTime(`${day[1]}-${day[2]}-${day[3]}`);
  return time === null || day === null ? null : { ...time, printed: day[0] };
}
