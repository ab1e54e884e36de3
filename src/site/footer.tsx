import { apiPath, feedPath, standingPath } from './addresses.ts';
import { type PageFrame, voiceOf } from './frame.ts';
import { languageAttributes, Voiced } from './voice.tsx';

/** Who publishes this, the pages that say how, and the way back up, which is a plain link. */
export function Footer({ frame, around }: { frame: PageFrame; around: string }) {
  const { newsroom, standing, words } = frame;
  const voice = voiceOf(frame);
  return (
    <footer className="footer" {...languageAttributes(newsroom.language, around)}>
      <div className="wrap footer-grid">
        <p className="footer-name">{newsroom.name}</p>
        {newsroom.footerLine === '' ? null : <p className="footer-line">{newsroom.footerLine}</p>}
        <nav aria-label={words.pages} className="footer-pages">
          <ul>
            {standing.map(({ slug, title }) => (
              <li key={slug}>
                <a href={standingPath(slug)}>{title}</a>
              </li>
            ))}
            <li>
              <a href={feedPath}>{words.rss}</a>
            </li>
            <li>
              <a href={apiPath}>{words.forDevelopers}</a>
            </li>
          </ul>
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
