import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useDesk } from '../desk-context.ts';
import { ActButton } from '../parts/buttons.tsx';
import { Key } from '../parts/key.tsx';
import { Trouble, Waiting } from '../parts/trouble.tsx';
import { queueQuery, rulesQuery } from './comment-queries.ts';
import { CommentSheet } from './comment-sheet.tsx';
import { DecidedNotice } from './decided-notice.tsx';
import type { Decision } from './decision-words.ts';
import { InFocus } from './in-focus.tsx';
import { NoComments } from './no-comments.tsx';
import { askedOf, type QueueSearch } from './queue-address.ts';
import { QueueBar } from './queue-bar.tsx';
import { QueueFilter } from './queue-filter.tsx';
import { useQueueKeys } from './queue-keys.ts';
import { QueueKeysDialog } from './queue-keys-dialog.tsx';
import { QueueRow } from './queue-row.tsx';
import { useDecisions } from './use-decisions.ts';
import { useIsNarrow } from './use-narrow.ts';
import { usePlace } from './use-place.ts';
import { useQueueFocus } from './use-queue-focus.ts';
import { useReason } from './use-reason.ts';

const words = {
  list: 'Comments',
  inFocus: 'The comment in focus',
  chosen: (reason: string) => `Reason: ${reason}`,
  more: 'Show more',
  fetching: 'Fetching …',
  keys: 'Keys',
  before: 'Previous',
  next: 'Next',
} as const;

/** Comments in the list below which further ones are fetched. */
const few = 10;

interface QueueProps {
  readonly search: QueueSearch;
  /** puts the cursor into the field to look for words */
  readonly find: () => void;
}

/** The comments of one tab: gone through one after the other, or several at once. */
export function Queue({ search, find }: QueueProps) {
  const { api } = useDesk();
  const navigate = useNavigate();
  const asked = askedOf(search);
  const list = useInfiniteQuery(queueQuery(api, asked));
  const rules = useQuery(rulesQuery(api)).data;
  const decisions = useDecisions(asked);
  const comments = (list.data?.pages ?? [])
    .flatMap((page) => page.comments)
    .filter(({ id }) => !decisions.away.has(id));
  const place = usePlace(comments);
  const { current, meant, selection } = place;
  const reason = useReason(rules?.reasons ?? [], selection.ids.size > 0 ? 'selected' : (current?.id ?? ''));
  const isNarrow = useIsNarrow();
  const [isSheetOpen, setSheetOpen] = useState(false);
  const [isAskingKeys, setAskingKeys] = useState(false);
  const section = useRef<HTMLElement>(null);
  const follow = useQueueFocus(section, current?.id ?? null);
  const isSheet = isNarrow && isSheetOpen && current !== null;
  const { refetch, hasNextPage, isFetching } = list;
  const isShort = hasNextPage && comments.length < few && decisions.away.size === 0;
  useEffect(() => {
    if (isShort && !isFetching) void refetch();
  }, [isShort, isFetching, refetch]);

  const decide = (decision: Decision) => {
    const of = isSheet ? [current] : meant;
    if (of.length === 0) return;
    const because = decision === 'reject' && reason.chosen !== null ? reason.all[reason.chosen - 1] : undefined;
    follow();
    place.goPast(of);
    if (!isSheet) selection.all(false);
    decisions.decide(decision, of, because ?? null);
  };
  const undo = async () => {
    const [first] = await decisions.undo();
    if (first === undefined) return;
    follow();
    place.goTo(first);
  };
  const move = (by: 1 | -1) => {
    follow(true);
    place.move(by);
  };
  useQueueKeys({
    decide,
    reason: (number) => reason.choose(number),
    move,
    select: () => current && selection.toggle(current.id),
    open: () => current && void navigate({ to: '/comments/$id', params: { id: current.id } }),
    undo: () => void undo(),
    find,
    help: () => setAskingKeys(true),
  });
  const told = <DecidedNotice told={decisions.told} undo={() => void undo()} />;
  const keptFor = rules?.keepBinnedDays ?? null;
  if (!list.data) return list.error ? <Trouble error={list.error} again={() => void refetch()} /> : <Waiting />;
  return (
    <>
      <QueueFilter search={search} comments={comments} />
      <div className="queue">
        <section aria-label={words.list} ref={section}>
          {comments.length > 0 && (
            <>
              <QueueBar selection={selection} shown={comments.length} meant={meant} reason={reason} decide={decide} />
              <ul className="queue-list">
                {comments.map((comment) => (
                  <QueueRow
                    key={comment.id}
                    comment={comment}
                    isOfOneState={asked.state !== 'reported'}
                    isCurrent={comment.id === current?.id}
                    isChosen={selection.ids.has(comment.id)}
                    choose={(isRange) => selection.toggle(comment.id, isRange)}
                    focus={() => place.goTo(comment.id)}
                    open={() => {
                      place.goTo(comment.id);
                      setSheetOpen(isNarrow);
                    }}
                  />
                ))}
              </ul>
            </>
          )}
          {comments.length === 0 && (isShort || isFetching ? <Waiting /> : <NoComments search={search} />)}
          {!isSheet && told}
          <p role="status" className="hidden-words">
            {reason.chosen !== null && words.chosen(reason.all[reason.chosen - 1] ?? '')}
          </p>
          <div className="list-foot">
            {hasNextPage && comments.length > 0 && (
              <ActButton busy={words.fetching} act={() => list.fetchNextPage({ throwOnError: true })}>
                {words.more}
              </ActButton>
            )}
            <Button variant="subtle" className="keys-button" onClick={() => setAskingKeys(true)}>
              {words.keys}
            </Button>
          </div>
        </section>
        {!isNarrow && current !== null && (
          <aside className="in-focus" aria-label={words.inFocus}>
            <InFocus comment={current} reason={reason} keptFor={keptFor} />
            <div className="acts">
              <Button variant="subtle" aria-keyshortcuts="K" onClick={() => place.move(-1)}>
                {words.before}
                <Key>K</Key>
              </Button>
              <Button variant="subtle" aria-keyshortcuts="J" onClick={() => place.move(1)}>
                {words.next}
                <Key>J</Key>
              </Button>
            </div>
          </aside>
        )}
      </div>
      {isSheet && (
        <CommentSheet
          comment={current}
          reason={reason}
          decide={decide}
          move={place.move}
          close={() => setSheetOpen(false)}
        >
          {told}
        </CommentSheet>
      )}
      {isAskingKeys && <QueueKeysDialog close={() => setAskingKeys(false)} />}
    </>
  );
}
