import { quoted, type Reader, refused, type Taken, taken } from './readers.ts';

/** A host name of at least two labels, in ASCII as ads.txt asks for it. */
const domain = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/i;

const variables: Readonly<Record<string, (value: string) => string | null>> = {
  contact: (value) => (value === '' ? 'CONTACT needs an email address, a telephone number or an address.' : null),
  subdomain: needsDomain('SUBDOMAIN'),
  inventorypartnerdomain: needsDomain('INVENTORYPARTNERDOMAIN'),
  ownerdomain: needsDomain('OWNERDOMAIN'),
  managerdomain: (value) => {
    const [name = '', country, ...more] = value.split(',').map((part) => part.trim());
    const isWhole = domain.test(name) && (country === undefined || /^[A-Z]{2}$/i.test(country)) && more.length === 0;
    return isWhole ? null : 'MANAGERDOMAIN needs a domain, and may name a country after a comma: example.com, US.';
  },
};

function needsDomain(name: string): (value: string) => string | null {
  return (value) => (domain.test(value) ? null : `${name} needs a domain such as example.com.`);
}

/**
 * One line of ads.txt (IAB Tech Lab, ads.txt 1.1): an advertising system's domain, the account there, DIRECT or
 * RESELLER, and may be the certification authority's id; or a variable; or a comment.
 */
export const adsLine: Reader<string> = (value) => {
  const written = typeof value === 'string' ? value.trim() : '';
  if (/[\p{Cc}\u2028\u2029]/u.test(written) || written.length > 500 || written === '')
    return refused(`${quoted(value)} is no line of ads.txt.`);
  if (written.startsWith('#')) return taken(written);
  const [before = '', ...comment] = written.split('#');
  // What follows a semicolon is an extension and not ours to judge.
  const record = before.split(';', 1)[0]?.trim() ?? '';
  const variable = /^([a-z]+)\s*=\s*(.*)$/i.exec(record);
  const problem = variable ? variableProblem(variable[1] ?? '', variable[2] ?? '') : recordProblem(record);
  if (problem !== null) return refused(`${quoted(written)}: ${problem}`);
  return spelled(before.trim(), comment.length === 0 ? '' : ` #${comment.join('#')}`);
};

function spelled(record: string, comment: string): Taken<string> {
  return taken(record + comment);
}

function variableProblem(name: string, value: string): string | null {
  const check = variables[name.toLowerCase()];
  return check ? check(value.trim()) : `"${name}" is no variable of ads.txt 1.1.`;
}

function recordProblem(record: string): string | null {
  const [system = '', account = '', relation = '', authority, ...more] = record.split(',').map((field) => field.trim());
  if (!domain.test(system)) return 'the first field must be the advertising system’s domain, such as google.com.';
  if (account === '' || /\s/u.test(account)) return 'the second field must be your account there.';
  if (!/^(?:DIRECT|RESELLER)$/i.test(relation)) return 'the third field must be DIRECT or RESELLER.';
  if (authority !== undefined && !/^[a-z0-9]+$/i.test(authority))
    return 'the fourth field must be the id of a certification authority, such as f08c47fec0942fa0, or be left out.';
  return more.length > 0 ? 'a record has at most four fields.' : null;
}
