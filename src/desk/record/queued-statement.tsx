import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDesk } from '../desk-context.ts';
import { ActButton } from '../parts/buttons.tsx';
import { say } from '../parts/notices.ts';
import type { DeskStatement } from '../shapes.ts';
import { Named } from './confirmed-entry.tsx';
import { recordChanged } from './record-queries.ts';

const words = {
  were: 'Confirmed:',
  now: 'Now:',
  lost: 'These words no longer stand in the story.',
  take: 'Take the new words',
  taking: 'Taking them …',
  taken: 'The new words are on the record.',
  noHeadline: 'Without a headline',
} as const;

interface QueuedStatementProps {
  readonly statement: DeskStatement;
  readonly headline: string;
}

/** A statement whose words changed or are gone: what was confirmed, what stands there now, and its story. */
export function QueuedStatement({ statement, headline }: QueuedStatementProps) {
  const { api } = useDesk();
  const client = useQueryClient();
  const { id, storyId, text, anchor, found } = statement;
  const isChanged = anchor === 'changed' && found !== null;
  return (
    <li>
      <p className="record-by">
        <b>
          <Named statement={statement} />
        </b>
      </p>
      <p className="record-quote" dir="auto">
        {words.were} <del>{text}</del>
      </p>
      <p className="record-quote" dir="auto">
        {isChanged ? (
          <>
            {words.now} <ins>{found.map(({ exact }) => exact).join(' … ')}</ins>
          </>
        ) : (
          words.lost
        )}
      </p>
      <div className="acts">
        {isChanged && (
          <ActButton
            busy={words.taking}
            aria-label={`${words.take}: ${text.slice(0, 60)}`}
            act={async () => {
              await api.record.confirm(id, { takeNewWords: true });
              await recordChanged(client);
              say(words.taken);
            }}
          >
            {words.take}
          </ActButton>
        )}
        <Link to="/stories/$id" params={{ id: storyId }}>
          {headline || words.noHeadline}
        </Link>
      </div>
    </li>
  );
}
