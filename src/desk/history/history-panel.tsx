import '../css/history.css';
import '../css/merging.css';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type Compared, HistoryBrowser, type HistoryProps } from './history-browser.tsx';

const words = { wide: 'Open wide' } as const;

/** A story's history beside its editor: revisions, the differences of any two, and the way back to one. */
export function HistoryPanel(props: HistoryProps) {
  const [compared, compare] = useState<Compared>({ to: undefined, from: null });
  return (
    <HistoryBrowser
      {...props}
      compared={compared}
      compare={compare}
      isWide={false}
      more={({ to, from }) => (
        <Link
          to="/stories/$id/history"
          params={{ id: props.story.line.id }}
          search={{ to, ...(from !== null && { from }) }}
          className="open-wide"
        >
          {words.wide}
        </Link>
      )}
    />
  );
}
