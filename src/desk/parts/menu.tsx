import '../css/menu.css';
import { Button } from '@mantine/core';
import { createContext, type ReactNode, useContext, useId, useRef, useState } from 'react';
import { OpensIcon } from './icons.tsx';
import { useSayTrouble } from './say-trouble.ts';
import { useDismissal } from './use-dismissal.ts';

const CloseMenu = createContext<() => void>(() => undefined);

interface MenuProps {
  readonly label: string;
  readonly variant?: 'default' | 'subtle';
  /** its items; choosing one closes it */
  readonly children: ReactNode;
}

/** A button that opens a list of further buttons below it. Escape, a choice, or going elsewhere closes it. */
export function Menu({ label, variant = 'default', children }: MenuProps) {
  const list = useId();
  const around = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const close = () => {
    opener.current?.focus();
    setOpen(false);
  };
  useDismissal(around, { isOpen, dismiss: close, leave: () => setOpen(false) });
  return (
    <div className="menu" ref={around}>
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
      <ul id={list} hidden={!isOpen}>
        <CloseMenu value={close}>{children}</CloseMenu>
      </ul>
    </div>
  );
}

interface MenuItemProps {
  readonly label: string;
  /** what it does; where that fails, it is said why */
  readonly act: () => unknown;
  /** whether what it turns on is on; left out where it turns nothing on */
  readonly isOn?: boolean;
  /** it takes something away */
  readonly isDanger?: boolean;
  /** it cannot be done as things stand */
  readonly isOff?: boolean;
  /** a line parts it from those before it */
  readonly isApart?: boolean;
}

/** One of the things to do that a menu holds. */
export function MenuItem({ label, act, isOn, isDanger = false, isOff = false, isApart = false }: MenuItemProps) {
  const close = useContext(CloseMenu);
  const sayTrouble = useSayTrouble();
  const press = async () => {
    // Before anything opens, so that a dialog gives the focus back to a button that is still there.
    close();
    try {
      await act();
    } catch (error) {
      sayTrouble(error);
    }
  };
  return (
    <li className={isApart ? 'is-apart' : undefined}>
      <Button
        variant="subtle"
        className={isDanger ? 'is-danger' : ''}
        aria-pressed={isOn}
        disabled={isOff}
        onClick={() => void press()}
      >
        {label}
      </Button>
    </li>
  );
}
