/** Types of the comments room that cross its door. */
import type { CommentState } from '../db/db.ts';

/** What one check found in a comment. All of them are kept, in the order of the policy, for the moderator. */
export interface Finding {
  /** the check of the policy, by its name */
  readonly check: string;
  readonly outcome: 'held' | 'refused' | 'spam';
  /** why, in a sentence for the moderator */
  readonly words: string;
}

/** A comment as a form brings it. Everything in it is a stranger's. */
export interface NewComment {
  readonly storyId: string;
  /** the comment that it answers; null: the story */
  readonly parentId: string | null;
  readonly name: string;
  readonly email: string;
  /** '' for none */
  readonly website: string;
  readonly text: string;
  /** whether its writer asked to be told of answers by mail */
  readonly wantsAnswers: boolean;
  /** what stands in the field that no person sees; '' from people */
  readonly trap: string;
  /** the ALTCHA payload that the page's script has worked for; null: without script */
  readonly proof: string | null;
  /** the network address that it came from; null: it tells nothing, since it is a proxy's or this machine's own */
  readonly address: string | null;
  /** the secret that the browser keeps, by which its comments can be changed for a while */
  readonly secret: string;
}

/** What is wrong with one field of the form; the site says it in the reader's language. */
export interface CommentProblem {
  readonly field: 'name' | 'email' | 'website' | 'text' | 'form';
  readonly code:
    | 'missing'
    | 'too-long'
    | 'no-email'
    | 'no-website'
    | 'closed'
    | 'too-often'
    | 'no-parent'
    | 'blocked'
    | 'no-story';
  /** characters at most, for `too-long` */
  readonly most?: number;
}

export type Taken =
  | {
      readonly ok: true;
      readonly id: string;
      readonly state: CommentState;
      readonly storyId: string;
      /** it had been taken before: a form that was sent twice */
      readonly isAgain: boolean;
    }
  | {
      readonly ok: false;
      readonly problems: readonly CommentProblem[];
      /** seconds after which another try makes sense, for `too-often` */
      readonly retryAfter?: number;
    };

/** How comments of a story are taken. */
export type ThreadMode = 'open' | 'slow' | 'closed';

/** A comment as readers see it. */
export interface PublicComment {
  readonly id: string;
  readonly storyId: string;
  readonly parentId: string | null;
  /** the comment of its thread that answers none; its own id where it is that */
  readonly rootId: string;
  readonly name: string;
  readonly website: string | null;
  /** '' where it is gone */
  readonly text: string;
  /** what stands beside a name of the newsroom; null: a reader */
  readonly badge: string | null;
  readonly language: string;
  readonly writtenAt: string;
  readonly editedAt: string | null;
  readonly isPick: boolean;
  /** null: it stands; else it stays only because others answer it */
  readonly gone: 'removed' | 'deleted' | null;
  readonly goneReason: string | null;
}

export type ThreadOrder = 'newest' | 'oldest' | 'picks';

/** One page of a story's comments. */
export interface ThreadPage {
  /** comments shown, of all pages */
  readonly count: number;
  readonly mode: ThreadMode;
  /** those of this page, each root followed by its whole thread in the order of time */
  readonly comments: readonly PublicComment[];
  /** threads (or picks) of all pages */
  readonly roots: number;
  /** 1, 2, 3 … */
  readonly page: number;
  readonly pages: number;
  readonly picks: number;
}
