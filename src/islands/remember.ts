import { fillEmpty, isWritten, person, readFields } from './fields.ts';
import { canKeep, keep } from './kept.ts';

/**
 * “Remember me here”: name, email and website are kept in this browser, once somebody who has ticked the box sends, and
 * never leave it by themselves. Unticking forgets them. Returns what is to be called when the form is sent.
 */
export function startRemembering(form: HTMLFormElement): () => void {
  const line = form.querySelector<HTMLElement>('[data-remember]');
  const box = line?.querySelector<HTMLInputElement>('input[type=checkbox]');
  if (!line || !box || !canKeep('localStorage')) return () => undefined;
  const kept = keep('localStorage', 'dateline-commenter', isWritten);
  const known = kept.read();
  line.hidden = false;
  if (known) {
    box.checked = true;
    fillEmpty(form, known);
  }
  box.addEventListener('change', () => {
    if (!box.checked) kept.forget();
  });
  return () => {
    if (box.checked) kept.write(readFields(form, person));
  };
}
