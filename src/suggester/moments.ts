import { clockAt } from './clocks.ts';
import { readEdtf } from './edtf.ts';
import { ahead, partsOfDay } from './moment-words.ts';
import { type Point, pointAt, type Reckoning } from './points.ts';
import type { FoundMoment, Moment } from './shapes.ts';
import { type Token, tokensOf } from './tokens.ts';

/**
 * Times in an English text, in order: days, weekdays, months, seasons, years, clock times, stretches (since, until, from
 * … to). `day` (`YYYY-MM-DD`) is what relative words are reckoned from: a weekday is the newest one not after it, unless
 * `next` or a verb before it looks ahead. Words that cannot be resolved keep `edtf` null; none is guessed.
 */
export function findMoments(text: string, { day }: { readonly day: string | null }): readonly FoundMoment[] {
  return momentsIn(tokensOf(text), text, day).map(({ start, end, moment }) => ({ start, end, moment }));
}

/** A time in a text; `said`: which one it is where it tells when something was said, which never lies ahead. */
export interface ReadMoment extends FoundMoment {
  readonly said: Moment;
}

/** The same for a text whose tokens are known. */
export function momentsIn(tokens: readonly Token[], text: string, day: string | null): readonly ReadMoment[] {
  const reckoning = { tokens, text, day: dayOf(day), isAhead: aheadIn(tokens), typed: false };
  const back = { ...reckoning, isAhead: () => false };
  const found: ReadMoment[] = [];
  for (let at = 0; at < tokens.length; ) {
    const one = momentAt(reckoning, at);
    if (one === null) {
      at++;
      continue;
    }
    const [start, end] = [tokens[at]?.start ?? 0, tokens[one.next - 1]?.end ?? 0];
    const words = text.slice(start, end);
    found.push({ start, end, moment: told(one, words, day), said: told(momentAt(back, at) ?? one, words, day) });
    at = one.next;
  }
  return found;
}

/**
 * Reads a time as a journalist types it: `19 Nov, 12:10`, `Monday`, `since August`, or EDTF itself. Clock times are of
 * `timeZone` (IANA) and get its offset. What is no time that can be resolved keeps its words, with `edtf` null.
 */
export function readMoment(
  typed: string,
  { day, timeZone }: { readonly day: string | null; readonly timeZone: string },
): Moment {
  const text = typed.trim();
  if (text === '') return { edtf: null, asPrinted: null, resolvedFrom: null };
  if (readEdtf(text).ok) return { edtf: text, asPrinted: null, resolvedFrom: null };
  const tokens = tokensOf(text);
  const reckoning = { tokens, text, day: dayOf(day), isAhead: aheadIn(tokens), typed: true };
  const first = /^(?:on|in|at|the)$/.test(tokens[0]?.low ?? '') ? 1 : 0;
  for (const at of new Set([0, first])) {
    const one = momentAt(reckoning, at);
    if (one === null || one.next < tokens.length) continue;
    const moment = told(one, text, day);
    return { ...moment, edtf: moment.edtf && zoned(moment.edtf, timeZone) };
  }
  return { edtf: null, asPrinted: text, resolvedFrom: null };
}

function told({ edtf, reckoned }: Point, asPrinted: string, day: string | null): Moment {
  // What cannot be written in EDTF (a stretch that ends before it begins) is left unresolved.
  const valid = edtf !== null && readEdtf(edtf).ok;
  return { edtf: valid ? edtf : null, asPrinted, resolvedFrom: valid && reckoned ? `dateline ${day}` : null };
}

function dayOf(day: string | null): Temporal.PlainDate | null {
  if (day === null || !/^\d{4}-\d\d-\d\d$/.test(day)) return null;
  const read = readEdtf(day);
  return read.ok ? Temporal.PlainDate.from(day) : null;
}

/** For each token, whether a verb that looks ahead stands before it in its sentence, at most 14 tokens away. */
function aheadIn(tokens: readonly Token[]): (at: number) => boolean {
  const near = 14;
  return (at) => {
    for (let index = at - 1; index >= Math.max(0, at - near); index--) {
      const { low, text } = tokens[index] ?? { low: '', text: '' };
      if (/^[.!?\n;“”"]$/.test(text)) return false;
      if (ahead.has(low) || low.endsWith("'ll")) return true;
    }
    return false;
  };
}

const opens = new Set(['since', 'after']);
const closes = new Set(['until', 'till', 'through', 'before', 'by']);
const shades = new Set(['early', 'late', 'last', 'next', 'this', 'mid', 'the', 'around', 'about']);

function momentAt(reckoning: Reckoning, at: number): Point | null {
  const { tokens } = reckoning;
  const word = tokens[at]?.low ?? '';
  if (opens.has(word)) return open(reckoning, at, ({ edtf }) => (word === 'since' ? `${edtf}/..` : null));
  if (closes.has(word)) return open(reckoning, at, ({ edtf }) => (word === 'before' ? null : `../${edtf}`));
  if (word === 'from' || word === 'between') return stretch(reckoning, at);
  return timed(reckoning, at);
}

function open(reckoning: Reckoning, at: number, made: (point: Point) => string | null): Point | null {
  const point = timed(reckoning, at + 1);
  if (point === null) return null;
  return point.edtf === null || point.edtf.includes('/') ? { ...point, edtf: null } : { ...point, edtf: made(point) };
}

/** "from May 19 to May 21", "between 2019 and 2022"; "from May 19" alone begins on that day. */
function stretch(reckoning: Reckoning, at: number): Point | null {
  const { tokens } = reckoning;
  const first = timed(reckoning, at + 1);
  if (first === null) return null;
  const joins = ['to', 'and', 'until', 'till', 'through', '–', '-'].includes(tokens[first.next]?.low ?? '');
  const second = joins ? timed(reckoning, first.next + 1) : null;
  if (second === null) return tokens[at]?.low === 'from' ? { ...first, edtf: first.edtf && `${first.edtf}/..` } : null;
  const both = first.edtf !== null && second.edtf !== null && !`${first.edtf}${second.edtf}`.includes('/');
  return {
    edtf: both ? `${first.edtf}/${second.edtf}` : null,
    reckoned: first.reckoned || second.reckoned,
    next: second.next,
  };
}

/** A point with the shade before it (early, last) and a clock time on either side of it. */
function timed(reckoning: Reckoning, at: number): Point | null {
  const { tokens } = reckoning;
  const clock = clockAt(tokens, at);
  if (clock !== null) {
    const day = shaded(
      reckoning,
      tokens[clock.next]?.low === 'on' || tokens[clock.next]?.text === ',' ? clock.next + 1 : clock.next,
    );
    if (day === null) return { edtf: null, reckoned: false, next: clock.next };
    return withClock(day, clock.time, day.next);
  }
  const point = shaded(reckoning, at);
  if (point === null) return null;
  const joined = [',', 'at'].includes(tokens[point.next]?.low ?? '') ? point.next + 1 : point.next;
  const behind = clockAt(tokens, joined);
  return behind === null ? point : withClock(point, behind.time, behind.next);
}

function withClock(point: Point, time: string, next: number): Point {
  const day = point.edtf !== null && /^\d{4}-\d\d-\d\d$/.test(point.edtf);
  return { edtf: day ? `${point.edtf}T${time}` : null, reckoned: point.reckoned, next };
}

function shaded(reckoning: Reckoning, at: number): Point | null {
  const point = pointAt(reckoning, at);
  if (point !== null) return point;
  const { tokens } = reckoning;
  const shade = tokens[at]?.low ?? '';
  if (!shades.has(shade) || partsOfDay.has(tokens[at + 1]?.low ?? '')) return null;
  const dash = tokens[at + 1]?.text === '-' ? at + 2 : at + 1;
  const shadedPoint = pointAt(reckoning, dash);
  if (shadedPoint === null) return null;
  const about =
    (shade === 'around' || shade === 'about') && shadedPoint.edtf !== null && /^[\d-]+$/.test(shadedPoint.edtf);
  return about ? { ...shadedPoint, edtf: `${shadedPoint.edtf}~` } : shadedPoint;
}

function zoned(edtf: string, timeZone: string): string {
  return edtf.replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?![Z+\-\d])/g, (wall) => {
    const at = Temporal.PlainDateTime.from(wall).toZonedDateTime(timeZone);
    return `${wall}${at.offset}`;
  });
}
