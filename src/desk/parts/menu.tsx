import '../css/menu.css';
import { Button } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';

export interface MenuItem {
  readonly label: string;
  readonly act: () => void;
  /** whether what it turns on is on; left out where it turns nothing on */
  readonly isOn?: boolean;
  /** drawn in red, because it takes something away */
  readonly isDanger?: boolean;
  /** why it cannot be done now */
  readonly isOff?: boolean;
}

interface MenuProps {
  readonly label: ReactNode;
  /** read aloud in place of the label, where that is a sign */
  readonly aloud?: string;
  readonly items: readonly MenuItem[];
  readonly variant?: 'default' | 'subtle';
}

/** A button that opens a list of things to do (ARIA Authoring Practices, "menu button"). */
export function Menu({ label, aloud, items, variant = 'default' }: MenuProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const around = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const choices = () => [...(around.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
  useEffect(() => {
    if (!isOpen) return undefined;
    around.current?.querySelector<HTMLElement>('[role^="menuitem"]')?.focus();
    const outside = (event: Event) => {
      if (!around.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [isOpen]);
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  const keys = (event: KeyboardEvent) => {
    const all = choices();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const to: Readonly<Record<string, number>> = {
      ArrowDown: (at + 1) % all.length,
      ArrowUp: (at - 1 + all.length) % all.length,
      Home: 0,
      End: all.length - 1,
    };
    if (event.key === 'Escape' || event.key === 'Tab') {
      if (event.key === 'Escape') event.preventDefault();
      event.stopPropagation();
      return close();
    }
    const next = to[event.key];
    if (next === undefined) return undefined;
    event.preventDefault();
    all[next]?.focus();
    return undefined;
  };
  return (
    <div className="menu" ref={around}>
      <Button
        ref={opener}
        variant={variant}
        aria-label={aloud}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {label}
      </Button>
      {isOpen && (
        <div className="menu-list" role="menu" id={id} aria-label={aloud ?? undefined} tabIndex={-1} onKeyDown={keys}>
          {items.map((item) => (
            <button
              key={item.label}
              type="button"
              {...(item.isOn === undefined
                ? { role: 'menuitem' }
                : { role: 'menuitemcheckbox', 'aria-checked': item.isOn })}
              aria-disabled={item.isOff}
              className={item.isDanger ? 'is-danger' : undefined}
              tabIndex={-1}
              onClick={() => {
                if (item.isOff) return;
                close();
                item.act();
              }}
            >
              {item.label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
