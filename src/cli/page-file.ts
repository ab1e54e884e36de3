import { parseHTML } from 'linkedom';
import { documentFromElement, type StoryDocument } from '../stories/stories.ts';

/** A page as its HTML file tells it. */
export interface PageFile {
  /** '' when the file has none */
  readonly title: string;
  /** BCP 47 as written, or null */
  readonly language: string | null;
  /** the first `<meta name=…>`, trimmed; null where it is missing or empty */
  readonly meta: (name: string) => string | null;
  readonly metas: (name: string) => readonly string[];
  /** what the stories' schema has a place for */
  readonly document: StoryDocument;
}

/** The parts of a parsed page's body that a caller may change before it is read; the server's types know no DOM. */
export interface PageElement {
  readonly childNodes: Iterable<unknown>;
  readonly children: Iterable<PageElement>;
  readonly tagName: string;
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  querySelector(selector: string): unknown;
  replaceWith(...nodes: unknown[]): void;
  remove(): void;
}

/** Reads a page, whole or only what would stand in its body; `edit` may change the body before it becomes a document. */
export function readPageFile(html: string, edit: (body: PageElement) => void = () => undefined): PageFile {
  const whole = /<body[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
  const { document } = parseHTML(whole);
  const metas = (name: string) =>
    [...document.querySelectorAll(`meta[name="${name}"]`)].map((one) => one.getAttribute('content')?.trim() ?? '');
  const title = document.querySelector('title');
  const stated = title?.textContent?.replaceAll(/\s+/gu, ' ').trim() ?? '';
  // In a file without a head the title stands among the text, where it must not be printed twice.
  title?.remove();
  edit(document.body as unknown as PageElement);
  return {
    title: stated,
    language: languageIn(html),
    metas,
    meta: (name) => metas(name)[0] || null,
    document: documentFromElement(document.body),
  };
}

/** The language that the page's `<html>` names, before anything of it is parsed. */
export function languageIn(html: string): string | null {
  return /<html[^>]*\slang="([^"]+)"/.exec(html)?.[1] ?? null;
}
