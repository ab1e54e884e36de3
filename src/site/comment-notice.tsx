import { standingPath } from './addresses.ts';
import type { PageFrame } from './frame.ts';

/** The standing page to which the form leads for more, where the newsroom has one. */
const privacySlug = 'privacy';

/** What is kept of who comments, and for how long: the newsroom's own numbers. */
export function CommentNotice({ frame }: { frame: PageFrame }) {
  const { words, newsroom, standing } = frame;
  return (
    <p className="hint">
      {words.keptHowLong({ days: newsroom.comments.keepPersonDays })}
      {standing.some(({ slug }) => slug === privacySlug) ? (
        <>
          {' '}
          <a href={standingPath(privacySlug)}>{words.privacy}</a>
        </>
      ) : null}
    </p>
  );
}
