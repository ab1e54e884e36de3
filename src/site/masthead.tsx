import { begunLarge, instantText } from '../messages/messages.ts';
import { feedPath, frontPath, recordRoot, searchPath, standingPath } from './addresses.ts';
import { type PageFrame, voiceOf } from './frame.ts';
import { type NavigationLink, navigationOf } from './navigation.ts';
import { languageAttributes, Typed, Voiced } from './voice.tsx';

/** Where in the site a page stands, for the navigation to mark. */
export type Place =
  | { readonly kind: 'front' }
  /** `within`: a page of that section, such as a story, and not the section's own */
  | { readonly kind: 'section'; readonly slug: string; readonly within: boolean }
  | { readonly kind: 'elsewhere' };

/** Where the pages of a story stand: within its section, if it has one. */
export function placeOf({ section }: { readonly section: { readonly slug: string } | null }): Place {
  return section === null ? { kind: 'elsewhere' } : { kind: 'section', slug: section.slug, within: true };
}

interface MastheadParts {
  readonly frame: PageFrame;
  readonly place: Place;
  /** the page's own path; null on pages that stand for no address */
  readonly path: string | null;
  /** BCP 47 of the page around it */
  readonly around: string;
}

/** The newsroom's name, its navigation, and on small screens a menu that opens without script. */
export function Masthead({ frame, place, path, around }: MastheadParts) {
  const { newsroom, words } = frame;
  const voice = voiceOf(frame);
  const front = place.kind === 'front';
  const Name = front ? 'h1' : 'p';
  return (
    <header className={front ? 'masthead-front' : undefined} {...languageAttributes(newsroom.language, around)}>
      <div className="wrap masthead-row">
        {front ? <Today frame={frame} /> : null}
        <Name className="wordmark">
          <a href={frontPath}>
            <Typed voice={voice} text={newsroom.name} />
          </a>
        </Name>
        <ul className="masthead-links">
          <SmallLinks frame={frame} />
        </ul>
        <details className="menu">
          <summary>
            <Voiced voice={voice}>{words.menu}</Voiced>
          </summary>
          <ul>
            <NavigationLinks frame={frame} place={place} path={path} />
            <SmallLinks frame={frame} />
          </ul>
        </details>
      </div>
      <nav className="sections" aria-label={words.sections}>
        <ul className="wrap">
          <NavigationLinks frame={frame} place={place} path={path} />
        </ul>
      </nav>
    </header>
  );
}

function Today({ frame }: { frame: PageFrame }) {
  const { language, timeZone } = frame.newsroom;
  const day = instantText(frame.now.toString(), 'fullDay', { language, timeZone });
  const today = frame.now.toZonedDateTimeISO(timeZone).toPlainDate().toString();
  return (
    <p className="masthead-date">
      <time dateTime={today}>{begunLarge(day, language)}</time>
    </p>
  );
}

function NavigationLinks({ frame, place, path }: Omit<MastheadParts, 'around'>) {
  return (
    <>
      <li>
        <a href={frontPath} aria-current={place.kind === 'front' ? 'page' : undefined}>
          <Voiced voice={voiceOf(frame)}>{frame.words.frontPage}</Voiced>
        </a>
      </li>
      {navigationOf(frame).map((link) => (
        <li key={link.href}>
          <a href={link.href} aria-current={currentIn(place, path, link)}>
            <Typed voice={voiceOf(frame)} text={link.label} />
          </a>
        </li>
      ))}
      {frame.hasRecord === true && !navigationOf(frame).some(({ href }) => href === recordRoot) ? (
        <li className="to-record">
          <a href={recordRoot} aria-current={path === recordRoot ? 'page' : undefined}>
            <Voiced voice={voiceOf(frame)}>{frame.words.onTheRecord}</Voiced>
          </a>
        </li>
      ) : null}
    </>
  );
}

function currentIn(place: Place, path: string | null, link: NavigationLink): 'page' | 'true' | undefined {
  if (place.kind === 'section' && place.slug === link.section) return place.within ? 'true' : 'page';
  return link.href === path ? 'page' : undefined;
}

/** Search, the first of the newsroom's standing pages, and the feed. */
function SmallLinks({ frame }: { frame: PageFrame }) {
  const first = frame.standing[0];
  return (
    <>
      <li>
        <a href={searchPath}>
          <Voiced voice={voiceOf(frame)}>{frame.words.search}</Voiced>
        </a>
      </li>
      {first === undefined ? null : (
        <li>
          <a href={standingPath(first.slug)}>
            <Typed voice={voiceOf(frame)} text={first.title} />
          </a>
        </li>
      )}
      <li>
        <a href={feedPath}>{frame.words.rss}</a>
      </li>
    </>
  );
}
