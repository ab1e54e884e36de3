import type { PartyKind, PartyLine } from '../shapes.ts';
import type { ComboboxOption } from './combobox.tsx';
import type { Chosen } from './statement-draft.ts';

const words = {
  person: (name: string) => `New person: ${name}`,
  organisation: (name: string) => `New organisation: ${name}`,
  document: (name: string) => `New document: ${name}`,
  unnamed: (name: string) => `Unnamed source: ${name}`,
  statements: (count: number) => (count === 1 ? '1 statement' : `${count} statements`),
} as const;

/** One of the list under the field in which a party is chosen: with title and organisation, and how often it is on the record. */
interface PartyOption extends ComboboxOption {
  readonly chosen: Chosen;
}

/** Which kinds a party may be that is made where it is chosen. */
export const anyKind: readonly PartyKind[] = ['person', 'organisation', 'document', 'unnamed'];

/**
 * What may be chosen for typed words: parties that the newsroom knows, then new ones of that name. Of one that is called
 * exactly so a second is offered last all the same: two people may share a name.
 */
export function partyOptions(
  found: readonly PartyLine[],
  typed: string,
  kinds: readonly PartyKind[],
): readonly PartyOption[] {
  const known = found.map((party) => ({
    key: party.id,
    name: party.name,
    about: [party.role, party.statements > 0 ? words.statements(party.statements) : null]
      .filter((part) => part !== null && part !== '')
      .join(', '),
    chosen: { kind: 'known', party } as const,
  }));
  const name = typed.trim();
  if (name === '') return known;
  const made = kinds.map((as) => ({
    key: `new ${as}`,
    name: words[as](name),
    about: '',
    chosen: { kind: 'new', as, name, reason: '' } as const,
  }));
  return [...known, ...made];
}

/** What the field shows of a choice. */
export function nameOfChosen(chosen: Chosen): string {
  if (chosen.kind === 'none') return '';
  return chosen.kind === 'known' ? chosen.party.name : chosen.name;
}
