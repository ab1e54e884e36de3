import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { checked } from '../checks.ts';
import { useDesk } from '../desk-context.ts';
import { SendButton } from '../parts/buttons.tsx';
import { ChecksField } from '../parts/checks-field.tsx';
import { ChoiceField } from '../parts/choice-field.tsx';
import { TextField } from '../parts/fields.tsx';
import { Form } from '../parts/form.tsx';
import type { FormValues } from '../parts/form-state.ts';
import type { Scope } from '../shapes.ts';
import { HandedSecret } from './handed-secret.tsx';
import { tokensQuery } from './machine-queries.ts';
import { allScopes, scopeWords } from './scope-words.ts';

const words = {
  label: 'Make a token',
  name: 'What is it for?',
  nameAbout: 'Such as “weather page” or “backup of the archive”.',
  scopes: 'What may it do?',
  noScope: 'Choose at least one.',
  ends: 'Until when?',
  never: 'It does not end by itself',
  in: (many: string, date: string) => `${many}, until ${date}`,
  make: 'Make the token',
  making: 'Making …',
  cancel: 'Leave it',
  made: (name: string) => `The token for ${name}`,
  madeAbout:
    'It is shown only now. The program sends it as “Authorization: Bearer …”; whoever has it can do what you have chosen.',
  copy: 'Copy the token',
} as const;

/** Days after which a token can be made to end; the first is the one that is chosen beforehand. */
const lengths = [
  { days: 90, many: 'Three months' },
  { days: 30, many: 'One month' },
  { days: 365, many: 'A year' },
] as const;
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
const dayMs = 86_400_000;

/** What a new token is for, what it may do and until when; afterwards the token, shown this once. */
export function TokenForm({ done }: { readonly done: () => void }) {
  const { api } = useDesk();
  const client = useQueryClient();
  const [scopes, setScopes] = useState<ReadonlySet<Scope>>(new Set(['desk: read']));
  const [made, setMade] = useState<{ readonly name: string; readonly token: string } | null>(null);
  const [now] = useState(() => Date.now());
  const send = async ({ name = '', days = '' }: FormValues) => {
    const given = { name: name.trim(), scopes: allScopes.filter((scope) => scopes.has(scope)) };
    const { token } = await api.machines.makeToken({ ...given, days: days === '' ? null : Number(days) });
    setMade({ name: given.name, token });
    await client.invalidateQueries(tokensQuery(api));
  };
  if (made !== null)
    return (
      <HandedSecret
        title={words.made(made.name)}
        about={words.madeAbout}
        secret={made.token}
        copy={words.copy}
        done={done}
      />
    );
  const named = checked({ name: 'name' });
  return (
    <Form
      label={words.label}
      check={(values) => [
        ...named(values),
        ...(scopes.size === 0 ? [{ field: 'scopes', problem: words.noScope }] : []),
      ]}
      send={send}
    >
      <TextField
        name="name"
        label={words.name}
        description={words.nameAbout}
        autoComplete="off"
        maxLength={60}
        isFocused
      />
      <ChecksField
        name="scopes"
        label={words.scopes}
        choices={allScopes.map((value) => ({ value, ...scopeWords[value] }))}
        chosen={scopes}
        choose={setScopes}
      />
      <ChoiceField
        name="days"
        label={words.ends}
        defaultValue={String(lengths[0].days)}
        choices={[
          ...lengths.map(({ days, many }) => ({
            value: String(days),
            label: words.in(many, day.format(now + days * dayMs)),
          })),
          { value: '', label: words.never },
        ]}
      />
      <div className="acts">
        <SendButton busy={words.making}>{words.make}</SendButton>
        <Button variant="subtle" onClick={done}>
          {words.cancel}
        </Button>
      </div>
    </Form>
  );
}
