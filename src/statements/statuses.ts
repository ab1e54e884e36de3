import type { Act } from '../suggester/suggester.ts';
import type { StatementRef, Status, StatusKind } from './public-shapes.ts';
import { statuses } from './public-shapes.ts';
import type { Relation, Verdict } from './shapes.ts';

/** A statement as its status needs to know it. */
export interface Standing {
  readonly ref: StatementRef;
  readonly standing: 'stands' | 'former' | 'withdrawn';
  /** for whom it speaks; null: not stated */
  readonly groupId: string | null;
  readonly act: Act;
  /** the newsroom's last assessment */
  readonly verdict: Verdict | null;
}

/** What the other end of a relation makes of a statement. `in`: it is said of it; `out`: it says it. */
const effects: Readonly<Record<Relation['kind'], { readonly in: StatusKind | null; readonly out: StatusKind | null }>> =
  {
    disputes: { in: 'disputed', out: 'disputed' },
    denies: { in: 'disputed', out: 'disputed' },
    corroborates: { in: 'corroborated', out: 'corroborated' },
    repeats: { in: null, out: null },
    corrects: { in: 'corrected', out: null },
    supersedes: { in: 'superseded', out: null },
    respondsTo: { in: null, out: null },
  };

/**
 * How a statement stands, the chief way first. It is disputed by whoever disputes or denies it and by whom it does; a
 * source cannot corroborate itself; what was withdrawn neither disputes nor bears out. Where nothing else holds it is
 * simply on the record.
 */
export function statusesOf(
  own: Standing,
  relations: readonly Pick<Relation, 'fromId' | 'toId' | 'kind'>[],
  others: ReadonlyMap<string, Standing>,
): readonly Status[] {
  if (own.standing === 'withdrawn') return [{ kind: 'withdrawn', by: [] }];
  const found = new Map<StatusKind, StatementRef[]>();
  if (own.act === 'declines') found.set('asked', []);
  if (own.verdict === 'not verified') found.set('unverified', []);
  if (own.verdict === 'disputed') found.set('disputed', []);
  for (const { fromId, toId, kind } of relations) {
    const isIn = toId === own.ref.id;
    if (!isIn && fromId !== own.ref.id) continue;
    const other = others.get(isIn ? fromId : toId);
    const effect = effects[kind][isIn ? 'in' : 'out'];
    if (!other || other.standing === 'withdrawn' || effect === null) continue;
    if (effect === 'corroborated' && other.groupId !== null && other.groupId === own.groupId) continue;
    const by = found.get(effect) ?? [];
    found.set(effect, by);
    if (!by.some(({ id }) => id === other.ref.id)) by.push(other.ref);
  }
  const told = statuses.flatMap((kind) => {
    const by = found.get(kind);
    return by === undefined ? [] : [{ kind, by: by.toSorted(byPlace(own.ref.storyId)) }];
  });
  return told.length > 0 ? told : [{ kind: 'record', by: [] }];
}

/** Those of the same story first, in the order of its text. */
function byPlace(storyId: string) {
  const rank = (ref: StatementRef) => (ref.storyId === storyId ? (ref.number ?? Infinity) : Number.MAX_SAFE_INTEGER);
  return (one: StatementRef, other: StatementRef) => rank(one) - rank(other) || one.id.localeCompare(other.id);
}
