import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type Ref, useState } from 'react';
import { useDesk } from '../desk-context.ts';
import type { PartyKind } from '../shapes.ts';
import { Combobox } from './combobox.tsx';
import { nameOfChosen, partyOptions } from './party-options.ts';
import { partiesQuery } from './record-queries.ts';
import { type Chosen, nobody } from './statement-draft.ts';

const words = { found: 'Who it may be', none: 'Nobody of that name is known yet.' } as const;

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

/** Chooses a party that the newsroom knows, or a new one by its name. */
export function PartyPicker({ ref, label, name, about, chosen, choose, kinds, asked }: PartyPickerProps) {
  const { api } = useDesk();
  const [typed, setTyped] = useState<string | null>(null);
  const { data, isFetching, isPlaceholderData } = useQuery({
    ...partiesQuery(api, { ...asked, words: typed?.trim() ?? '', limit: listAtMost }),
    enabled: typed !== null,
    placeholderData: keepPreviousData,
  });
  const options = typed === null ? [] : partyOptions(data?.parties ?? [], typed, kinds);
  return (
    <Combobox
      {...{ ref, label, name, about, typed, setTyped, options, isFetching }}
      list={words.found}
      none={words.none}
      shown={nameOfChosen(chosen)}
      isFresh={data !== undefined && !isPlaceholderData}
      take={(option) => choose(option.chosen)}
      clear={() => choose(nobody)}
      // Whoever goes on with words in the field means them: somebody of just that name, else a new one.
      meant={(name) =>
        options.find(({ chosen: one }) => nameOfChosen(one).toLowerCase() === name.toLowerCase()) ??
        options.find(({ chosen: one }) => one.kind === 'new')
      }
    />
  );
}
