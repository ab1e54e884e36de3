import type { PartyKind } from '../shapes.ts';

/** What each kind of party is called. */
export const kindNames: Readonly<Record<PartyKind, string>> = {
  person: 'Person',
  organisation: 'Organisation',
  document: 'Document',
  unnamed: 'Unnamed source',
};
