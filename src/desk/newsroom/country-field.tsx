import { useState } from 'react';
import { DescribedField } from './described-field.tsx';

const words = { unknown: 'There are no such two letters.' } as const;

interface CountryFieldProps {
  readonly name: string;
  readonly label: string;
  readonly about: string | undefined;
  readonly defaultValue: string;
}

/** A country in two letters, told by its name while they are typed. */
export function CountryField({ name, label, about, defaultValue }: CountryFieldProps) {
  const [code, setCode] = useState(defaultValue);
  return (
    <DescribedField
      name={name}
      label={label}
      {...(about && { description: about })}
      told={code.trim() === '' ? null : (countryCalled(code) ?? words.unknown)}
      value={code}
      onChange={(event) => setCode(event.currentTarget.value)}
    />
  );
}

/** What a country is called; null where the letters are none's. The server knows which are no country. */
function countryCalled(code: string): string | null {
  try {
    return new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code.trim().toUpperCase()) ?? null;
  } catch {
    return null;
  }
}
