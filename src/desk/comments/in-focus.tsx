import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import type { DeskComment } from '../shapes.ts';
import { CommentFacts } from './comment-facts.tsx';
import type { Reason } from './decide-buttons.tsx';
import { actionOf } from './decision-words.ts';
import { Findings } from './findings.tsx';
import { ReasonList } from './reason-list.tsx';
import { historyWords } from './sender-words.ts';

const words = {
  newsroom: 'Of the newsroom',
  gone: 'Whose it is was deleted',
  answers: (name: string) => `Answers ${name}:`,
  findings: 'What the checks found',
  before: 'Its words before',
  thread: 'Open its thread',
  sender: 'All of this sender',
} as const;

interface InFocusProps {
  readonly comment: DeskComment;
  /** null: reasons stand elsewhere */
  readonly reason: Reason | null;
  /** for how many days rejected comments are kept; null: not known yet */
  readonly keptFor: number | null;
  /** whether its name stands above it already */
  readonly isNamed?: boolean;
}

/** Everything that a moderator asks of the comment in focus. */
export function InFocus({ comment, reason, keptFor, isNamed = false }: InFocusProps) {
  const id = useId();
  const { name, sender, badge, text, language, answers, findings, reports, wordsBefore } = comment;
  const isFound = findings.length > 0 || reports.length > 0;
  const isRejectable = reason !== null && reason.all.length > 0 && actionOf('reject', comment) !== null;
  const standing = sender === null ? (badge ?? words.gone) : historyWords(sender);
  return (
    <>
      <div>
        {!isNamed && <h2 dir="auto">{name}</h2>}
        <p className="quiet small">{standing}</p>
      </div>
      <div>
        {answers !== null && (
          <p className="answered" dir="auto">
            {words.answers(answers.name)} “{answers.excerpt}”
          </p>
        )}
        <p className="said" lang={language} dir="auto">
          {text}
        </p>
      </div>
      {isFound && (
        <section aria-labelledby={`${id}-found`}>
          <h2 id={`${id}-found`}>{words.findings}</h2>
          <p className="findings">
            <Findings comment={comment} />
          </p>
        </section>
      )}
      {wordsBefore.length > 0 && (
        <section aria-labelledby={`${id}-before`}>
          <h2 id={`${id}-before`}>{words.before}</h2>
          {wordsBefore.map((before) => (
            <p key={before.at} className="quiet small comment-text" lang={language} dir="auto">
              {before.text}
            </p>
          ))}
        </section>
      )}
      <CommentFacts key={comment.id} comment={comment} />
      <p className="acts-line">
        <Link to="/comments/$id" params={{ id: comment.id }}>
          {words.thread}
        </Link>
        {sender !== null && (
          <Link to="/comments/senders/$id" params={{ id: sender.id }}>
            {words.sender}
          </Link>
        )}
      </p>
      {isRejectable && <ReasonList reason={reason} keptFor={keptFor} />}
    </>
  );
}
