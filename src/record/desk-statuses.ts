import type { Relation, Statement, Status, StatusKind, Verdict } from '../statements/statements.ts';
import type { OtherEnd } from './desk-statements.ts';

/** What a relation makes of the statement that it leads to. */
const made: Readonly<Record<Relation['kind'], StatusKind | null>> = {
  disputes: 'disputed',
  denies: 'disputed',
  corroborates: 'corroborated',
  supersedes: 'superseded',
  corrects: 'corrected',
  repeats: null,
  respondsTo: null,
};

const order: readonly StatusKind[] = ['disputed', 'corroborated', 'superseded', 'corrected'];

/** How a statement stands as the desk has it now, its chief status first: what readers see may be older. */
export function statusesOf(
  { id, state, act }: Statement,
  around: {
    readonly relations: readonly Relation[];
    /** of the newest assessment */
    readonly verdict: Verdict | null;
    readonly others: ReadonlyMap<string, OtherEnd>;
  },
): readonly Status[] {
  const statuses: Status[] = [];
  if (state === 'withdrawn') statuses.push({ kind: 'withdrawn', by: [] });
  if (act === 'declines') statuses.push({ kind: 'asked', by: [] });
  const towards = around.relations.filter(({ toId }) => toId === id);
  for (const kind of order) {
    const by = towards
      .filter((relation) => made[relation.kind] === kind)
      .flatMap(({ fromId }) => around.others.get(fromId) ?? [])
      .filter((other) => other.state === 'confirmed')
      .map(({ id: from, storyId, number, name }) => ({ id: from, storyId, number, name }));
    const once = [...new Map(by.map((ref) => [ref.name, ref])).values()];
    if (once.length > 0) statuses.push({ kind, by: once });
  }
  if (around.verdict === 'not verified') statuses.push({ kind: 'unverified', by: [] });
  return statuses.length > 0 ? statuses : [{ kind: 'record', by: [] }];
}
