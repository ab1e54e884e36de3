import { type FocusEvent, type RefObject, useEffect, useRef } from 'react';

/** Gives the focus back to the button that opened something in place, once that is closed. */
export function useFocusBack(isOpen: boolean): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (!isOpen && wasOpen.current) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return button;
}

interface KeptFocus<E extends HTMLElement> {
  readonly ref: RefObject<E | null>;
  readonly onFocus: () => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/**
 * Keeps the focus in a part of the page whose buttons go with what they do: it goes to the part itself then, instead of
 * nowhere. `isOpen` tells whether a window is open that was asked for there.
 */
export function useKeptFocus<E extends HTMLElement>(isOpen: boolean): KeptFocus<E> {
  const ref = useRef<E>(null);
  const isHere = useRef(false);
  const wasOpen = useRef(false);
  useEffect(() => {
    const hasClosed = wasOpen.current && !isOpen;
    wasOpen.current = isOpen;
    if ((isHere.current || hasClosed) && document.activeElement === document.body)
      ref.current?.focus({ preventScroll: true });
  });
  return {
    ref,
    onFocus: () => {
      isHere.current = true;
    },
    onBlur: ({ target, currentTarget, relatedTarget }) => {
      if (target.isConnected && !currentTarget.contains(relatedTarget)) isHere.current = false;
    },
  };
}
