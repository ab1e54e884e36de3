import { Button, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useDesk } from '../desk-context.ts';
import { ActButton } from '../parts/buttons.tsx';
import type { FiledUnder } from '../shapes.ts';
import type { Filing } from './filing-api.ts';

const words = {
  add: 'Add',
  adding: 'Adding …',
  addAloud: (label: string) => `Add to ${label.toLowerCase()}`,
  remove: (name: string) => `Take off ${name}`,
  first: (name: string) => `Put ${name} first`,
  toFirst: 'First',
  unknown: 'One that is gone',
} as const;

interface ChooseManyProps {
  readonly of: Filing;
  readonly label: string;
  readonly description?: string;
  readonly ids: readonly string[];
  readonly set: (ids: readonly string[]) => void;
  readonly isFixed: boolean;
}

/** Several of the newsroom's names, in their order; one that there is not yet is made. */
export function ChooseMany({ of, label, description, ids, set, isFixed }: ChooseManyProps) {
  const { api } = useDesk();
  const client = useQueryClient();
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const { data: named } = useQuery({
    queryKey: ['filed', of, ids],
    queryFn: () => api.filing.named(of, ids),
    placeholderData: (before) => before,
  });
  const { data: offered } = useQuery({
    queryKey: ['filing', of, typed.trim()],
    queryFn: () => api.filing.choices(of, typed.trim()),
    placeholderData: (before) => before,
    enabled: !isFixed,
  });
  const known = new Map([...(offered?.choices ?? []), ...(named?.choices ?? [])].map((one) => [one.id, one]));
  const add = async () => {
    const name = typed.trim();
    if (name === '') return field.current?.focus();
    const one = (await find(name)) ?? (await api.filing.make(of, name));
    await client.invalidateQueries({ queryKey: ['filing', of] });
    if (!ids.includes(one.id)) set([...ids, one.id]);
    setTyped('');
    return field.current?.focus();
  };
  const find = async (name: string): Promise<FiledUnder | undefined> => {
    const { choices } = await api.filing.choices(of, name);
    return choices.find((one) => one.name.localeCompare(name, undefined, { sensitivity: 'accent' }) === 0);
  };
  const enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.currentTarget.parentElement?.closest('.choose-many')?.querySelector<HTMLElement>('[data-add]')?.click();
  };
  return (
    <div className="choose-many">
      {!isFixed && (
        <div className="choose-many-field">
          <TextInput
            ref={field}
            label={label}
            description={description}
            value={typed}
            list={list}
            autoComplete="off"
            onChange={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={enter}
          />
          <ActButton busy={words.adding} act={add} aria-label={words.addAloud(label)} data-add>
            {words.add}
          </ActButton>
          <datalist id={list}>
            {offered?.choices
              .filter(({ id }) => !ids.includes(id))
              .map(({ id, name }) => (
                <option key={id} value={name} />
              ))}
          </datalist>
        </div>
      )}
      {isFixed && <p className="legend">{label}</p>}
      <ul className="chosen" aria-label={label}>
        {ids.map((id, index) => {
          const name = known.get(id)?.name ?? words.unknown;
          return (
            <li key={id}>
              <span>{name}</span>
              {!isFixed && index > 0 && (
                <Button
                  variant="subtle"
                  aria-label={words.first(name)}
                  onClick={() => set([id, ...ids.filter((other) => other !== id)])}
                >
                  {words.toFirst}
                </Button>
              )}
              {!isFixed && (
                <Button
                  variant="subtle"
                  aria-label={words.remove(name)}
                  onClick={() => {
                    set(ids.filter((other) => other !== id));
                    field.current?.focus();
                  }}
                >
                  ×
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
