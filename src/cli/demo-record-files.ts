import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PartyKind, PlacePrecision, RelationKind, StatementFields, Verdict } from '../statements/statements.ts';
import { relationKinds } from '../statements/statements.ts';

const folder = join(import.meta.dirname, '..', '..', 'demo', 'record');

/** A party of the demo; `of` in a role is another one's key, times are days of the demo or EDTF. */
export interface DemoParty {
  readonly key: string;
  readonly kind: PartyKind;
  readonly name: string;
  readonly also?: readonly string[];
  readonly about?: string;
  /** why an unnamed one is unnamed */
  readonly reason?: string;
  readonly roles?: readonly {
    readonly of?: string;
    readonly title: string | null;
    readonly from?: string;
    readonly until?: string;
  }[];
}

/** A figure: as printed in the story, and whatever of it the reader of figures would not see. */
export type DemoFigure =
  | string
  | {
      readonly printed: string;
      readonly value?: number | null;
      readonly low?: number;
      readonly high?: number;
      readonly unit?: string;
      readonly qualifier?: StatementFields['quantities'][number]['qualifier'];
      /** the qualifier as printed */
      readonly word?: string;
    };

type Ends = readonly (string | { readonly to: string; readonly note?: string; readonly by?: 'speaker' })[];

/** A statement as its file tells it: the words of the story, and in short what is stated of them. */
export interface DemoStatement extends Partial<Readonly<Record<RelationKind, Ends>>> {
  readonly key: string;
  /** its words as they stand in the story, a text for each unbroken stretch */
  readonly words: string | readonly string[];
  readonly state?: 'suggested' | 'rejected';
  /** how sure the software was that suggested it; left out: it was found by hand */
  readonly confidence?: number;
  readonly speaker?: string;
  /** the party for which it speaks */
  readonly for?: string;
  readonly as?: string;
  readonly role?: string;
  readonly speech: StatementFields['speech'];
  readonly act: StatementFields['act'];
  readonly cue?: string;
  /** `-3d 08:00`, `-3d`, `-7d/-6d` or EDTF */
  readonly said?: string;
  readonly printed?: string;
  readonly in?: string;
  readonly inPrinted?: string;
  /** `kind: name | address` */
  readonly channel?: string;
  readonly via?: readonly string[];
  readonly topic?: string;
  readonly question?: string;
  readonly figures?: readonly DemoFigure[];
  readonly hedge?: string;
  readonly place?: string;
  readonly placePrinted?: string;
  readonly precision?: PlacePrecision;
  readonly time?: string;
  readonly timePrinted?: string;
  readonly assessment?: { readonly verdict: Verdict; readonly explanation: string; readonly at: string };
  readonly evidence?: readonly {
    readonly title: string;
    readonly url?: string;
    readonly placeIn?: string;
    readonly retrieved?: string;
  }[];
  readonly withdrawn?: { readonly at: string; readonly reason: string };
}

/** What one story has on the record. */
export interface DemoStoryRecord {
  /** who put it there */
  readonly by: string;
  /** the topic of every statement that names no other one */
  readonly topic: string;
  readonly statements: readonly DemoStatement[];
}

export interface DemoRecord {
  readonly parties: readonly DemoParty[];
  readonly places: readonly { readonly key: string; readonly name: string; readonly at?: readonly [number, number] }[];
  readonly questions: readonly { readonly key: string; readonly topic: string; readonly words: string }[];
  /** by the names of the stories' files */
  readonly stories: ReadonlyMap<string, DemoStoryRecord>;
}

/** The record of the demo newsroom, from `demo/record/`: the names in one file, the statements in one for each story. */
export function readDemoRecord(): DemoRecord {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const names = read('names.json') as Omit<DemoRecord, 'stories'>;
  const files = readdirSync(folder).filter((name) => /^\d+-.*\.json$/.test(name));
  const stories = files.sort().map((name) => [name.replace(/\.json$/, ''), read(name) as DemoStoryRecord] as const);
  return { ...names, stories: new Map(stories) };
}

/** A statement's words, a text for each stretch. */
export function wordsOf({ words }: DemoStatement): readonly string[] {
  return typeof words === 'string' ? [words] : words;
}

/** A statement's relations to others, which are named by their keys. */
export function relationsFrom(statement: DemoStatement): readonly {
  readonly kind: RelationKind;
  readonly to: string;
  readonly note: string | null;
  readonly assertedBy: 'speaker' | 'newsroom';
}[] {
  return relationKinds.flatMap((kind) =>
    (statement[kind] ?? []).map((end) => {
      const { to, note = null, by = 'newsroom' } = typeof end === 'string' ? { to: end } : end;
      return { kind, to, note, assertedBy: by } as const;
    }),
  );
}
