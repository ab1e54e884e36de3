import { counted } from './counted.ts';
import type { Field } from './fields.ts';

/** Characters left from which on they are told. */
const nearBy = 200;
/** Milliseconds without a key, so that a screen reader is not told at each. */
const pause = 700;

/** The line of the form in which a screen reader is told, politely, what people see there. */
export interface StatusLine {
  /** says that the comment waits for the proof */
  readonly wait: () => void;
  /** says what is to be said of the text: nothing, or how much more it may hold */
  readonly aboutText: () => void;
}

/** The line `data-status`; where the form has none, nothing is said. */
export function statusLine(form: HTMLFormElement, text: Field | undefined): StatusLine {
  const line = form.querySelector<HTMLElement>('[data-status]');
  if (!line) return { wait: () => undefined, aboutText: () => undefined };
  let later: number | undefined;
  const say = (words: string) => {
    window.clearTimeout(later);
    if (line.textContent !== words) line.textContent = words;
  };
  const aboutText = () => {
    const left = Number(line.dataset['longest']) - lengthOf(text?.value ?? '');
    if (left < 0) say(counted(line, -left, 'over'));
    else say(left <= nearBy ? counted(line, left) : '');
  };
  // Empty, it stands where it will: a line that only came with its words would not be read out.
  line.hidden = false;
  text?.addEventListener('input', () => {
    window.clearTimeout(later);
    later = window.setTimeout(aboutText, pause);
  });
  return { wait: () => say(line.dataset['wait'] ?? ''), aboutText };
}

/** As the newsroom counts: without blanks around the text. */
function lengthOf(text: string): number {
  return text.trim().length;
}
