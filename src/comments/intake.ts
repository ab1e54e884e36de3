import { type Db, inGroups, newId, transaction } from '../db/db.ts';
import { readNewsroom } from '../newsroom/newsroom.ts';
import { hashOf } from '../people/people.ts';
import { stamp } from '../text/text.ts';
import {
  type Facts,
  findTwin,
  type Hashes,
  readBlocks,
  readPlace,
  readRecent,
  readSender,
  spendProof,
  textKey,
} from './facts.ts';
import { cleaned, wrongFields } from './fields.ts';
import type { PrivateKeys } from './keys.ts';
import { askFilter } from './learning.ts';
import { linksIn } from './links.ts';
import { afterHeld, afterShown } from './mail-events.ts';
import { insertComment } from './new-row.ts';
import { decide, type Verdict } from './policy.ts';
import { projectComment } from './projection.ts';
import { type ReadProof, readProof } from './proof.ts';
import { addressHasher, emailKey, hashesOfBlocks, noteSender } from './senders.ts';
import type { NewComment, Taken } from './shapes.ts';

/** What taking comments needs. */
export interface IntakeDeps {
  /** sees everything */
  readonly db: Db;
  readonly keys: PrivateKeys;
  readonly now: () => Temporal.Instant;
}

/** Takes a comment: resolves once it is on the disk, or with everything that is wrong with it. */
export type TakeComment = (comment: NewComment) => Promise<Taken>;

/** What is known of a comment before the database is asked. */
interface Prepared {
  readonly comment: NewComment;
  readonly hashes: Hashes;
  readonly proof: ReadProof | null;
}

/** Comments that arrive while one transaction is written share the next: one commit, one fsync, for all of them. */
const atOnce = 64;

/** Makes the door through which readers' comments come. */
export function makeIntake(deps: IntakeDeps): TakeComment {
  const { db, keys, now } = deps;
  const hashAddress = addressHasher(db, keys, now);
  const takeTogether = inGroups(
    (all: readonly Prepared[]) =>
      transaction(db, async (trx) => {
        const { comments: settings } = await readNewsroom(trx);
        const taken: Taken[] = [];
        // One after the other: each is judged by what those before it did.
        for (const prepared of all) taken.push(await takeOne(trx, prepared, { ...deps, settings }));
        return taken;
      }),
    { atOnce },
  );
  return async (given) => {
    const comment = cleaned(given);
    const { comments } = await readNewsroom(db);
    const problems = wrongFields(comment, comments.longest);
    if (problems.length > 0) return { ok: false, problems };
    return takeTogether({
      comment,
      hashes: {
        email: emailKey(keys, comment.email),
        text: textKey(comment.text),
        address: await hashAddress(comment.address),
        blockedAs: await hashesOfBlocks(db, keys, comment.address),
      },
      proof: await readProof(comment.proof, keys, now()),
    });
  };
}

type Taking = IntakeDeps & Pick<Facts, 'settings'>;

async function takeOne(trx: Db, prepared: Prepared, deps: Taking): Promise<Taken> {
  const { comment, hashes, proof } = prepared;
  const now = deps.now();
  const place = await readPlace(trx, comment);
  const sender = await readSender(trx, hashes.email);
  const twin = await findTwin(trx, { comment, hashes, senderId: sender.id, now });
  if (twin) return { ok: true, id: twin.id, state: twin.state, storyId: twin.story_id, isAgain: true };
  const isFresh =
    proof !== null && proof.signature !== null && (await spendProof(trx, proof.signature, proof.expiresAt));
  const verdict = decide({
    now,
    settings: deps.settings,
    comment,
    ...place,
    sender,
    ...(await readRecent(trx, { comment, hashes, senderId: sender.id, now })),
    links: linksIn(`${comment.website}\n${comment.text}`),
    blocks: await readBlocks(trx, comment, hashes),
    proof: proof === null ? null : { ...proof.facts, wasUsed: !isFresh },
    filter: place.story && (await askFilter(trx, place.story.language, comment)),
  });
  if (verdict.outcome === 'refused') return refuse(trx, prepared, verdict, now);
  return keep(trx, prepared, { verdict, language: place.story?.language ?? 'en', deps });
}

/** Of what is refused the newsroom keeps that it was, and why, and none of its words. */
async function refuse(
  trx: Db,
  { comment, hashes }: Prepared,
  verdict: Extract<Verdict, { outcome: 'refused' }>,
  now: Temporal.Instant,
): Promise<Taken> {
  await trx
    .insertInto('comment_refusal')
    .values({
      id: newId(),
      story_id: verdict.finding.check === 'story' ? null : comment.storyId,
      at: stamp(now),
      refused_by: verdict.finding.check,
      words: verdict.finding.words,
      address_hash: hashes.address?.hash ?? null,
      address_day: hashes.address?.day ?? null,
    })
    .execute();
  const { problem, retryAfter } = verdict;
  return { ok: false, problems: [problem], ...(retryAfter === undefined ? {} : { retryAfter }) };
}

interface Kept {
  readonly verdict: Extract<Verdict, { outcome: 'shown' | 'held' | 'spam' }>;
  readonly language: string;
  readonly deps: Taking;
}

async function keep(trx: Db, { comment, hashes }: Prepared, { verdict, language, deps }: Kept): Promise<Taken> {
  const now = deps.now();
  const id = newId();
  const senderId = await noteSender(
    trx,
    { emailHash: hashes.email, email: comment.email, name: comment.name },
    { keys: deps.keys, now },
  );
  await insertComment(trx, {
    id,
    story_id: comment.storyId,
    parent_id: comment.parentId,
    state: verdict.outcome,
    name: comment.name,
    website: comment.website === '' ? null : comment.website,
    text: comment.text,
    language,
    sender_id: senderId,
    written_at: stamp(now),
    secret_hash: hashOf(comment.secret),
    address_hash: hashes.address?.hash ?? null,
    address_day: hashes.address?.day ?? null,
    text_key: hashes.text,
    findings: JSON.stringify(verdict.findings),
  });
  if (comment.wantsAnswers) await askForNotice(trx, { commentId: id, senderId, now });
  if (verdict.outcome === 'shown') {
    await projectComment(trx, id);
    await afterShown(trx, id, now);
  } else if (verdict.outcome === 'held') await afterHeld(trx, id, now);
  return { ok: true, id, state: verdict.outcome, storyId: comment.storyId, isAgain: false };
}

async function askForNotice(
  trx: Db,
  notice: { readonly commentId: string; readonly senderId: string; readonly now: Temporal.Instant },
): Promise<void> {
  await trx
    .insertInto('comment_notice')
    .values({
      id: newId(),
      comment_id: notice.commentId,
      sender_id: notice.senderId,
      asked_at: stamp(notice.now),
      confirmed_at: null,
      ended_at: null,
    })
    .execute();
}
