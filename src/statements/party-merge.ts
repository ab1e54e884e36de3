import type { Db } from '../db/db.ts';
import { noteDeed } from '../people/people.ts';
import { type Made, noteChange, wordsOrNull } from './changes.ts';
import { laterThan, noSuchParty } from './parties.ts';
import { nameKey } from './party-rules.ts';
import { type KeptParty, presentParties, replaceParty, takeParty } from './party-store.ts';
import { refuse, type Step, step } from './refused.ts';
import type { PartyRole } from './shapes.ts';

/**
 * Makes one party of two: statements, what came through it, roles and its own members go to the one that is left; its
 * names become that one's alternate names. All at once; what went is written down, so that it can be put back by hand.
 */
export function mergeParties(
  db: Db,
  asked: { readonly id: string; readonly into: string; readonly reason: string },
  made: Made,
): Promise<Step<{ readonly party: KeptParty }>> {
  return step(db, async (trx) => {
    const reason = wordsOrNull(asked.reason);
    if (reason === null)
      return refuse('wrong', 'reason', 'No reason is given.', 'Write how it is known that they are one.');
    // In the order of their ids, so that two merges at once wait for each other instead of both being stuck.
    const target = (await presentParties(trx, [asked.into])).get(asked.into);
    if (target === undefined) return noSuchParty('into');
    for (const id of [asked.id, target.id].toSorted()) await takeParty(trx, id);
    const [gone, left] = [await takeParty(trx, asked.id), await takeParty(trx, target.id)];
    if (gone === null) return noSuchParty('id');
    if (left === null) return noSuchParty('into');
    mustFit(gone, left);
    const went = await moveAll(trx, gone.id, left.id);
    const party = joined(gone, left);
    const at = laterThan(left.updatedAt, made.now);
    await replaceParty(trx, left.id, party, at);
    await trx.deleteFrom('party_name').where('party_id', '=', gone.id).execute();
    await trx.deleteFrom('party_role').where('party_id', '=', gone.id).execute();
    const moved = { merged_into: left.id, updated_at: at };
    // Those that were merged with it before lead straight to the one that is left.
    await trx
      .updateTable('party')
      .set(moved)
      .where(({ eb, or }) => or([eb('id', '=', gone.id), eb('merged_into', '=', gone.id)]))
      .execute();
    const { updatedAt: _gone, ...was } = gone;
    const note = { subject: 'party', action: 'merged', reason } as const;
    await noteChange(
      trx,
      { ...note, subjectId: gone.id, before: { ...was, ...went }, after: { mergedInto: left.id } },
      made,
    );
    const { updatedAt: _left, ...before } = left;
    await noteChange(trx, { ...note, subjectId: left.id, before, after: { ...party, merged: gone.id } }, made);
    const deed = { action: 'parties merged', object: left.name, detail: { party: left.id, merged: gone.id, reason } };
    await noteDeed(trx, { accountId: made.accountId, name: made.by }, deed, made.now);
    return { party: { ...party, updatedAt: at } };
  });
}

function mustFit(gone: KeptParty, left: KeptParty): void {
  if (gone.mergedInto !== null) refuse('conflict', 'id', `${gone.name} was merged already.`, 'Load the list again.');
  if (left.mergedInto !== null)
    refuse('conflict', 'into', `${left.name} was merged meanwhile.`, 'Load the list again.');
  if (gone.id === left.id) refuse('wrong', 'into', 'Both are the same party.', 'Name two parties.');
  if (gone.kind !== left.kind)
    refuse(
      'conflict',
      'into',
      `${gone.name} is ${kinds[gone.kind]}, ${left.name} is ${kinds[left.kind]}.`,
      'Change the kind of one of them first, if they are one.',
    );
}

const kinds = {
  person: 'a person',
  organisation: 'an organisation',
  document: 'a document',
  unnamed: 'an unnamed source',
} as const;

/** The one that is left, with what only the other one had. */
function joined(gone: KeptParty, left: KeptParty): KeptParty {
  const own = new Set([nameKey(left.name)]);
  const alternateNames: string[] = [];
  for (const name of [...left.alternateNames, gone.name, ...gone.alternateNames]) {
    if (own.has(nameKey(name))) continue;
    own.add(nameKey(name));
    alternateNames.push(name);
  }
  const roles = new Map<string, PartyRole>();
  for (const role of [...left.roles, ...gone.roles])
    if (role.organisationId !== left.id && role.organisationId !== gone.id) roles.set(JSON.stringify(role), role);
  return {
    ...left,
    alternateNames,
    sameAs: left.sameAs ?? gone.sameAs,
    description: left.description ?? gone.description,
    roles: [...roles.values()],
  };
}

/** Moves everything that names one party to the other, and tells what it was. */
async function moveAll(trx: Db, from: string, to: string) {
  const ids = async (column: 'speaker_id' | 'organisation_id') => {
    const rows = await trx.selectFrom('statement').select('id').where(column, '=', from).orderBy('id').execute();
    await trx
      .updateTable('statement')
      .set({ [column]: to })
      .where(column, '=', from)
      .execute();
    return rows.map(({ id }) => id);
  };
  const spoke = await ids('speaker_id');
  const spokenFor = await ids('organisation_id');
  const via = await trx.selectFrom('statement_via').select('statement_id').where('party_id', '=', from).execute();
  await trx
    .deleteFrom('statement_via')
    .where('party_id', '=', from)
    .where('statement_id', 'in', (nested) =>
      nested.selectFrom('statement_via').select('statement_id').where('party_id', '=', to),
    )
    .execute();
  await trx.updateTable('statement_via').set({ party_id: to }).where('party_id', '=', from).execute();
  const members = await trx.selectFrom('party_role').select('party_id').where('organisation_id', '=', from).execute();
  await trx.updateTable('party_role').set({ organisation_id: to }).where('organisation_id', '=', from).execute();
  return {
    spoke,
    spokenFor,
    cameThrough: via.map(({ statement_id }) => statement_id),
    members: members.map(({ party_id }) => party_id),
  };
}
