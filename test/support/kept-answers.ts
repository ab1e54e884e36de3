import assert from 'node:assert/strict';
import type { ServedApp } from './app.ts';
import { crawlBy, type Found, inTurns } from './crawl.ts';

/** Headers that belong to the moment of the answer and not to what it says. */
const passing = new Set(['date', 'connection', 'keep-alive', 'last-modified', 'content-length', 'transfer-encoding']);
/** What nobody links to: each with an address that is kept once it is asked for again. */
export const searches = ['/search?q=story', '/search?order=newest&q=quay', '/api/v1/search?q=quay'];
/** Compressed, an answer says the same and takes twice as long to compare. */
const nothing: Found = { headers: {}, body: '' };
const plain = { 'accept-encoding': 'identity' };

/** Compares what a newsroom keeps ready with what it would answer afresh. */
export function keptAnswers(newsroom: () => ServedApp) {
  const known = new Set<string>(searches);
  /** files, named by their content, of which none can be stale */
  const files = new Set<string>();
  /** how often, by path */
  const compared = new Map<string, number>();

  /** What is new leads to itself from one of these: the front page, sitemaps, archives, the pages of stories. */
  const leadsOn = /^\/$|sitemap|archive|^\/\d{4}\/\d\d\/\d\d\/[^/]+\/$/;

  /** Every page and feed that a stranger finds; those that are known already stay so, wherever they lead now. */
  async function look(): Promise<void> {
    const before = new Set(known);
    const findNew = async (path: string) => (before.has(path) && !leadsOn.test(path) ? nothing : find(path));
    for (const [path] of await crawlBy(findNew, [...known])) {
      // Of a story's many versions a few will do.
      if (!files.has(path) && !/\/(history|versions)\/\d\d/.test(path)) known.add(path);
    }
  }

  async function find(path: string): Promise<Found> {
    if (files.has(path)) return nothing;
    const answer = await newsroom().ask(path, plain);
    const headers = Object.fromEntries(answer.headers);
    if (/image|font|css/.test(headers['content-type'] ?? '')) files.add(path);
    return { headers, body: await answer.text() };
  }

  /** What would be answered from memory must be what a fresh making gives; the rest is made, and kept for next time. */
  async function compare(after: string): Promise<void> {
    if (known.size === searches.length) await look();
    // Any request brings what is kept up to date.
    await newsroom().ask('/healthz');
    await inTurns([...known], async (path) => {
      const isKept = newsroom().cache.find(path, 0) !== undefined;
      const ready = await newsroom().ask(path, plain);
      const body = await ready.text();
      if (!isKept) return;
      compared.set(path, (compared.get(path) ?? 0) + 1);
      const fresh = await newsroom().app.inject({ url: path });
      assert.equal(ready.status, fresh.statusCode, `${path} after ${after}`);
      // Reading an answer as text drops the mark that tables begin with.
      assert.equal(body, fresh.body.replace(/^\uFEFF/, ''), `${path} is stale after ${after}`);
      for (const [name, value] of Object.entries(fresh.headers)) {
        if (!passing.has(name) && name !== 'content-encoding' && name !== 'vary')
          assert.equal(ready.headers.get(name), String(value), `${name} of ${path} after ${after}`);
      }
    });
  }

  return { known, compared, look, compare } as const;
}
