/** What the record's shapes have in common. */
import { integer, text } from '../api/api.ts';

export const id = (of: string) => text({ format: 'uuid', description: `The id of ${of}.` });
export const instant = (what: string) => text({ format: 'date-time', description: what });
export const count = (what: string) => integer({ minimum: 0, description: what });
export const line = (description?: string) => text({ maxLength: 300, ...(description ? { description } : {}) });
export const words = (description?: string) => text({ maxLength: 5_000, ...(description ? { description } : {}) });
export const reason = line('Why; it is kept with the change.');
