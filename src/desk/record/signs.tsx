import type { DeskStatement } from '../shapes.ts';
import { statusWords } from './act-words.ts';

const half = 'M6 1.1a4.9 4.9 0 0 1 0 9.8z';

/** Two statements differ: a circle, half of it full. Words stand beside it. */
export function DisputedSign() {
  return (
    <svg className="record-sign is-disputed" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <circle cx="6" cy="6" r="4.9" />
      <path d={half} />
    </svg>
  );
}

/** How a statement stands, as a circle: shape first, and its words for those who do not see it. */
export function StatusSign({ statement }: { readonly statement: Pick<DeskStatement, 'statuses'> }) {
  const words = statusWords(statement);
  const kind = statement.statuses[0]?.kind ?? 'record';
  const isOpen = !['record', 'corroborated'].includes(kind);
  return (
    <span title={words}>
      <svg className={`record-sign is-${kind}`} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        <circle
          cx="6"
          cy="6"
          r={kind === 'corroborated' ? 5.1 : 4.6}
          className={isOpen || kind === 'corroborated' ? '' : 'is-full'}
        />
        {kind === 'corroborated' && <circle cx="6" cy="6" r="2.6" className="is-full" />}
        {kind === 'disputed' && <path d={half} />}
      </svg>
      <span className="hidden-words">{words}</span>
    </span>
  );
}
