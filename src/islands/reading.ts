/** Parts of the text by which its depth is told. */
const quarters = 4;
/** Nobody reads a letter faster, in milliseconds; and who has been here for so long has read what they saw. */
const reading = { letter: 8, longest: 10_000 };

/**
 * Watches how far down the text is seen, and tells it when the page is left. As deep as somebody has scrolled, and no
 * deeper than they can have read in the time that the page was seen.
 */
export function startReading(address: string): void {
  const text = document.querySelector<HTMLElement>('.prose');
  if (!text) return;
  const least = Math.min(Math.max(text.textContent?.length ?? 0, 1) * reading.letter, reading.longest);
  let deepest = 0;
  let told = 0;
  let seenFor = 0;
  /** null: nobody sees the page */
  let seenSince: number | null = performance.now();
  let isDue = false;

  const look = () => {
    isDue = false;
    const { top, height } = text.getBoundingClientRect();
    deepest = Math.max(deepest, height > 0 ? (window.innerHeight - top) / height : 1);
  };
  const lookSoon = () => {
    if (isDue) return;
    isDue = true;
    window.requestAnimationFrame(look);
  };
  const tell = () => {
    if (seenSince !== null) seenFor += performance.now() - seenSince;
    seenSince = null;
    const depth = Math.floor(Math.min(deepest, seenFor / least, 1) * quarters);
    if (depth <= told) return;
    told = depth;
    // Nobody waits for it, and the page may be gone.
    fetch(`${address}/read?quarters=${depth}`, { method: 'POST', keepalive: true }).catch(() => undefined);
  };

  const seen = () => {
    seenSince ??= performance.now();
  };

  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') tell();
    else seen();
  });
  // Some browsers close a page without saying that it is hidden.
  window.addEventListener('pagehide', tell);
  window.addEventListener('pageshow', seen);
  for (const event of ['scroll', 'resize']) window.addEventListener(event, lookSoon, { passive: true });
  look();
}
