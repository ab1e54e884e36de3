import { type Db, newId } from '../db/db.ts';
import { stamp } from '../text/text.ts';
import { type Made, noteChange } from './changes.ts';
import { partyProblems, tidyParty } from './party-rules.ts';
import { insertParty, type KeptParty, presentParties, replaceParty, takeParty } from './party-store.ts';
import { refuse, refuseAny, type Step, step } from './refused.ts';
import type { PartyInput } from './shapes.ts';

type MadeParty = Step<{ readonly party: KeptParty }>;

/** Makes a party, or tells everything that is wrong with it. */
export function makeParty(
  db: Db,
  input: PartyInput & { readonly reason?: string | undefined },
  made: Made,
): Promise<MadeParty> {
  return step(db, async (trx) => {
    const party = await readyParty(trx, input);
    const id = newId();
    const at = stamp(made.now);
    await insertParty(trx, id, party, at);
    await noteChange(
      trx,
      { subject: 'party', subjectId: id, action: 'made', reason: input.reason, after: { ...party } },
      made,
    );
    return { party: { ...party, id, mergedInto: null, updatedAt: at } };
  });
}

/** Changes a party to what is given, and writes down what differs. */
export function changeParty(
  db: Db,
  { id, reason, ...input }: PartyInput & { readonly id: string; readonly reason?: string | undefined },
  made: Made,
): Promise<MadeParty> {
  return step(db, async (trx) => {
    const before = await takeParty(trx, id);
    if (before === null) return noSuchParty('id');
    if (before.mergedInto !== null)
      refuse('conflict', 'id', `${before.name} was merged with another party.`, 'Change the one that is left.');
    const party = await readyParty(trx, input, id);
    const at = laterThan(before.updatedAt, made.now);
    await replaceParty(trx, id, party, at);
    const { id: _id, mergedInto: _merged, updatedAt: _updated, ...was } = before;
    await noteChange(
      trx,
      { subject: 'party', subjectId: id, action: 'changed', reason, before: was, after: { ...party } },
      made,
    );
    return { party: { ...party, id, mergedInto: null, updatedAt: at } };
  });
}

/** Ends a step that names a party that is not there. */
export function noSuchParty(field: string): never {
  return refuse('missing', field, 'There is no such party.', 'Load the list again.');
}

/** The time of a change: later than the one before even where the clock stands, so that none is taken for the other. */
export function laterThan(before: string, now: Temporal.Instant): string {
  const next = Temporal.Instant.from(before).add({ milliseconds: 1 });
  return stamp(Temporal.Instant.compare(now, next) < 0 ? next : now);
}

/** What was given as it is kept, organisations that were merged under the one that is left. */
async function readyParty(trx: Db, input: PartyInput, own?: string): Promise<PartyInput> {
  const party = tidyParty(input);
  const named = party.roles.flatMap(({ organisationId }) => organisationId ?? []);
  const present = await presentParties(trx, named);
  const organisations = [...present].filter(([id, { kind }]) => kind === 'organisation' && id !== own);
  refuseAny('wrong', partyProblems(party, new Set(organisations.map(([id]) => id))));
  const now = (id: string | null) => (id === null ? null : (present.get(id)?.id ?? null));
  return { ...party, roles: party.roles.map((role) => ({ ...role, organisationId: now(role.organisationId) })) };
}
