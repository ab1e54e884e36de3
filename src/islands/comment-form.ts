import { startDraft } from './draft.ts';
import { fieldOf, readFields } from './fields.ts';
import { workFor } from './proof.ts';
import { startRemembering } from './remember.ts';
import { statusLine } from './status-line.ts';

/** Milliseconds for which a comment waits for its proof; then it is sent without, and a moderator reads it. */
const waitAtMost = 10_000;
/** Milliseconds after which a proof is made anew: the newsroom takes it for a while longer. */
const goodFor = 3_600_000;

interface Work {
  readonly since: number;
  readonly done: Promise<unknown>;
  /** undefined: it is under way; null: there is none */
  proof: string | null | undefined;
}

/** The form for a comment: its proof, what it remembers of whom, and what was typed and not sent. */
export function startForm(form: HTMLFormElement): void {
  const text = fieldOf(form, 'text');
  const address = form.dataset['proof'] ?? '';
  const noteSentDraft = startDraft(form);
  const noteSender = startRemembering(form);
  const status = statusLine(form, text);
  let work: Work | null = null;
  let isHeld = false;
  let hasWaited = false;

  const bringProof = () => {
    const field = fieldOf(form, 'proof');
    if (field) field.value = work?.proof ?? '';
  };
  const begin = (): Work => {
    if (work && Date.now() - work.since < goodFor && work.proof !== null) return work;
    const done = workFor(address).then((proof) => {
      begun.proof = proof;
      bringProof();
    });
    const begun: Work = { since: Date.now(), done, proof: undefined };
    work = begun;
    bringProof();
    return begun;
  };
  const beginIfUsed = () => {
    if (text?.value || form.contains(document.activeElement)) begin();
  };
  const send = () => {
    hasWaited = false;
    // Browsers fill in what a field held on an earlier visit, hidden ones too.
    bringProof();
    noteSender();
    noteSentDraft();
  };
  const hold = async (button: HTMLElement | null) => {
    if (isHeld) return;
    isHeld = true;
    status.wait();
    await Promise.race([begin().done, new Promise((later) => setTimeout(later, waitAtMost))]);
    isHeld = false;
    hasWaited = true;
    status.aboutText();
    form.requestSubmit(button);
  };

  form.addEventListener('focusin', begin);
  form.addEventListener('submit', (event) => {
    const button = event.submitter;
    if (button instanceof HTMLButtonElement && button.value === 'preview') return;
    // What comes back at once, for something is missing, need not wait.
    if (hasWaited || isIncomplete(form) || begin().proof !== undefined) return send();
    event.preventDefault();
    void hold(button);
  });
  window.addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    // What was sent from here may have used it up.
    work = null;
    bringProof();
    beginIfUsed();
  });
  beginIfUsed();
}

function isIncomplete(form: HTMLFormElement): boolean {
  return Object.values(readFields(form, ['name', 'email', 'text'])).some((value) => value.trim() === '');
}
