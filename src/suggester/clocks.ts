import { type Token, touch } from './tokens.ts';

export interface FoundClock {
  /** `HH:MM:SS`, with `Z` where the text says UTC or GMT */
  readonly time: string;
  readonly next: number;
}

/** The clock time that begins at token `at`: `12:10`, `10.42 a.m.`, `11 p.m.`, `noon`; null: none does. */
export function clockAt(tokens: readonly Token[], at: number): FoundClock | null {
  const first = tokens[at];
  if (first?.low === 'noon' || first?.low === 'midday') return { time: '12:00:00', next: at + 1 };
  if (first?.kind !== 'number') return null;
  const [whole = '', inner] = first.text.split('.');
  const colon = tokens[at + 1]?.text === ':' && touch(first, tokens[at + 1]) && touch(tokens[at + 1], tokens[at + 2]);
  const minutes = colon ? tokens[at + 2]?.text : inner;
  if (!/^\d{1,2}$/.test(whole) || (minutes !== undefined && !/^[0-5]\d$/.test(minutes))) return null;
  let next = colon ? at + 3 : at + 1;
  const half = /^([ap])\.?m\.?$/.exec(tokens[next]?.low ?? '')?.[1];
  if (half !== undefined) next++;
  else if (tokens[next]?.low === "o'clock") next++;
  else if (minutes === undefined) return null;
  let hour = Number(whole);
  if (half !== undefined && (hour < 1 || hour > 12)) return null;
  if (half === 'p' && hour < 12) hour += 12;
  if (half === 'a' && hour === 12) hour = 0;
  if (hour > 23) return null;
  const utc = tokens[next]?.low === 'utc' || tokens[next]?.low === 'gmt';
  // "10.42 knots": a number with a full stop is a time only where a word before or behind it says so.
  const dotted = inner !== undefined && half === undefined;
  const introduced = ['at', 'by', 'until', 'from', 'before', 'after'].includes(tokens[at - 1]?.low ?? '');
  if (dotted && !introduced && !utc) return null;
  const two = (value: number | string) => String(value).padStart(2, '0');
  return { time: `${two(hour)}:${minutes ?? '00'}:00${utc ? 'Z' : ''}`, next: utc ? next + 1 : next };
}
