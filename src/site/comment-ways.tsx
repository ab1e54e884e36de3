import { threadPath } from './addresses.ts';
import type { ThreadView } from './comment-block.tsx';
import type { PageVoice } from './voice.tsx';

/** In which order the comments stand, as links; where there is one thread there is no order. */
export function CommentOrders({ view, voice }: { view: ThreadView; voice: PageVoice }) {
  const { thread, story, order } = view;
  const { words } = voice;
  if (thread.roots < 2 && thread.picks === 0) return null;
  const orders = [
    { order: 'newest', label: words.newestFirst, query: {} },
    { order: 'oldest', label: words.oldestFirst, query: { order: 'oldest' } },
    ...(thread.picks === 0 ? [] : [{ order: 'picks', label: words.picksOnly, query: { order: 'picks' } }]),
  ];
  return (
    <nav className="com-orders" aria-label={words.commentOrder}>
      <ul>
        {orders.map((one) => (
          <li key={one.order}>
            <a
              href={`${threadPath(story.path, one.query)}#comments`}
              {...(one.order === order ? { 'aria-current': 'true' } : {})}
            >
              {one.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The way to the comments that this page does not show. */
export function MoreComments({ view, voice }: { view: ThreadView; voice: PageVoice }) {
  const { thread, story, order, isBeginning } = view;
  const { words } = voice;
  if (thread.pages < 2) return null;
  const address = (page: number) =>
    `${threadPath(story.path, { ...(order === 'newest' ? {} : { order }), ...(page === 1 ? {} : { page }) })}#comments`;
  if (isBeginning) {
    const left = thread.count - thread.comments.filter(({ gone }) => gone === null).length;
    return (
      <p className="com-more">
        <a className="button button-quiet" href={address(2)}>
          {words.showMoreComments({ count: left })}
        </a>
      </p>
    );
  }
  const { page, pages } = thread;
  const [before, after] =
    order === 'oldest' ? [words.olderComments, words.newerComments] : [words.newerComments, words.olderComments];
  return (
    <p className="turning">
      {page === 1 ? null : (
        <a rel="prev" href={address(page - 1)}>
          {before}
        </a>
      )}
      <span>{words.commentsPage({ page, pages })}</span>
      {page === pages ? null : (
        <a rel="next" href={address(page + 1)}>
          {after}
        </a>
      )}
    </p>
  );
}
