import { instantText } from '../messages/messages.ts';
import { feedPath, frontPath, sectionPath, standingPath } from './addresses.ts';
import { type PageFrame, voiceOf } from './frame.ts';
import { languageAttributes, Voiced } from './voice.tsx';

/** Where in the site a page stands, for the navigation to mark. */
export type Place =
  | { readonly kind: 'front' }
  /** `within`: a page of that section, such as a story, and not the section's own */
  | { readonly kind: 'section'; readonly slug: string; readonly within: boolean }
  | { readonly kind: 'elsewhere' };

/** The newsroom's name, its sections, and on small screens a menu that opens without script. */
export function Masthead({ frame, place, around }: { frame: PageFrame; place: Place; around: string }) {
  const { newsroom, words } = frame;
  const voice = voiceOf(frame);
  const front = place.kind === 'front';
  const Name = front ? 'h1' : 'p';
  return (
    <header className={front ? 'masthead-front' : undefined} {...languageAttributes(newsroom.language, around)}>
      <div className="wrap masthead-row">
        {front ? <Today frame={frame} /> : null}
        <Name className="wordmark">
          <a href={frontPath}>{newsroom.name}</a>
        </Name>
        <ul className="masthead-links">
          <SmallLinks frame={frame} />
        </ul>
        <details className="menu">
          <summary>
            <Voiced voice={voice}>{words.menu}</Voiced>
          </summary>
          <ul>
            <SectionLinks frame={frame} place={place} />
            <SmallLinks frame={frame} />
          </ul>
        </details>
      </div>
      <nav className="sections" aria-label={words.sections}>
        <ul className="wrap">
          <SectionLinks frame={frame} place={place} />
        </ul>
      </nav>
    </header>
  );
}

function Today({ frame }: { frame: PageFrame }) {
  const { language, timeZone } = frame.newsroom;
  const today = frame.now.toZonedDateTimeISO(timeZone).toPlainDate().toString();
  return (
    <p className="masthead-date">
      <time dateTime={today}>{instantText(frame.now.toString(), 'fullDay', { language, timeZone })}</time>
    </p>
  );
}

function SectionLinks({ frame, place }: { frame: PageFrame; place: Place }) {
  return (
    <>
      <li>
        <a href={frontPath} aria-current={place.kind === 'front' ? 'page' : undefined}>
          <Voiced voice={voiceOf(frame)}>{frame.words.frontPage}</Voiced>
        </a>
      </li>
      {frame.sections.map(({ slug, name }) => (
        <li key={slug}>
          <a href={sectionPath(slug)} aria-current={currentIn(place, slug)}>
            {name}
          </a>
        </li>
      ))}
    </>
  );
}

function currentIn(place: Place, slug: string): 'page' | 'true' | undefined {
  if (place.kind !== 'section' || place.slug !== slug) return undefined;
  return place.within ? 'true' : 'page';
}

/** The first of the newsroom's standing pages, and the feed. */
function SmallLinks({ frame }: { frame: PageFrame }) {
  const first = frame.standing[0];
  return (
    <>
      {first === undefined ? null : (
        <li>
          <a href={standingPath(first.slug)}>{first.title}</a>
        </li>
      )}
      <li>
        <a href={feedPath}>{frame.words.rss}</a>
      </li>
    </>
  );
}
