import '../css/menu.css';
import { Button } from '@mantine/core';
import { type FocusEvent, type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { OpensIcon } from './icons.tsx';

interface MenuProps {
  readonly label: string;
  readonly variant?: 'default' | 'subtle';
  /** its buttons, in items of a list; choosing one closes it */
  readonly children: ReactNode;
}

/** A button that opens a list of further buttons below it. Escape, a choice, or going elsewhere closes it. */
export function Menu({ label, variant = 'default', children }: MenuProps) {
  const list = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) setOpen(false);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return;
    event.stopPropagation();
    setOpen(false);
    opener.current?.focus();
  };
  const choose = () => {
    // Before anything opens, so that a dialog gives the focus back to a button that is still there.
    opener.current?.focus();
    setOpen(false);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears what its own buttons are given
    <div className="menu" onBlur={leave} onKeyDown={press}>
      <Button
        ref={opener}
        variant={variant}
        aria-expanded={isOpen}
        aria-controls={list}
        onClick={() => setOpen(!isOpen)}
      >
        {label}
        <OpensIcon />
      </Button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys press its buttons, and their clicks come here */}
      <ul id={list} hidden={!isOpen} onClick={choose}>
        {children}
      </ul>
    </div>
  );
}
