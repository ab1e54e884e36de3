import { ActionIcon } from '@mantine/core';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { CloseIcon } from './icons.tsx';

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
  useEffect(() => {
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
        event.preventDefault();
        close();
      }}
    >
      <div className="dialog-head">
        <h2 id={heading}>{title}</h2>
        <ActionIcon variant="subtle" aria-label={words.close} onClick={close}>
          <CloseIcon />
        </ActionIcon>
      </div>
      <div className="dialog-body">{children}</div>
    </dialog>
  );
}
