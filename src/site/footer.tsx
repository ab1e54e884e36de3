import type { StandingPage } from '../newsroom/newsroom.ts';
import { apiPath, archivePath, correctionsPath, feedPath, searchPath, standingPath } from './addresses.ts';
import { type PageFrame, voiceOf } from './frame.ts';
import { partPages } from './policy-pages.ts';
import { languageAttributes, type PageVoice, Typed, Voiced, wordsAttributes } from './voice.tsx';

/** Who publishes this, the pages that say how, and the way back up, which is a plain link. */
export function Footer({ frame, around }: { frame: PageFrame; around: string }) {
  const { newsroom, standing, words } = frame;
  const voice = voiceOf(frame);
  const { policyPages, otherPages } = partPages(newsroom.policies, standing);
  return (
    <footer className="footer" {...languageAttributes(newsroom.language, around)}>
      <div className="wrap footer-grid">
        <p className="footer-name">
          <Typed voice={voice} text={newsroom.name} />
        </p>
        {newsroom.footerLine === '' ? null : (
          <p className="footer-line" {...wordsAttributes(newsroom.footerLine, newsroom.language, newsroom.language)}>
            {newsroom.footerLine}
          </p>
        )}
        <nav aria-label={words.pages} className={policyPages.length === 0 ? 'footer-pages' : 'footer-parts'}>
          <div>
            {policyPages.length === 0 ? null : <Heading frame={frame} text={words.pages} />}
            <ul>
              <PageLinks pages={otherPages} voice={voice} />
              {(
                [
                  [correctionsPath, words.correctionsTitle],
                  [archivePath, words.archive],
                  [searchPath, words.search],
                ] as const
              ).map(([path, title]) => (
                <li key={path}>
                  <a href={path}>
                    <Voiced voice={voice}>{title}</Voiced>
                  </a>
                </li>
              ))}
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
                <PageLinks pages={policyPages} voice={voice} />
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

function PageLinks({ pages, voice }: { pages: readonly StandingPage[]; voice: PageVoice }) {
  return pages.map(({ slug, title }) => (
    <li key={slug}>
      <a href={standingPath(slug)}>
        <Typed voice={voice} text={title} />
      </a>
    </li>
  ));
}
