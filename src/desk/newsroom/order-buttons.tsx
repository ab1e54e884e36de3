import type { KeyboardEvent } from 'react';
import { DownIcon, UpIcon } from '../parts/icons.tsx';

const words = {
  up: (name: string) => `Move ${name} up`,
  down: (name: string) => `Move ${name} down`,
} as const;

interface OrderButtonsProps {
  readonly name: string;
  readonly index: number;
  readonly count: number;
  readonly move: (to: number) => void;
}

/** Two buttons that move an entry of a list; the one that was pressed keeps the focus wherever its entry comes to stand. */
export function OrderButtons({ name, index, count, move }: OrderButtonsProps) {
  const moveTo = (to: number, pressed: HTMLElement) => {
    if (to < 0 || to >= count) return;
    move(to);
    // A node that React puts elsewhere loses the focus.
    requestAnimationFrame(() => pressed.focus());
  };
  const byArrow = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    moveTo(index + step, event.currentTarget);
  };
  return (
    <span className="order">
      <button
        type="button"
        className="icon-button"
        aria-label={words.up(name)}
        aria-disabled={index === 0}
        onClick={(event) => moveTo(index - 1, event.currentTarget)}
        onKeyDown={byArrow}
      >
        <UpIcon />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={words.down(name)}
        aria-disabled={index === count - 1}
        onClick={(event) => moveTo(index + 1, event.currentTarget)}
        onKeyDown={byArrow}
      >
        <DownIcon />
      </button>
    </span>
  );
}

/** The list with one entry moved from one place to another. */
export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const [entry] = list.slice(from, from + 1);
  if (entry === undefined) return list;
  return list.toSpliced(from, 1).toSpliced(to, 0, entry);
}
