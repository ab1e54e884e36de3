import type { ReactNode } from 'react';
import type { Moment } from '../suggester/suggester.ts';
import { dateTimeOf } from './moment-text.ts';

/** Words for a time, marked as one where machines can read it: not “two days”, nor “since August” (HTML, 4.5.14). */
export function SaidTime({ moment, children }: { moment: Moment | null; children: ReactNode }) {
  const at = dateTimeOf(moment);
  return at === undefined ? <span>{children}</span> : <time dateTime={at}>{children}</time>;
}
