import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useDesk } from '../desk-context.ts';
import { ActButton } from '../parts/buttons.tsx';
import { useKeptFocus } from '../parts/focus-back.ts';
import { PageTitle } from '../parts/page-title.tsx';
import { useSayTrouble } from '../parts/say-trouble.ts';
import type { CommentInContext } from '../shapes.ts';
import { BlockDialog } from './block-dialog.tsx';
import { CommentFacts } from './comment-facts.tsx';
import { rulesQuery } from './comment-queries.ts';
import { DecideButtons } from './decide-buttons.tsx';
import { DecisionList } from './decision-list.tsx';
import { type Decision, stateWords } from './decision-words.ts';
import { Findings } from './findings.tsx';
import { HistoryList } from './history-list.tsx';
import { useQueueKeys } from './queue-keys.ts';
import { ReplyChange } from './reply-change.tsx';
import { ReplyForm } from './reply-form.tsx';
import { historyWords } from './sender-words.ts';
import { ThreadList } from './thread-list.tsx';
import { ThreadMode } from './thread-mode.tsx';
import { useOneComment } from './use-one-comment.ts';
import { useReason } from './use-reason.ts';

const words = {
  title: (name: string) => `Comment by ${name}`,
  all: 'All comments',
  standing: 'How it stands',
  pick: 'Pick out',
  unpick: 'Pick out no longer',
  picking: 'One moment …',
  block: 'Block …',
  thread: 'Its thread',
  answer: 'Answer for the newsroom',
  found: 'What the checks found',
  sender: 'Its sender',
  account: 'Export, erase or see all of this sender',
  done: 'What was done with it',
  gone: 'What told whose it is was deleted.',
} as const;

/** Everything that is known of one comment, and what can be done about it. */
export function OneCommentPage({ whole }: { readonly whole: CommentInContext }) {
  const { api } = useDesk();
  const sayTrouble = useSayTrouble();
  const rules = useQuery(rulesQuery(api)).data;
  const { comment, thread, history, decisions } = whole;
  const { id, name, state, sender, findings, reports } = comment;
  const isOurs = comment.badge !== null;
  const one = useOneComment(whole);
  const reason = useReason(rules?.reasons ?? [], id);
  const [isBlocking, setBlocking] = useState(false);
  const kept = useKeptFocus<HTMLElement>(isBlocking);
  const decide = (decision: Decision) => {
    if (isOurs) return;
    const because = decision === 'reject' && reason.chosen !== null ? reason.all[reason.chosen - 1] : undefined;
    void one.decide(decision, because ?? null).catch(sayTrouble);
  };
  const undoable = decisions.find(({ canUndo }) => canUndo);
  useQueueKeys({
    decide,
    reason: (number) => reason.choose(number),
    ...(undoable && { undo: () => void one.undo(undoable.id).catch(sayTrouble) }),
  });
  return (
    <div className="comments-screen comment-page">
      <PageTitle acts={<Link to="/comments">{words.all}</Link>}>{words.title(name)}</PageTitle>
      <div className="comment-columns">
        <div>
          <section aria-labelledby="comment-standing" tabIndex={-1} {...kept}>
            <h2 id="comment-standing">{words.standing}</h2>
            <p className={`standing is-${state}`}>{stateWords[state]}</p>
            {isOurs && <ReplyChange key={comment.text} comment={comment} />}
            <div className="decide">
              {!isOurs && <DecideButtons comments={[comment]} reason={reason} decide={decide} />}
              {state === 'shown' && (
                <ActButton busy={words.picking} act={one.pick}>
                  {comment.isPick ? words.unpick : words.pick}
                </ActButton>
              )}
              {!isOurs && (
                <Button variant="subtle" onClick={() => setBlocking(true)}>
                  {words.block}
                </Button>
              )}
            </div>
          </section>
          <section aria-labelledby="comment-thread">
            <h2 id="comment-thread">{words.thread}</h2>
            <ThreadList thread={thread} id={id} language={comment.language} />
          </section>
          {state === 'shown' && (
            <section aria-labelledby="comment-answer">
              <h2 id="comment-answer">{words.answer}</h2>
              <ReplyForm comment={comment} />
            </section>
          )}
        </div>
        <div className="in-focus">
          {(findings.length > 0 || reports.length > 0) && (
            <section aria-labelledby="comment-found">
              <h2 id="comment-found">{words.found}</h2>
              <p className="findings">
                <Findings comment={comment} />
              </p>
            </section>
          )}
          <CommentFacts comment={comment} />
          <ThreadMode story={comment.story.id} />
          {!isOurs && (
            <section aria-labelledby="comment-sender">
              <h2 id="comment-sender">{words.sender}</h2>
              <p className="quiet small">{sender === null ? words.gone : historyWords(sender)}</p>
              {sender !== null && (
                <p className="acts-line">
                  <Link to="/comments/senders/$id" params={{ id: sender.id }}>
                    {words.account}
                  </Link>
                </p>
              )}
              {history.length > 1 && <HistoryList label={words.sender} history={history.filter((h) => h.id !== id)} />}
            </section>
          )}
          {decisions.length > 0 && (
            <section aria-labelledby="comment-done">
              <h2 id="comment-done">{words.done}</h2>
              <DecisionList decisions={decisions} undo={one.undo} />
            </section>
          )}
        </div>
      </div>
      {isBlocking && <BlockDialog comment={comment} close={() => setBlocking(false)} />}
    </div>
  );
}
