import { fieldOf, fillEmpty, isWritten, person, readFields } from './fields.ts';
import { keep } from './kept.ts';

const names = [...person, 'text'];
/** Stands beside the words once they were sent; whether they arrived is not known yet. */
const sentMark = 'sent';

/**
 * Keeps what is typed for as long as the tab is open, so that a reload, or the way to another page of the thread, loses
 * nothing. Returns what is to be called when the form is sent.
 */
export function startDraft(form: HTMLFormElement): () => void {
  const text = fieldOf(form, 'text');
  const kept = keep('sessionStorage', `dateline-draft-${fieldOf(form, 'story')?.value}`, isWritten);
  let wasSent = false;
  const { [sentMark]: sent, ...written } = kept.read() ?? {};
  // Words that came back with the page were refused, and are newer.
  if (sent !== undefined && text?.value === '' && hasComeFromHere()) kept.forget();
  else fillEmpty(form, written);
  const save = () => {
    const now = readFields(form, names);
    if (Object.values(now).every((value) => value === '')) kept.forget();
    else kept.write(now);
  };
  form.addEventListener('input', save);
  window.addEventListener('pageshow', ({ persisted }) => {
    // Back on the very page: its words stay, unless a later page has found that they arrived.
    if (persisted && wasSent && kept.read() === null && text) text.value = '';
    wasSent = false;
  });
  return () => {
    wasSent = true;
    kept.write({ ...readFields(form, names), [sentMark]: 'yes' });
  };
}

/**
 * True where an answer of this newsroom led here, so that what was sent before has arrived. Who comes back from a page
 * that says that there is no network has not come from here.
 */
function hasComeFromHere(): boolean {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return navigation?.type === 'navigate' && document.referrer.startsWith(`${location.origin}/`);
}
