import type { Scope } from '../shapes.ts';

/** What a machine may be given, in plain words, from the least. */
export const scopeWords: Readonly<Record<Scope, { readonly label: string; readonly about: string }>> = {
  'desk: read': { label: 'Read', about: 'every story, draft or not, and every picture' },
  'desk: write': { label: 'Write', about: 'make and change stories and pictures, and hand them in' },
  'desk: publish': { label: 'Publish', about: 'publish, schedule, correct, withhold, withdraw and kill stories' },
  'desk: arrange': { label: 'Arrange', about: 'sections, topics, authors and standing pages' },
  'desk: settings': { label: 'Settings', about: 'read and change the newsroom’s settings' },
  'desk: audit': { label: 'Audit log', about: 'read what was done, and by whom' },
};

/** The scopes, from the least. */
export const allScopes = Object.keys(scopeWords) as readonly Scope[];
