import { useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { useSession } from '../session.ts';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** it was reached from a way in, whose place in the window's history it has taken */
    readonly isWayIn?: boolean;
  }
}

interface PageTitleProps {
  readonly children: string;
  /** what stands at the other end of the line: the page's own buttons */
  readonly acts?: ReactNode;
}

/** Names the page in the window's title. */
export function useDocumentTitle(title: string): void {
  const { newsroom } = useSession();
  useEffect(() => {
    document.title = `${title} | ${newsroom} desk`;
  }, [title, newsroom]);
}

/** Whether this page was reached from another one of the desk, and is not the one that was loaded. */
export function useIsReached(): boolean {
  return useRouterState({
    select: ({ location: { state } }) => state.isWayIn === true || (state.__TSR_index ?? 0) > 0,
  });
}

/**
 * The page's heading: names the window, and takes the focus when the page was reached from another one of the desk, so
 * that a reader aloud begins there. A page that was loaded keeps the browser's own beginning.
 */
export function PageTitle({ children, acts }: PageTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const isReached = useIsReached();
  useDocumentTitle(children);
  useEffect(() => {
    if (isReached) heading.current?.focus();
  }, [isReached]);
  return (
    <div className="pane-head">
      <h1 ref={heading} tabIndex={-1}>
        {children}
      </h1>
      {acts && <div className="acts">{acts}</div>}
    </div>
  );
}
