import { useEffect, useRef } from 'react';
import { useDocumentTitle } from './page-title.tsx';

interface EntryTitleProps {
  readonly children: string;
  /** true where this step follows another on the same page: then the heading takes the focus */
  readonly isStep?: boolean;
}

/** The heading of one of the ways in. */
export function EntryTitle({ children, isStep = false }: EntryTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useDocumentTitle(children);
  useEffect(() => {
    if (isStep) heading.current?.focus();
  }, [isStep]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
