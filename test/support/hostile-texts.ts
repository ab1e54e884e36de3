import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { sharedData } from './shared-data.ts';

const files = [
  sharedData('data', 'sanitiser', 'vectors.jsonl'),
  sharedData('data', 'naughty-strings', 'strings.jsonl'),
];

interface Line {
  readonly payload?: string;
  readonly s?: string;
}

/** Why a test of them cannot be: the inputs are not there. */
export const hostileSkip = files.find(({ skip }) => skip !== false)?.skip ?? false;

/** What people have written to break pages, each once; those of which something can be seen. */
export function hostileTexts(): readonly string[] {
  if (hostileSkip) return [];
  const lines = files.flatMap(({ path }) => readFileSync(path, 'utf8').trim().split('\n'));
  return lines
    .map((line) => JSON.parse(line) as Line)
    .map(({ payload, s }) => payload ?? s ?? '')
    .filter((text) => /[^\s\p{Cf}\p{Cc}]/u.test(text));
}

/** Lets a page tell of everything that runs; give it to pages that no policy of ours protects. */
export async function watchHostile(page: Page, mayAsk: (url: string) => boolean): Promise<readonly string[]> {
  const faults: string[] = [];
  page.on('dialog', (dialog) => {
    faults.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => faults.push(`script failed: ${error.message}`));
  page.on('request', (request) => {
    if (!mayAsk(request.url())) faults.push(`asked ${request.url()}`);
  });
  await page.addInitScript(
    'for (const name of ["alert", "confirm", "prompt", "print", "open"]) window[name] = () => { window.hostileRan = name; };',
  );
  return faults;
}

/** Faults of elements below a root: attributes that run, and addresses that are no plain web addresses. */
export const inspectAttributes = `(root) => [root, ...root.querySelectorAll('*')].flatMap((element) =>
  [...element.attributes].flatMap(({ name, value }) => {
    if (/^on|^srcdoc$/i.test(name)) return [name + ' of ' + element.outerHTML.slice(0, 120)];
    const isAddress = /^(?:href|src|action|formaction|poster|data|ping|background|xlink:href)$/i.test(name);
    return isAddress && !/^(?:https?:\\/\\/|\\/(?!\\/)|#|mailto:)/.test(value) ? [name + ' ' + value.slice(0, 120)] : [];
  }))`;

/** Without what marks stressed and quoted words, and without spaces, which a page may set otherwise at a line's end. */
export function bare(text: string): string {
  return text.replaceAll(/[*_>\s]/g, '');
}
