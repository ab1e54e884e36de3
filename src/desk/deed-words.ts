import { eventWords } from './machines/event-words.ts';
import { scopeWords } from './machines/scope-words.ts';
import { settingWords } from './newsroom/setting-parts.ts';
import { roleNames } from './roles.ts';
import type { AuditEntry } from './shapes.ts';

const words = {
  role: (role: string) => `Role: ${role}`,
  changed: (from: string, to: string) => `From ${from} to ${to}`,
  called: (name: string) => `Called “${name}” before`,
  newEmail: (address: string) => `New address: ${address}`,
  address: (address: string) => `Address: ${address}`,
  reason: (reason: string) => `Reason: ${reason}`,
  planned: (time: string) => `For ${time}`,
  until: (time: string) => `Until ${time}`,
  quoted: (text: string) => `“${text}”`,
  fields: (names: string) => `Fields: ${names}`,
  scopes: (scopes: string) => `May: ${scopes}`,
  days: (days: string) => (days === '1' ? 'Ends after 1 day' : `Ends after ${days} days`),
  events: (events: string) => `Tells of: ${events}`,
  nothing: 'nothing',
  yes: 'yes',
  no: 'no',
  aPicture: 'a picture',
} as const;

const actions: Readonly<Record<string, string>> = {
  'codes on': 'One-time codes set up',
  'codes off': 'One-time codes switched off',
};
/** Settings whose fields have their words elsewhere. */
const otherSettings: Readonly<Record<string, string>> = {
  navigation: 'Navigation',
  language: 'Language and direction',
  timeZone: 'Time zone',
  'colours.accent': 'Accent on light paper',
  'colours.accentDark': 'Accent on dark paper',
  'publishing.isApprovalNeeded': 'Approval by somebody else before publishing',
  'views.areTold': 'Numbers of views for readers',
};
const fieldNames: Readonly<Record<string, string>> = { slug: 'address', about: 'about the author' };
/** Ids that lead somewhere, or that say nothing to a person; the API has them. */
const unsaid: ReadonlySet<string> = new Set(['story', 'note', 'picture', 'revision', 'comment', 'bulk']);
const locale = 'en-GB';
/** With its year, and never as today or tomorrow: what was noted is read long after. */
const whole = {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
} as const;
const settingChanged = 'setting changed';
const emailAddress = /^(?:another e-mail|link for another e-mail)/;

/** What was done, as a person would say it. */
export function actionWords({ action }: Pick<AuditEntry, 'action'>): string {
  const said = actions[action] ?? action;
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** To whom or what: a setting by the name of its field. */
export function objectWords({ action, object }: Pick<AuditEntry, 'action' | 'object'>): string {
  if (action !== settingChanged) return object;
  return settingWords[object]?.label ?? otherSettings[object] ?? object;
}

/** What else there is to say of a deed, in words; what nobody has words for stands as it was written down. */
export function detailWords({ action, detail }: Pick<AuditEntry, 'action' | 'detail'>, zone: string) {
  const given = new Map(detail.map(({ name, value }) => [name, value]));
  const [from, to] = [given.get('from'), given.get('to')];
  const isWhole = from !== undefined && to !== undefined;
  const rest = detail.filter(({ name, value }) => {
    if (unsaid.has(name) || value === '' || value === 'null') return false;
    return !isWhole || (name !== 'from' && name !== 'to');
  });
  return [
    ...(isWhole ? [words.changed(valueWords(action, from), valueWords(action, to))] : []),
    ...rest.map(({ name, value }) => said(action, name, value, zone)),
  ];
}

function said(action: string, name: string, value: string, zone: string): string {
  if (name === 'to' && emailAddress.test(action)) return words.newEmail(value);
  const plain: Readonly<Record<string, () => string>> = {
    role: () => words.role(roleName(value)),
    from: () => words.called(value),
    slug: () => words.address(value),
    address: () => words.address(value),
    reason: () => words.reason(value),
    at: () => words.planned(timeWords(value, zone)),
    until: () => words.until(timeWords(value, zone)),
    name: () => words.quoted(value),
    text: () => words.quoted(value),
    fields: () => words.fields(eachIn(value, (field) => fieldNames[field] ?? field)),
    scopes: () => words.scopes(eachIn(value, (scope) => labelIn(scopeWords, scope))),
    days: () => words.days(value),
    events: () => words.events(eachIn(value, (event) => labelIn(eventWords, event))),
  };
  return plain[name]?.() ?? `${name}: ${value}`;
}

/** A value before or after, as a person would say it. */
function valueWords(action: string, value: string): string {
  if (action === 'role changed') return roleName(value);
  if (action !== settingChanged) return value;
  if (value === '' || value === 'null' || value === '[]') return words.nothing;
  if (value === 'true' || value === 'false') return value === 'true' ? words.yes : words.no;
  if (/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value)) return words.aPicture;
  const entries = listIn(value);
  return entries === null ? words.quoted(value) : entries.join(', ');
}

/** The entries of a list of texts; null where it is none, or was too long to be kept whole. */
function listIn(value: string): readonly string[] | null {
  if (!value.startsWith('[')) return null;
  try {
    const list: unknown = JSON.parse(value);
    return Array.isArray(list) && list.every((entry) => typeof entry === 'string') ? list : null;
  } catch {
    return null;
  }
}

function timeWords(value: string, zone: string): string {
  const wall = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d)(?::\d\d)?$/.exec(value);
  const isInstant = /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)$/.test(value);
  if (wall === null && !isInstant) return value;
  // A time of the newsroom's clock is said as it was typed.
  const [date, by] = wall ? [new Date(`${wall[1]}T${wall[2]}Z`), 'UTC'] : [new Date(value), zone];
  return new Intl.DateTimeFormat(locale, { ...whole, timeZone: by }).format(date);
}

function roleName(role: string): string {
  return Object.entries(roleNames).find(([name]) => name === role)?.[1] ?? role;
}

function labelIn(labels: Readonly<Record<string, { readonly label: string }>>, key: string): string {
  return labels[key]?.label ?? key;
}

function eachIn(list: string, say: (entry: string) => string): string {
  return list.split(', ').map(say).join(', ');
}
