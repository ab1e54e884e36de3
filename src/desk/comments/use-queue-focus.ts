import { type RefObject, useCallback, useEffect, useRef } from 'react';

/** Keeps the focus with whoever works through the queue by keys: it goes along to the comment in focus. */
export function useQueueFocus(list: RefObject<HTMLElement | null>, current: string | null): (isMove?: boolean) => void {
  const wanted = useRef<'move' | 'follow' | null>(null);
  useEffect(() => {
    const how = wanted.current;
    if (how === null) return;
    wanted.current = null;
    const row = list.current?.querySelector<HTMLElement>(`[data-comment="${current}"]`);
    const target =
      row?.querySelector<HTMLElement>('input') ?? list.current?.querySelector<HTMLElement>('[tabindex="-1"]');
    // Who decides by the buttons keeps the button; who works on a sheet stays there.
    const stays = document.activeElement?.closest(how === 'move' ? 'dialog' : '.queue-bar, .in-focus, dialog');
    if (!stays) target?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  });
  return useCallback((isMove = false) => {
    wanted.current = isMove ? 'move' : 'follow';
  }, []);
}
