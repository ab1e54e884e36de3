import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type Ref, useEffect, useId, useRef, useState } from 'react';
import { useDesk } from '../desk-context.ts';
import { useFormState } from '../parts/form-state.ts';
import type { PartyKind } from '../shapes.ts';
import { nameOfChosen, type PartyOption, partyOptions } from './party-options.ts';
import { partiesQuery } from './record-queries.ts';
import { type Chosen, nobody } from './statement-draft.ts';

const words = {
  found: 'Who it may be',
  looking: 'Looking …',
  none: 'Nobody of that name is known yet.',
  count: (count: number) => (count === 1 ? '1 to choose from' : `${count} to choose from`),
} as const;

const listAtMost = '7';

interface PartyPickerProps {
  readonly ref?: Ref<HTMLInputElement>;
  readonly label: string;
  readonly name: string;
  /** what stands below the field of who is chosen: title and organisation, or that it is new */
  readonly about: string | null;
  readonly chosen: Chosen;
  readonly choose: (chosen: Chosen) => void;
  readonly kinds: readonly PartyKind[];
  /** the story whose parties come first; the kind that alone is looked for */
  readonly asked: { readonly story?: string; readonly kind?: string };
}

/** Chooses a party that the newsroom knows, or a new one by its name (ARIA Authoring Practices, "combobox" with a list). */
export function PartyPicker({ ref, label, name, about, chosen, choose, kinds, asked }: PartyPickerProps) {
  const { api } = useDesk();
  const id = useId();
  const problem = useFormState().problems.get(name);
  const [typed, setTyped] = useState<string | null>(null);
  const [at, setAt] = useState(-1);
  const isWaiting = useRef(false);
  const isCleared = useRef(false);
  const isOpen = typed !== null;
  const { data, isFetching, isPlaceholderData } = useQuery({
    ...partiesQuery(api, { ...asked, words: typed?.trim() ?? '', limit: listAtMost }),
    enabled: isOpen,
    placeholderData: keepPreviousData,
  });
  const options = isOpen ? partyOptions(data?.parties ?? [], typed, kinds) : [];
  const isFresh = data !== undefined && !isPlaceholderData;
  const active = Math.min(at, options.length - 1);
  const open = (text: string, first: number) => {
    setTyped(text);
    setAt(first);
  };
  const take = (option: PartyOption | undefined) => {
    if (option !== undefined) choose(option.chosen);
    isWaiting.current = false;
    setTyped(null);
  };
  // Enter was pressed before the newsroom's own parties had come: a second one of that name would be made.
  useEffect(() => {
    if (isWaiting.current && !isFetching) take(options[Math.max(active, 0)]);
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
      if (!isFresh && isFetching) isWaiting.current = true;
      else take(options[active]);
    }
    if (key === 'Escape') {
      // The form around it stays.
      event.preventDefault();
      event.stopPropagation();
      take(undefined);
    }
  };
  const leave = () => {
    if (typed === null) return;
    // Whoever goes on with words in the field means them: somebody of just that name, else a new one.
    const meant = typed.trim().toLowerCase();
    const same = options.find(({ chosen: one }) => nameOfChosen(one).toLowerCase() === meant);
    if (meant !== '') return take(same ?? options.find(({ chosen: one }) => one.kind === 'new'));
    if (isCleared.current) choose(nobody);
    return take(undefined);
  };
  return (
    <div className="party-picker">
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
        value={typed ?? nameOfChosen(chosen)}
        onChange={({ currentTarget: { value } }) => {
          isCleared.current = value === '';
          open(value, value.trim() === '' ? -1 : 0);
        }}
        onKeyDown={press}
        onBlur={leave}
      />
      <div
        className="party-options"
        role="listbox"
        id={`${id}-found`}
        aria-label={words.found}
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
        {isOpen && (isFetching ? words.looking : options.length > 0 ? words.count(options.length) : words.none)}
      </p>
    </div>
  );
}
