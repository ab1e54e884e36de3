import { createHash } from 'node:crypto';
import { wordsFor } from '../messages/messages.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { directionOf } from '../text/text.ts';
import { html } from './layout.tsx';

const styles = [
  ':root{color-scheme:light dark;--paper:#fff;--ink:#12181b;--quiet:#434e54;--rule:#12181b;--link:#0a5a61;--focus:#1a56c4}',
  '@media (prefers-color-scheme:dark){:root{--paper:#0f1417;--ink:#e8ecec;--quiet:#bac4c8;--rule:#c9d1d3;--link:#7fcacd;--focus:#8fbaff}}',
  'body{margin:0;background:var(--paper);color:var(--ink);font:1.1875rem/1.55 Georgia,"Times New Roman",serif;overflow-wrap:break-word}',
  'header{padding:1rem clamp(1.25rem,3vw,2.5rem);border-block-end:1px solid var(--rule);font-weight:700;font-size:1.4375rem;letter-spacing:-.02em}',
  'main{max-inline-size:38rem;padding:3rem clamp(1.25rem,3vw,2.5rem)}',
  'h1{margin:.5rem 0 1rem;font-size:clamp(2rem,1.5rem + 2vw,2.75rem);line-height:1.12;letter-spacing:-.02em;text-wrap:balance}',
  'p{margin:0}.code{color:var(--quiet);font:600 .875rem/1.4 system-ui,sans-serif}',
  'a{color:var(--link)}a:focus-visible{outline:3px solid var(--focus);outline-offset:2px}',
].join('\n');

/**
 * The Content-Security-Policy of the page below, and of no other: its one style element, named by its hash. Nothing
 * else is loaded, so the page can also be handed to a proxy as a file.
 */
export const unavailablePagePolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(styles).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/**
 * 503: the whole page in one file, without fonts, styles or pictures from elsewhere, since nothing else may answer.
 * Send it with `Retry-After` and the policy above. The newsroom is what was last known of it.
 */
export function renderUnavailablePage(newsroom: Pick<Newsroom, 'name' | 'language'>): string {
  const words = wordsFor(newsroom.language);
  return html(
    <html lang={words.language} dir={directionOf(words.language)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${words.unavailableTitle} | ${newsroom.name}`}</title>
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <style>{styles}</style>
      </head>
      <body>
        <header>{newsroom.name}</header>
        <main>
          <p className="code">{words.unavailableCode}</p>
          <h1>{words.unavailableTitle}</h1>
          <p>
            {words.unavailableText} <a href="?">{words.unavailableAgain}</a> {words.unavailableLater}
          </p>
        </main>
      </body>
    </html>,
  );
}
