import type { Challenge } from 'altcha-lib/v1/types';
import { type IntakeDeps, makeIntake, type TakeComment } from './intake.ts';
import { changeNotice, type NoticeAct, type NoticeSeen, seeNotice } from './notices.ts';
import { changeOwn, deleteOwn, type OwnChange, type OwnComment, ownComment } from './own.ts';
import { makeProofTask } from './proof.ts';
import { type ReportReason, reportComment } from './reports.ts';
import { addressHasher } from './senders.ts';

/** A comment, and the secret by which its browser shows that it sent it. */
export interface OwnAsked {
  readonly id: string;
  readonly secret: string;
}

/** All that a stranger's request can do with comments: the readers' pages are given this, and never the database behind it. */
export interface ReaderSide {
  readonly take: TakeComment;
  readonly own: (asked: OwnAsked) => Promise<OwnComment | null>;
  readonly change: (asked: OwnAsked, text: string) => Promise<OwnChange>;
  readonly takeBack: (asked: OwnAsked) => Promise<OwnChange>;
  readonly report: (report: {
    readonly id: string;
    readonly reason: ReportReason;
    readonly note: string;
    readonly address: string | null;
  }) => Promise<boolean>;
  readonly proofTask: () => Promise<Challenge>;
  /** false: this server cannot mail, and nobody is asked whether they want to be told of answers */
  readonly canMail: boolean;
  /** what the link of a letter is for; null where it is for nothing (any more) */
  readonly notice: (token: string) => Promise<NoticeSeen | null>;
  /** confirms or ends notices; false where the link is for nothing (any more) */
  readonly changeNotice: (token: string, act: NoticeAct) => Promise<boolean>;
}

/** Makes the readers' side of the comments. */
export function makeReaderSide(deps: IntakeDeps & { readonly canMail?: boolean }): ReaderSide {
  const { db, keys, now } = deps;
  const hashAddress = addressHasher(db, keys, now);
  return {
    take: makeIntake(deps),
    own: (asked) => ownComment(db, asked, now()),
    change: (asked, text) => changeOwn(deps, asked, text),
    takeBack: (asked) => deleteOwn(deps, asked),
    report: (report) => reportComment({ db, hashAddress, now: now() }, report),
    proofTask: () => makeProofTask(keys, now()),
    canMail: deps.canMail ?? false,
    notice: (token) => seeNotice(deps, token),
    changeNotice: (token, act) => changeNotice(deps, token, act),
  };
}
