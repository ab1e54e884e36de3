import { type RefObject, useEffect, useRef } from 'react';
import { useKept } from '../kept.ts';

/** What single keys do in the list. */
export interface KeyActs {
  readonly choose: (id: string) => void;
  readonly find: () => void;
  readonly begin: () => void;
  readonly help: () => void;
}

/** Whether single keys act in this browser; whoever speaks to the computer switches them off (WCAG 2.1.4). */
export function useKeysChoice(): [isOn: boolean, choose: (isOn: boolean) => void] {
  const [kept, keep] = useKept('dateline-desk-keys');
  return [kept !== 'off', (isOn) => keep(isOn ? null : 'off')];
}

/** Lets single keys act while the focus is in the list or on the page itself, and never in a field. */
export function useListKeys(list: RefObject<HTMLElement | null>, acts: KeyActs): void {
  const [isOn] = useKeysChoice();
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    if (!isOn) return;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
      if (!isForList(list.current)) return;
      if (act(event.key, list.current, latest.current)) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [isOn, list]);
}

function isForList(list: HTMLElement | null): boolean {
  if (document.querySelector('dialog[open]') !== null) return false;
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return true;
  if (list?.contains(focused)) return true;
  // After a change of the page its heading has the focus, on which nobody can act.
  return focused instanceof HTMLElement && focused.tabIndex === -1 && focused.matches('main, h1');
}

function act(key: string, list: HTMLElement | null, acts: KeyActs): boolean {
  if (key === 'j' || key === 'k') return move(list, key === 'j' ? 1 : -1);
  if (key === 'x') {
    const id = rowOf(document.activeElement)?.dataset['story'];
    if (id !== undefined) acts.choose(id);
    return id !== undefined;
  }
  const others = new Map([
    ['/', acts.find],
    ['n', acts.begin],
    ['?', acts.help],
  ]);
  others.get(key)?.();
  return others.has(key);
}

/** Gives the focus to the headline of the next row, or of the first; Enter then opens it as any link. */
function move(list: HTMLElement | null, by: number): boolean {
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-story]') ?? [])];
  const focused = rowOf(document.activeElement);
  const now = focused === null ? -1 : rows.indexOf(focused);
  const next = rows[now === -1 ? 0 : Math.min(Math.max(now + by, 0), rows.length - 1)];
  next?.querySelector<HTMLElement>('a.name')?.focus();
  return next !== undefined;
}

function rowOf(element: Element | null): HTMLElement | null {
  return element?.closest<HTMLElement>('[data-story]') ?? null;
}
