import type { StandingPage } from '../newsroom/newsroom.ts';
import { apiPath, feedPath, standingPath } from './addresses.ts';
import { type PageFrame, voiceOf } from './frame.ts';
import { partPages } from './policy-pages.ts';
import { languageAttributes, Voiced } from './voice.tsx';

/** Who publishes this, the pages that say how, and the way back up, which is a plain link. */
export function Footer({ frame, around }: { frame: PageFrame; around: string }) {
  const { newsroom, standing, words } = frame;
  const voice = voiceOf(frame);
  const { policyPages, otherPages } = partPages(newsroom.policies, standing);
  return (
    <footer className="footer" {...languageAttributes(newsroom.language, around)}>
      <div className="wrap footer-grid">
        <p className="footer-name">{newsroom.name}</p>
        {newsroom.footerLine === '' ? null : <p className="footer-line">{newsroom.footerLine}</p>}
        <nav aria-label={words.pages} className={policyPages.length === 0 ? 'footer-pages' : 'footer-parts'}>
          <div>
            {policyPages.length === 0 ? null : <Heading frame={frame} text={words.pages} />}
            <ul>
              <PageLinks pages={otherPages} />
              <li>
                <a href={feedPath}>{words.rss}</a>
              </li>
              {newsroom.isApiOpen ? (
                <li>
                  <a href={apiPath}>{words.forDevelopers}</a>
                </li>
              ) : null}
            </ul>
          </div>
          {policyPages.length === 0 ? null : (
            <div>
              <Heading frame={frame} text={words.policies} />
              <ul>
                <PageLinks pages={policyPages} />
              </ul>
            </div>
          )}
        </nav>
        <p className="footer-top">
          <a href="#top">
            <Voiced voice={voice}>{words.backToTop}</Voiced>
          </a>
        </p>
      </div>
    </footer>
  );
}

function Heading({ frame, text }: { frame: PageFrame; text: string }) {
  return (
    <h2 className="footer-heading">
      <Voiced voice={voiceOf(frame)}>{text}</Voiced>
    </h2>
  );
}

function PageLinks({ pages }: { pages: readonly StandingPage[] }) {
  return pages.map(({ slug, title }) => (
    <li key={slug}>
      <a href={standingPath(slug)}>{title}</a>
    </li>
  ));
}
