import { isWriting } from './saving/writing.ts';

const key = 'dateline-desk-reloaded';
/** Milliseconds within which a second failure is not the work of a release. */
const soon = 20_000;

/**
 * Loads the page again when a part of the desk is no longer there: the server has been given a new release meanwhile.
 * Where that has just been tried, the fault is another, and the screen says it.
 */
export function reloadAfterRelease(): void {
  addEventListener('vite:preloadError', (event) => {
    // A pointer that passes over a link fetches its screen, too: that takes nobody out of the text that they are writing.
    if (isWriting()) return;
    if (Date.now() - Number(sessionStorage.getItem(key) ?? 0) < soon) return;
    sessionStorage.setItem(key, String(Date.now()));
    event.preventDefault();
    location.reload();
  });
}
