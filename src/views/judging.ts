import { hash } from 'node:crypto';
import { networkOf } from '../text/text.ts';
import { addressAMinute, beginsVisit, isRepeat, isTooFast, type Pace, paceAfter, visitorAMinute } from './rules.ts';
import type { ReadAsked, Refusal, ViewAnswer, ViewAsked } from './shapes.ts';
import type { Seen, Subject } from './store.ts';
import { addReading, addView, noSums, type Sums, site } from './sums.ts';

/** One thing asked of the counter. */
export type Item =
  | { readonly kind: 'view'; readonly asked: ViewAsked }
  | { readonly kind: 'read'; readonly asked: ReadAsked };

/** An item, and under which keys whoever asks is known today. */
interface Keyed {
  readonly item: Item;
  /** as having seen the story */
  readonly seen: string;
  readonly visitor: string;
  /** as coming from an address; null where that tells nothing of who asks */
  readonly address: string | null;
  /** all whose pace is watched */
  readonly paced: readonly string[];
}

/** What a day's part of a group is judged by, and what it changes. */
export interface Judging {
  readonly day: number;
  readonly subjects: ReadonlyMap<string, Subject>;
  readonly seen: Map<string, Seen>;
  readonly paces: Map<string, Pace>;
  readonly changedSeen: Map<string, Seen>;
  readonly changedPaces: Map<string, Pace>;
  /** views that each subject's own number grows by */
  readonly grown: Map<number, number>;
  readonly sums: Sums;
  readonly refused: Map<Refusal, number>;
}

/** What a day's part of a group has changed before its first item. */
export function nothingYet(day: number): Omit<Judging, 'subjects' | 'seen' | 'paces'> {
  return {
    day,
    changedSeen: new Map(),
    changedPaces: new Map(),
    grown: new Map(),
    sums: noSums(),
    refused: new Map(),
  };
}

/** 128 bits of SHA-256: no two of a day's visitors share them. */
const keyBytes = 16;

/** Makes the keys under the day's salt. None tells who it is of, nor joins what one visitor has seen. */
export function keysOf(item: Item, salt: string): Keyed {
  const { storyId, address, agent } = item.asked;
  const key = (of: string) => hash('sha256', `${salt}\n${of}`, 'buffer').subarray(0, keyBytes).toString('base64url');
  const who = `${address.text}\n${agent}`;
  const visitor = `v:${key(`visitor\n${who}`)}`;
  const network = address.isTelling ? `a:${key(`address\n${networkOf(address.text)}`)}` : null;
  return {
    item,
    seen: key(`seen\n${storyId}\n${who}`),
    visitor,
    address: network,
    paced: network === null ? [visitor] : [visitor, network],
  };
}

/** Judges an item by what is known, and notes what it changes. */
export function judge(one: Keyed, judging: Judging): ViewAnswer {
  const { item } = one;
  const subject = judging.subjects.get(item.asked.storyId);
  const why = subject === undefined ? 'story' : whyNot(one, judging);
  if (subject === undefined || why !== null) {
    const refusal = why ?? 'story';
    if (item.kind === 'view') judging.refused.set(refusal, (judging.refused.get(refusal) ?? 0) + 1);
    return { isCounted: false, why: refusal, views: subject === undefined ? null : viewsOf(subject, judging) };
  }
  if (item.kind === 'view') count(one, { asked: item.asked, subject }, judging);
  else readOn(one, { asked: item.asked, subject }, judging);
  return { isCounted: true, views: viewsOf(subject, judging) };
}

function viewsOf(subject: Subject, { grown }: Judging): number {
  return subject.views + (grown.get(subject.id) ?? 0);
}

function whyNot({ item, seen, visitor, address }: Keyed, { seen: known, paces }: Judging): Refusal | null {
  if (item.kind === 'read') return null;
  const at = item.asked.at.epochMilliseconds;
  if (isRepeat(known.get(seen)?.at, at)) return 'repeat';
  if (isTooFast(paces.get(visitor), at, visitorAMinute)) return 'visitor-pace';
  if (address !== null && isTooFast(paces.get(address), at, addressAMinute)) return 'address-pace';
  return null;
}

interface Of<Asked> {
  readonly asked: Asked;
  readonly subject: Subject;
}

function count(one: Keyed, { asked, subject }: Of<ViewAsked>, judging: Judging): void {
  const at = asked.at.epochMilliseconds;
  const { day, sums, grown, paces } = judging;
  const isVisit = beginsVisit(paces.get(one.visitor), at);
  const { isScripted, traits } = asked;
  addView(sums, { subject: subject.id, at, day, isScripted, beginsVisit: isVisit, traits });
  for (const id of [site, subject.id]) grown.set(id, (grown.get(id) ?? 0) + 1);
  note(judging.seen, judging.changedSeen, [one.seen, { at, depth: 0 }]);
  for (const key of one.paced) note(paces, judging.changedPaces, [key, paceAfter(paces.get(key), at)]);
}

function readOn(one: Keyed, { asked, subject }: Of<ReadAsked>, judging: Judging): void {
  const before = judging.seen.get(one.seen);
  if (before === undefined || asked.depth <= before.depth) return;
  addReading(judging.sums, { subject: subject.id, at: before.at, day: judging.day }, [before.depth, asked.depth]);
  note(judging.seen, judging.changedSeen, [one.seen, { ...before, depth: asked.depth }]);
}

/** Notes what is known of somebody, for those after them in the group and to be written. */
function note<Fact>(all: Map<string, Fact>, changed: Map<string, Fact>, [key, fact]: readonly [string, Fact]): void {
  all.set(key, fact);
  changed.set(key, fact);
}
