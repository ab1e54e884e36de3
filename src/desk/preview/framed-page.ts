/** How far down a page somebody has read. */
export interface ReadingPlace {
  readonly top: number;
  readonly height: number;
}

/**
 * Makes a page that has loaded in a frame behave as on its device: it stands where the one before it was read, and what
 * leads away from it opens in a window of its own, since no other page of the site may be framed. `moved` is told of
 * every scroll. Nothing of it runs in the page itself.
 */
export function settlePage(
  frame: HTMLIFrameElement,
  {
    place,
    hasScrollbar,
    moved,
  }: {
    readonly place: ReadingPlace | null;
    /** phones and paper have none that takes width away */
    readonly hasScrollbar: boolean;
    readonly moved: (place: ReadingPlace) => void;
  },
): void {
  const { contentDocument: page, contentWindow: view } = frame;
  // A browser that could not load the page shows one of its own, which is nobody's to reach into.
  if (page === null || view === null) return;
  const root = page.documentElement;
  if (!hasScrollbar) root.style.scrollbarWidth = 'none';
  if (place !== null) view.scrollTo({ top: samePlace(place, root.scrollHeight), behavior: 'instant' });
  view.addEventListener('scroll', () => moved({ top: view.scrollY, height: root.scrollHeight }), { passive: true });
  page.addEventListener('click', openElsewhere);
  page.addEventListener('submit', ({ target }) => {
    (target as HTMLFormElement).target = '_blank';
  });
}

/** The same line of a page that has become longer or shorter: by its pixels where it is as long, or else by its share. */
function samePlace({ top, height }: ReadingPlace, newHeight: number): number {
  return height === 0 ? 0 : (top / height) * newHeight;
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
