import { useEffect, useRef } from 'react';
import { useKeysChoice } from '../stories/keys.ts';
import type { Decision } from './decision-words.ts';

/** What single keys do in the queue. */
export interface QueueKeyActs {
  readonly decide: (decision: Decision) => void;
  /** the reason of this number, from 1 */
  readonly reason: (number: number) => void;
  readonly move: (by: 1 | -1) => void;
  readonly select: () => void;
  readonly open: () => void;
  readonly undo: () => void;
  readonly find: () => void;
  readonly help: () => void;
}

const decisions: Readonly<Record<string, Decision>> = { a: 'approve', h: 'hold', x: 'reject', s: 'spam' };
const moves: Readonly<Record<string, 1 | -1>> = { j: 1, arrowdown: 1, k: -1, arrowup: -1 };

/** Whoever types, or chooses from a list by its first letters, means nothing by the letters themselves. */
const fields = 'input:not([type="checkbox"]), textarea, select, [contenteditable="true"]';
/** What a press of the space bar does by itself. */
const pressed = 'input, button, summary';

/** Lets single keys act everywhere on the page but in fields and dialogs; those without an act do what they always do. */
export function useQueueKeys(acts: Partial<QueueKeyActs>): void {
  const [isOn] = useKeysChoice();
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    if (!isOn) return undefined;
    const press = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented || !isForQueue()) return;
      if (act(event, latest.current)) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [isOn]);
}

function isForQueue(): boolean {
  // A sheet with one comment takes the same keys; every other dialog keeps its own.
  if (document.querySelector('dialog[open]:not(:has(.comment-sheet))') !== null) return false;
  const focused = document.activeElement;
  return focused === null || !(focused.matches(fields) || focused.closest('.side') !== null);
}

function act(event: KeyboardEvent, acts: Partial<QueueKeyActs>): boolean {
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey || event.altKey) return isUndo(event) && done(event, acts.undo);
  const { decide, reason, move, select } = acts;
  const decision = decisions[key];
  const by = moves[key];
  if (decision !== undefined) return done(event, decide && (() => decide(decision)));
  // A key that is held down goes on through the list, and does nothing else.
  if (by !== undefined) {
    move?.(by);
    return move !== undefined;
  }
  if (/^[1-9]$/.test(key)) return done(event, reason && (() => reason(Number(key))));
  if (key === ' ') return !isPressed() && done(event, select);
  const others: Readonly<Record<string, (() => void) | undefined>> = {
    u: acts.undo,
    o: acts.open,
    '/': acts.find,
    '?': acts.help,
  };
  return done(event, others[key]);
}

function isUndo({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'z' && (ctrlKey || metaKey) && !altKey && !shiftKey;
}

function isPressed(): boolean {
  return document.activeElement?.matches(pressed) ?? false;
}

/** Does it, once for each press; false where there is nothing to do. */
function done({ repeat }: KeyboardEvent, what: (() => void) | undefined): boolean {
  if (what === undefined) return false;
  if (!repeat) what();
  return true;
}
