import { type Described, list, mended, named, object, oneOf, orNull, text } from '../api/api.ts';
import type { Permission } from './roles.ts';

/** What of machines' tokens crosses the network. The desk imports the types. */

/** What a machine may be given. Accounts, sessions and other tokens stay in people's hands. */
export const scopes = [
  'desk: read',
  'desk: write',
  'desk: publish',
  'desk: arrange',
  'desk: settings',
  'desk: audit',
] as const satisfies readonly Permission[];
export type Scope = (typeof scopes)[number];

export const scope = mended(oneOf(scopes), `Choose among ${scopes.join(', ')}.`);
export const tokenName = mended(
  text({ pattern: '\\S', maxLength: 60, description: 'What it is for.' }),
  'Give it a name of at most 60 characters that says what it is for.',
);
export const TokenLine = named(
  'TokenLine',
  object({
    id: text({ format: 'uuid' }),
    name: tokenName,
    owner: text({ description: 'Whose it is: it may never do more than they may.' }),
    scopes: list(scope),
    createdAt: text({ format: 'date-time' }),
    expiresAt: orNull(text({ format: 'date-time' })),
    lastUsedAt: orNull(text({ format: 'date-time' }), { description: 'To the minute.' }),
  }),
);
export type TokenLine = Described<typeof TokenLine>;
export const Tokens = object({ tokens: list(TokenLine) });
export type Tokens = Described<typeof Tokens>;
export const MadeToken = object({ id: text({ format: 'uuid' }), token: text() });
export type MadeToken = Described<typeof MadeToken>;
