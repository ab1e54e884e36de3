import type { ReactNode } from 'react';
import { useSession } from '../session.ts';

const words = {
  desk: 'The desk',
  site: 'To the readers’ pages',
} as const;

/** The page around the ways in: the newsroom's name, the step, and the way back to the readers' pages. */
export function Entry({ children }: { readonly children: ReactNode }) {
  const { newsroom } = useSession();
  return (
    <div className="entry">
      <header className="entry-brand">
        {newsroom}
        <span>{words.desk}</span>
      </header>
      <main>{children}</main>
      <footer className="entry-foot">
        <a href="/">{words.site}</a>
      </footer>
    </div>
  );
}
