/** How far down a page somebody has read, in the page's own pixels. */
export interface ReadingPlace {
  readonly top: number;
  readonly height: number;
  readonly width: number;
}

interface Settling {
  /** where the page before it was read */
  readonly place: ReadingPlace | null;
  /** phones and paper have none that takes width away */
  readonly hasScrollbar: boolean;
  /** told of every scroll */
  readonly moved: (place: ReadingPlace) => void;
  /** told that the link shows nothing any more */
  readonly gone: () => void;
}

/**
 * Makes a page that has loaded in a frame behave as on its device: it stands where the one before it was read, and what
 * leads away from it opens in a window of its own, since no other page of the site may be framed. Nothing of it runs in
 * the page itself.
 */
export function settlePage(frame: HTMLIFrameElement, { place, hasScrollbar, moved, gone }: Settling): void {
  const { contentDocument: page, contentWindow: view } = frame;
  // A browser that could not load the page shows one of its own, which is nobody's to reach into.
  if (page === null || view === null) return;
  const [loaded] = view.performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (loaded?.responseStatus === 404) {
    gone();
    return;
  }
  const root = page.documentElement;
  if (!hasScrollbar) root.style.scrollbarWidth = 'none';
  const here = () => ({ top: view.scrollY, height: root.scrollHeight, width: view.innerWidth });
  if (place !== null) view.scrollTo({ top: samePlace(place, here()), behavior: 'instant' });
  view.addEventListener('scroll', () => moved(here()), { passive: true });
  page.addEventListener('click', openElsewhere);
  page.addEventListener('submit', ({ target }) => {
    (target as HTMLFormElement).target = '_blank';
  });
}

/** The same line of a page: as far down where it is as wide, and where it is not, by its share of the whole. */
function samePlace({ top, height, width }: ReadingPlace, now: ReadingPlace): number {
  return width === now.width ? top : (top / Math.max(1, height)) * now.height;
}

function openElsewhere(event: MouseEvent): void {
  // Of the frame's own kind of element, so that this window's `instanceof` would not know it.
  const link = (event.target as Partial<Element> | null)?.closest?.<HTMLAnchorElement>('a[href]');
  if (!link || !/^https?:$/.test(link.protocol)) return;
  const { pathname, search, host } = link.ownerDocument.location;
  if (link.host === host && link.pathname === pathname && link.search === search) return;
  event.preventDefault();
  open(link.href, '_blank', 'noopener');
}
