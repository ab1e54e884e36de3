import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { documentFromElement, genres, indexChoices, type StoryDocument, storyStates } from '../stories/stories.ts';
import { type DemoCalendar, fillDays } from './demo-dates.ts';
import { bodyAt, type DemoElement } from './demo-versions.ts';

/** The demo stands beside the program in a checkout, two folders above this file in src/ and in dist/ alike. */
const demoFolder = join(import.meta.dirname, '..', '..', 'demo');

export interface DemoNewsroom {
  readonly name: string;
  readonly tagline: string;
  readonly footerLine: string;
  readonly language: string;
  readonly timeZone: string;
  readonly contact: { readonly email: string; readonly postal?: string };
  readonly sections: readonly { slug: string; name: string; description?: string }[];
  readonly topics: readonly { slug: string; name: string; description?: string }[];
  readonly bylines: readonly {
    slug: string;
    name: string;
    kind: 'person' | 'organisation';
    role?: string;
    about?: string;
  }[];
}

/** A story or standing page as its file tells it; words between `meta` are still as written there. */
export interface DemoPage {
  readonly file: string;
  readonly title: string;
  readonly language: string;
  readonly meta: (name: string) => string | null;
  readonly metas: (name: string) => readonly string[];
  /** its text as it stands in the end */
  readonly document: StoryDocument;
  /** its text as it was at a time, by the edits that the file tells */
  readonly documentAt: (at: Temporal.Instant) => StoryDocument;
}

/** The masthead, sections, topics and bylines of the demo newsroom. */
export function readDemoNewsroom(): DemoNewsroom {
  return JSON.parse(readFileSync(join(demoFolder, 'newsroom.json'), 'utf8')) as DemoNewsroom;
}

/** The demo's files of one folder (`stories`, `pages`) in the order of their names, with their days filled in. */
export function readDemoPages(folder: 'stories' | 'pages', calendar: DemoCalendar): readonly DemoPage[] {
  const place = join(demoFolder, folder);
  return readdirSync(place)
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((name) => readPage(name, readFileSync(join(place, name), 'utf8'), calendar));
}

/** The demo's picture files: name without ending, and bytes. */
export function readDemoPictures(): readonly {
  readonly name: string;
  readonly file: string;
  readonly bytes: Buffer;
}[] {
  const place = join(demoFolder, 'pictures');
  return readdirSync(place)
    .filter((file) => /\.(?:jpe?g|png|webp|avif|gif|tiff?)$/.test(file))
    .sort()
    .map((file) => ({ name: file.replace(/\.[a-z]+$/, ''), file, bytes: readFileSync(join(place, file)) }));
}

function readPage(file: string, html: string, calendar: DemoCalendar): DemoPage {
  const language = /<html[^>]*\slang="([^"]+)"/.exec(html)?.[1] ?? 'en-GB';
  const filled = fillDays(html, calendar, language);
  const { document } = parseHTML(filled);
  const textAt = (at: Temporal.Instant | null) => {
    const { body } = parseHTML(filled).document;
    bodyAt(body as unknown as DemoElement, at, calendar);
    return documentFromElement(body);
  };
  const metas = (name: string) =>
    [...document.querySelectorAll(`meta[name="${name}"]`)].map(
      (element) => element.getAttribute('content')?.trim() ?? '',
    );
  return {
    file,
    title: document.querySelector('title')?.textContent?.trim() ?? '',
    language,
    metas,
    meta: (name) => metas(name)[0] || null,
    document: textAt(null),
    documentAt: textAt,
  };
}

/** A value of a fixed set from a file, or the set's first; a misspelt one stops the demo with the file's name. */
export function oneOf<T extends string>(page: DemoPage, name: string, values: readonly [T, ...T[]]): T {
  const written = page.meta(name);
  if (written === null) return values[0];
  const found = values.find((value) => value === written);
  if (found === undefined)
    throw new Error(`demo/${page.file}: ${name} is "${written}", not one of ${values.join(', ')}.`);
  return found;
}

export const demoStates = ['published', ...storyStates.filter((state) => state !== 'published')] as const;
export { genres, indexChoices };
