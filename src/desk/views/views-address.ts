import type { Readership, ReadStories } from '../shapes.ts';
import { addDays, isDay, mondayOf } from '../zone-days.ts';

export type Step = Readership['by'];
export type Span = ReadStories['span'];
export type Lately = (typeof latelies)[number];

/** What of readership an address asks for: it can be linked, kept and loaded again. */
export interface ViewsSearch {
  /** a time that goes with the calendar; left out: the screen's usual one, or the two days below */
  readonly last?: Lately;
  /** first and last day, both or neither */
  readonly from?: string;
  readonly until?: string;
  /** left out: the one that suits the time */
  readonly step?: Step;
  /** of the most read; left out: today */
  readonly span?: Span;
}

export const latelies = ['today', 'yesterday', '7-days', '28-days', '12-months'] as const;
export const steps: readonly Step[] = ['hour', 'day', 'week'];
export const spans: readonly Span[] = ['today', 'day', 'week', 'month', 'year', 'all'];

/** What an address says, without anything that the screen does not know. */
export function readViewsSearch(given: Record<string, unknown>): ViewsSearch {
  const [from, until] = [given['from'], given['until']];
  const last = latelies.find((one) => one === given['last']);
  const step = steps.find((one) => one === given['step']);
  const span = spans.find((one) => one === given['span']);
  return {
    ...(isDay(from) && isDay(until) ? inOrder(from, until) : last && { last }),
    ...(step && { step }),
    ...(span && { span }),
  };
}

function inOrder(one: string, other: string): { readonly from: string; readonly until: string } {
  return one <= other ? { from: one, until: other } : { from: other, until: one };
}

/** The time that is looked at. */
export interface ChosenTime {
  /** null: two days that somebody chose */
  readonly last: Lately | null;
  readonly from: string;
  readonly until: string;
  readonly by: Step;
}

/** The time that an address means on a day. */
export function timeOf(search: ViewsSearch, today: string, usual: Lately): ChosenTime {
  const last = search.from === undefined ? (search.last ?? usual) : null;
  const { from, until } =
    last === null ? { from: search.from ?? today, until: search.until ?? today } : daysOfLast(last, today);
  const fitting = stepsFor(from, until);
  const by = fitting.find((step) => step === search.step) ?? usualStep(from, until);
  return { last, from, until, by };
}

function daysOfLast(last: Lately, today: string): { readonly from: string; readonly until: string } {
  if (last === 'today') return { from: today, until: today };
  if (last === 'yesterday') return { from: addDays(today, -1), until: addDays(today, -1) };
  if (last === '7-days') return { from: addDays(today, -6), until: today };
  if (last === '28-days') return { from: addDays(today, -27), until: today };
  // Whole weeks, so that the first is as long as the others.
  return { from: addDays(mondayOf(today), -51 * 7), until: today };
}

/** Days of a time by hours, and by days, at most: beyond, points would stand closer than a screen has pixels. */
const mostByHour = 31;
const mostByDay = 400;
const fewestByWeek = 14;

/** By which steps a time can be told, the finest first. */
export function stepsFor(from: string, until: string): readonly Step[] {
  const days = daysBetween(from, until);
  const fits = { hour: days <= mostByHour, day: days > 1 && days <= mostByDay, week: days >= fewestByWeek };
  return steps.filter((step) => fits[step]);
}

function usualStep(from: string, until: string): Step {
  const days = daysBetween(from, until);
  if (days <= 8) return 'hour';
  return days <= 100 ? 'day' : 'week';
}

function daysBetween(from: string, until: string): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000) + 1;
}
