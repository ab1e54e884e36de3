import { type Described, list, named, object, orNull, text } from '../api/api.ts';

/** What of the audit log crosses the network. The desk imports the types. */

export const AuditEntry = named(
  'AuditEntry',
  object({
    id: text({ format: 'uuid' }),
    at: text({ format: 'date-time', description: 'When it was done.' }),
    by: text({ description: 'Who did it, by the name of then.' }),
    accountId: orNull(text({ format: 'uuid' }), { description: 'null: nobody who was signed in, such as a command.' }),
    action: text({ description: 'What was done, in a few words.' }),
    object: text({ description: 'To whom or what.' }),
    detail: list(object({ name: text(), value: text() }), { description: 'What else there is to say of it.' }),
  }),
);
export type AuditEntry = Described<typeof AuditEntry>;

export const AuditPage = object({
  entries: list(AuditEntry),
  next: orNull(text({ format: 'uuid' }), { description: 'Give it back as `before`; null at the end.' }),
});
export type AuditPage = Described<typeof AuditPage>;
