import { type RefObject, useEffect, useEffectEvent } from 'react';

interface Dismissal {
  readonly isOpen: boolean;
  /** Escape was pressed within: what was open is put away, and the focus goes back */
  readonly dismiss: () => void;
  /** one goes on elsewhere, by keyboard or by pointer */
  readonly leave?: () => void;
}

/** Puts away what has opened below a button: at Escape, and where one goes on without choosing. */
export function useDismissal(around: RefObject<HTMLElement | null>, { isOpen, dismiss, leave }: Dismissal): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // A dialog around it stays.
    event.stopPropagation();
    dismiss();
  });
  const wentTo = useEffectEvent((target: EventTarget | null) => {
    // A focus that goes nowhere is that of a button which is pressed in a browser that gives buttons none.
    if (target instanceof Node && !around.current?.contains(target)) leave?.();
  });
  useEffect(() => {
    const element = around.current;
    if (!isOpen || element === null) return undefined;
    const press = (event: KeyboardEvent) => pressed(event);
    const out = (event: FocusEvent) => wentTo(event.relatedTarget);
    const point = (event: PointerEvent) => wentTo(event.target);
    element.addEventListener('keydown', press);
    element.addEventListener('focusout', out);
    document.addEventListener('pointerdown', point);
    return () => {
      element.removeEventListener('keydown', press);
      element.removeEventListener('focusout', out);
      document.removeEventListener('pointerdown', point);
    };
  }, [around, isOpen]);
}
