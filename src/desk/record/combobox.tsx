import { type KeyboardEvent, type Ref, useId, useLayoutEffect, useRef, useState } from 'react';
import { useFormState } from '../parts/form-state.ts';

const words = {
  looking: 'Looking …',
  count: (count: number) => (count === 1 ? '1 to choose from' : `${count} to choose from`),
} as const;

/** One of the list under the field. */
export interface ComboboxOption {
  readonly key: string;
  readonly name: string;
  readonly about: string;
}

interface ComboboxProps<O extends ComboboxOption> {
  readonly ref?: Ref<HTMLInputElement> | undefined;
  readonly label: string;
  readonly name: string;
  /** what stands below the field */
  readonly about: string | null;
  /** what the list is called, and what is said where it is empty */
  readonly list: string;
  readonly none: string;
  /** what the field shows while nobody types in it */
  readonly shown: string;
  /** what somebody types; null: the list is closed */
  readonly typed: string | null;
  readonly setTyped: (typed: string | null) => void;
  /** for what is typed; they may come later than it */
  readonly options: readonly O[];
  readonly isFetching: boolean;
  readonly isFresh: boolean;
  readonly take: (option: O) => void;
  /** the field was emptied, and left */
  readonly clear: () => void;
  /** what words in the field mean that somebody goes on with */
  readonly meant: (typed: string) => O | undefined;
}

/** A field with a list of what may be meant (ARIA Authoring Practices, "combobox" with a list). */
export function Combobox<O extends ComboboxOption>(props: ComboboxProps<O>) {
  const { ref, label, name, about, list, none, shown, typed, setTyped, options, isFetching, isFresh } = props;
  const id = useId();
  const problem = useFormState().problems.get(name);
  const [at, setAt] = useState(-1);
  // Enter that was pressed before the options had come; pressed once more, the form is sent after it.
  const waiting = useRef<{ form: HTMLFormElement | null } | null>(null);
  const sending = useRef<HTMLFormElement | null>(null);
  const isCleared = useRef(false);
  const isOpen = typed !== null;
  const active = Math.min(at, options.length - 1);
  const open = (text: string, first: number) => {
    waiting.current = null;
    setTyped(text);
    setAt(first);
  };
  const close = () => {
    waiting.current = null;
    setTyped(null);
  };
  const take = (option: O | undefined) => {
    if (option !== undefined) props.take(option);
    close();
  };
  // What is known already is waited for: a second one of that name would be made. Before the next key, not after it.
  useLayoutEffect(() => {
    sending.current?.requestSubmit();
    sending.current = null;
    if (waiting.current === null || isFetching) return;
    // What is taken stands in the form once that is drawn again.
    sending.current = waiting.current.form;
    take(options[Math.max(active, 0)]);
  });
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const { key } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      if (!isOpen) return open('', -1);
      const last = options.length - 1;
      return setAt(key === 'ArrowDown' ? (active >= last ? 0 : active + 1) : active <= 0 ? last : active - 1);
    }
    if (!isOpen) return;
    if (key === 'Enter') {
      if (typed === '' && active === -1) return leave();
      event.preventDefault();
      if (isFresh || !isFetching) take(options[active]);
      else waiting.current = { form: waiting.current && event.currentTarget.form };
    }
    if (key === 'Escape') {
      // The form around it stays.
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  };
  const leave = () => {
    if (typed === null) return;
    if (typed.trim() !== '') return take(props.meant(typed.trim()));
    if (isCleared.current) props.clear();
    return close();
  };
  return (
    <div className="combobox">
      <label className="legend" htmlFor={id}>
        {label}
      </label>
      <input
        ref={ref}
        id={id}
        name={name}
        type="text"
        role="combobox"
        aria-expanded={isOpen && options.length > 0}
        aria-controls={`${id}-found`}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
        aria-describedby={`${id}-about`}
        aria-invalid={problem !== undefined}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        maxLength={300}
        value={typed ?? shown}
        onChange={({ currentTarget: { value } }) => {
          isCleared.current = value === '';
          open(value, value.trim() === '' ? -1 : 0);
        }}
        onKeyDown={press}
        onBlur={leave}
      />
      <div
        className="combobox-options"
        role="listbox"
        id={`${id}-found`}
        aria-label={list}
        hidden={options.length === 0}
      >
        {options.map((option, index) => (
          <div
            key={option.key}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            // Before the field is left, which would take what stands in it.
            onMouseDown={(event) => {
              event.preventDefault();
              take(option);
            }}
          >
            <span>{option.name}</span>
            {option.about !== '' && <small>{option.about}</small>}
          </div>
        ))}
      </div>
      <p className="field-about" id={`${id}-about`}>
        {problem ?? about}
      </p>
      <p className="hidden-words" role="status">
        {isOpen && (isFetching ? words.looking : options.length > 0 ? words.count(options.length) : none)}
      </p>
    </div>
  );
}
