import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** How wide an element is, pixels: a chart is drawn for that, so that its words are never shrunk. 0 until it is known. */
export function useWidth<Element extends HTMLElement>(): readonly [RefObject<Element | null>, number] {
  const element = useRef<Element>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return undefined;
    setWidth(Math.floor(current.clientWidth));
    const watching = new ResizeObserver(() => setWidth(Math.floor(current.clientWidth)));
    watching.observe(current);
    return () => watching.disconnect();
  }, []);
  return [element, width];
}
