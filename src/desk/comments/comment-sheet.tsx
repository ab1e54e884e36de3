import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Dialog } from '../parts/dialog.tsx';
import type { DeskComment } from '../shapes.ts';
import { DecideButtons, type Reason } from './decide-buttons.tsx';
import type { Decision } from './decision-words.ts';
import { InFocus } from './in-focus.tsx';

const words = { before: 'Previous', next: 'Next' } as const;

interface CommentSheetProps {
  readonly comment: DeskComment;
  readonly reason: Reason;
  readonly decide: (decision: Decision) => void;
  readonly move: (by: 1 | -1) => void;
  readonly close: () => void;
  /** what was decided last */
  readonly children: ReactNode;
}

/** The comment in focus, over the list: for windows with no room beside it. After a decision the next one stands here. */
export function CommentSheet({ comment, reason, decide, move, close, children }: CommentSheetProps) {
  return (
    <Dialog title={comment.name} close={close}>
      <div className="comment-sheet">
        <div className="in-focus">
          <InFocus comment={comment} reason={null} keptFor={null} isNamed />
        </div>
        <div className="sheet-foot">
          {children}
          <div className="decide">
            <DecideButtons comments={[comment]} reason={reason} decide={decide} />
            <span className="acts">
              <Button variant="subtle" onClick={() => move(-1)}>
                {words.before}
              </Button>
              <Button variant="subtle" onClick={() => move(1)}>
                {words.next}
              </Button>
            </span>
          </div>
        </div>
      </div>
    </Dialog>
  );
}
