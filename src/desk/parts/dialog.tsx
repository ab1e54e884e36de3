import { type ReactNode, useCallback, useId, useLayoutEffect, useRef, useState } from 'react';
import { problemOf } from '../problem.ts';
import { CloseIcon } from './icons.tsx';
import { TroubleContext } from './say-trouble.ts';

const words = { close: 'Close' } as const;

interface DialogProps {
  readonly title: string;
  readonly close: () => void;
  readonly children: ReactNode;
}

/**
 * A window over the page, for one matter. The browser keeps the focus inside, closes it at Escape and gives the focus
 * back; it is there while it is rendered.
 */
export function Dialog({ title, close, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const [trouble, setTrouble] = useState<string | null>(null);
  // A notice would lie under the dialog, where nobody can reach it and no reader aloud hears it.
  const sayTrouble = useCallback((error: unknown) => setTrouble(problemOf(error).message), []);
  // Before it leaves the page: only a dialog that still stands there gives the focus back.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={heading}
      onCancel={(event) => {
        // A list of files that is closed without a choice says the same, from a field inside.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        close();
      }}
    >
      <div className="dialog-head">
        <h2 id={heading}>{title}</h2>
        <button type="button" className="icon-button" aria-label={words.close} onClick={close}>
          <CloseIcon />
        </button>
      </div>
      <div className="dialog-body">
        <div role="alert" className={trouble === null ? 'hidden-words' : 'summary'}>
          {trouble !== null && <b>{trouble}</b>}
        </div>
        <TroubleContext value={sayTrouble}>{children}</TroubleContext>
      </div>
    </dialog>
  );
}
