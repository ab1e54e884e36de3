import type { QueueSearch } from './queue-address.ts';
import { isNarrowed } from './queue-address.ts';

const words = {
  held: 'Nothing is waiting.',
  heldAbout: 'What readers write, and what must be read first, stands here as soon as it comes.',
  none: 'There is none.',
  nothing: 'No comment is like that.',
  wider: 'Look for fewer words, or in another tab.',
} as const;

/** Stands where there is no comment; the focus comes here after the last decision. */
export function NoComments({ search }: { readonly search: QueueSearch }) {
  const isFiltered = isNarrowed(search);
  const isWaiting = search.show === undefined;
  return (
    <div className="queue-none" tabIndex={-1}>
      <p>
        <b>{isFiltered ? words.nothing : isWaiting ? words.held : words.none}</b>
      </p>
      {isFiltered && <p className="quiet">{words.wider}</p>}
      {!isFiltered && isWaiting && <p className="quiet">{words.heldAbout}</p>}
    </div>
  );
}
