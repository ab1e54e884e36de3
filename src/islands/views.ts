import { counted } from './counted.ts';
import { startReading } from './reading.ts';

/** Milliseconds to the next try, where the newsroom could not be reached; then the browser’s word that it is back. */
const tryAgainAfter = [2_000, 10_000, 60_000];

/** Asks that this page load be counted, once somebody sees it, and shows the number that comes back. */
export function startViews(block: HTMLElement): void {
  const address = block.dataset['views'];
  if (!address) return;
  whenSeen(async () => {
    const answer = await ask(`${address}?from=${encodeURIComponent(hostBefore())}`);
    if (!answer.ok) return;
    show(block, await answer.json().catch(() => null));
    startReading(address);
  });
}

/** Runs `work` once: at once, or when the page is first seen. A page that is restored from the history has run it before. */
function whenSeen(work: () => Promise<void>): void {
  const isSeen = () => document.visibilityState === 'visible' && !('prerendering' in document && document.prerendering);
  const changes = ['visibilitychange', 'prerenderingchange'];
  const look = () => {
    if (!isSeen()) return;
    for (const change of changes) document.removeEventListener(change, look);
    void work();
  };
  for (const change of changes) document.addEventListener(change, look);
  look();
}

/** Asks until there is an answer: what was not answered was not acknowledged, and what was is not counted again. */
async function ask(address: string): Promise<Response> {
  for (let tries = 0; ; tries += 1) {
    try {
      const answer = await fetch(address, { method: 'POST', keepalive: true });
      if (answer.status < 500) return answer;
    } catch {
      // There is no network.
    }
    await new Promise((again) => {
      window.addEventListener('online', again, { once: true });
      const wait = tryAgainAfter[tries];
      if (wait !== undefined) window.setTimeout(again, wait);
    });
  }
}

function hostBefore(): string {
  return document.referrer === '' ? '' : new URL(document.referrer).hostname;
}

function show(block: HTMLElement, told: unknown): void {
  const place = block.querySelector<HTMLElement>('[data-viewed]');
  if (!place || typeof told !== 'object' || told === null || !('views' in told)) return;
  place.textContent = counted(place, Number(told.views));
}
