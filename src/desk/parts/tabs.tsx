import { type ReactNode, useEffect, useRef } from 'react';

interface TabsProps {
  readonly label: string;
  /** links, of which one is the current page */
  readonly children: ReactNode;
}

/** Links to parts of a screen, in one line. Where that is longer than the screen is wide, the current one is in sight. */
export function Tabs({ label, children }: TabsProps) {
  const nav = useRef<HTMLElement>(null);
  const seen = useRef<Element>(null);
  useEffect(() => {
    const current = nav.current?.querySelector('[aria-current="page"]') ?? null;
    // Only once for each: whoever has moved the line on is not brought back.
    if (nav.current === null || current === null || current === seen.current) return;
    seen.current = current;
    const [line, tab] = [nav.current.getBoundingClientRect(), current.getBoundingClientRect()];
    if (tab.left < line.left) nav.current.scrollLeft -= line.left - tab.left;
    else if (tab.right > line.right) nav.current.scrollLeft += tab.right - line.right;
  });
  return (
    <nav className="tabs" aria-label={label} ref={nav}>
      {children}
    </nav>
  );
}
