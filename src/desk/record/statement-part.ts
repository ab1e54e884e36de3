import type { DeskStatement } from '../shapes.ts';
import type { RecordActs } from './use-record-acts.ts';

/** What each part of a statement's details is given. */
export interface StatementPart {
  readonly statement: DeskStatement;
  readonly acts: RecordActs;
  /** puts the part away */
  readonly done: () => void;
}
