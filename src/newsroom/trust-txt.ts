import { nearest } from './nearest.ts';
import { address, quoted, type Reader, refused, taken, webAddress, yesOrNo } from './readers.ts';
import type { Known } from './shapes.ts';

const reachable = address(['https:', 'http:', 'mailto:', 'tel:'], 'mailto:editor@example.org');

const plainYesOrNo: Reader<string> = (value, known) => {
  const answer = yesOrNo(value, known);
  return answer.ok ? taken(answer.value ? 'yes' : 'no') : refused(`${quoted(value)} is neither yes nor no.`);
};

/** What each attribute of trust.txt (JournalList, specification of July 2024) may hold. */
const attributes: Readonly<Record<string, Reader<string>>> = {
  member: webAddress,
  belongto: webAddress,
  control: webAddress,
  controlledby: webAddress,
  social: webAddress,
  vendor: webAddress,
  customer: webAddress,
  disclosure: webAddress,
  contact: reachable,
  datatrainingallowed: plainYesOrNo,
};

/** One entry of trust.txt, `attribute=value`. */
export const trustEntry: Reader<string> = (value, known: Known) => {
  const written = typeof value === 'string' ? value.trim() : '';
  const [, name = '', target = ''] = /^([a-z]+)\s*=\s*(.+)$/i.exec(written) ?? [];
  const read = attributes[name.toLowerCase()];
  if (read === undefined) {
    const known = Object.keys(attributes);
    const near = nearest(name, known);
    const mend = near === null ? `write one of ${known.join(', ')}, then = and an address.` : `did you mean ${near}=…?`;
    return refused(`${quoted(value)} is no entry of trust.txt; ${mend}`);
  }
  const checked = read(target.trim(), known);
  return checked.ok ? taken(`${name.toLowerCase()}=${checked.value}`) : checked;
};
