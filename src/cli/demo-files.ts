import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { genres, indexChoices, type StoryDocument, storyStates } from '../stories/stories.ts';
import { type DemoCalendar, fillDays } from './demo-dates.ts';
import { bodyAt } from './demo-versions.ts';
import { languageIn, type PageFile, readPageFile } from './page-file.ts';

/** The demo stands beside the program in a checkout, two folders above this file in src/ and in dist/ alike. */
const demoFolder = join(import.meta.dirname, '..', '..', 'demo');

export interface DemoNewsroom {
  /** as `dateline settings import` reads them */
  readonly settings: { readonly name: string; readonly timeZone: string } & Readonly<Record<string, unknown>>;
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
export interface DemoPage extends PageFile {
  readonly file: string;
  readonly language: string;
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
  const language = languageIn(html) ?? 'en-GB';
  const filled = fillDays(html, calendar, language);
  const readAt = (at: Temporal.Instant | null) => readPageFile(filled, (body) => bodyAt(body, at, calendar));
  return { ...readAt(null), file, language, documentAt: (at) => readAt(at).document };
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
