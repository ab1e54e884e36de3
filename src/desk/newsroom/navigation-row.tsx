import { CloseIcon } from '../parts/icons.tsx';
import type { Entry } from './navigation-entries.ts';
import { OrderButtons } from './order-buttons.tsx';

const words = {
  kinds: { section: 'Section', topic: 'Topic', page: 'Page', link: 'Link' },
  label: (name: string) => `Words for ${name}`,
  address: (name: string) => `Address of ${name}`,
  takeOut: (name: string) => `Take ${name} out`,
} as const;

interface NavigationRowProps {
  readonly entry: Entry;
  /** of what it leads to */
  readonly name: string;
  readonly place: { readonly index: number; readonly count: number };
  readonly change: {
    readonly put: (entry: Entry) => void;
    readonly move: (to: number) => void;
    readonly takeOut: () => void;
  };
}

/** An entry of the navigation: where it leads, its words, and where it stands. */
export function NavigationRow({ entry, name, place, change }: NavigationRowProps) {
  const called = entry.label.trim() || name;
  return (
    <li>
      <span className="small quiet kind">{words.kinds[entry.kind]}</span>
      <span className="fields">
        <input
          className="find"
          aria-label={words.label(name)}
          placeholder={name}
          maxLength={60}
          dir="auto"
          value={entry.label}
          onChange={(event) => change.put({ ...entry, label: event.currentTarget.value })}
        />
        {entry.kind === 'link' && (
          <input
            className="find"
            aria-label={words.address(called)}
            inputMode="url"
            spellCheck={false}
            value={entry.target}
            onChange={(event) => change.put({ ...entry, target: event.currentTarget.value })}
          />
        )}
      </span>
      <OrderButtons name={called} {...place} move={change.move} />
      <button type="button" className="icon-button" aria-label={words.takeOut(called)} onClick={change.takeOut}>
        <CloseIcon />
      </button>
    </li>
  );
}
