import { Link } from '@tanstack/react-router';
import type { MouseEvent } from 'react';
import { NewsroomMoment } from '../parts/newsroom-moment.tsx';
import type { DeskComment } from '../shapes.ts';
import { Age } from './age.tsx';
import { stateWords } from './decision-words.ts';
import { Findings } from './findings.tsx';

const words = {
  select: (name: string) => `Select the comment by ${name}`,
  on: 'on',
  pick: 'The newsroom’s pick',
  by: (name: string) => `by ${name}`,
} as const;

interface QueueRowProps {
  readonly comment: DeskComment;
  /** whether its tab says how it stands */
  readonly isOfOneState: boolean;
  readonly isCurrent: boolean;
  readonly isChosen: boolean;
  readonly choose: (isRange: boolean) => void;
  /** brings it into focus */
  readonly focus: () => void;
  /** the same by a pointer: where there is no room beside the list, it opens over it */
  readonly open: () => void;
}

/** One comment in the queue. By a pointer it comes into focus; by the keyboard, its name leads to its own page. */
export function QueueRow({ comment, isOfOneState, isCurrent, isChosen, choose, focus, open }: QueueRowProps) {
  const { id, name, badge, story, text, language, writtenAt, isPick } = comment;
  const point = (event: MouseEvent) => {
    if (event.detail === 0 || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    open();
  };
  const classes = [isCurrent && 'is-current', isChosen && 'is-chosen'].filter(Boolean).join(' ');
  return (
    <li data-comment={id} className={classes} aria-current={isCurrent ? 'true' : undefined}>
      <label className="pick">
        <input
          type="checkbox"
          checked={isChosen}
          aria-label={words.select(name)}
          aria-describedby={`text-${id} found-${id}`}
          onFocus={focusedByKeys(focus)}
          onChange={(event) => choose((event.nativeEvent as PointerEvent).shiftKey)}
        />
      </label>
      <div>
        <p>
          <Link className="who" to="/comments/$id" params={{ id }} onClick={point}>
            <bdi>{name}</bdi>
          </Link>
          {badge !== null && <span className="badge">{badge}</span>}{' '}
          <span className="on">
            {words.on} <bdi>{story.headline}</bdi>
          </span>
        </p>
        <p className="comment-text" id={`text-${id}`} lang={language} dir="auto">
          {text}
        </p>
        <p id={`found-${id}`}>
          <Findings comment={comment} isShort />
          <Verdict comment={comment} isOfOneState={isOfOneState} />
          {isPick && <span className="finding">{words.pick}</span>}
        </p>
      </div>
      <Age at={writtenAt} />
    </li>
  );
}

/** Whoever goes from box to box by Tab brings each comment into focus. */
function focusedByKeys(focus: () => void) {
  return ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) => {
    if (currentTarget.matches(':focus-visible')) focus();
  };
}

function Verdict({ comment, isOfOneState }: { readonly comment: DeskComment; readonly isOfOneState: boolean }) {
  const { state, reason, decidedBy, decidedAt } = comment;
  if (decidedBy === null || decidedAt === null) return null;
  return (
    <span className="verdict">
      {!isOfOneState && `${stateWords[state]}, `}
      {reason !== null && `${reason}, `}
      <NewsroomMoment at={decidedAt} /> <bdi>{words.by(decidedBy)}</bdi>
    </span>
  );
}
