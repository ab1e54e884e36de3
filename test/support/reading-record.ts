import type { Db } from '../../src/db/db.ts';
import {
  type PartyRef,
  type PublicParty,
  type PublicRelation,
  type PublicStatement,
  type RelationKind,
  type Status,
  type StatusKind,
  type StoryRecord,
  toldAs,
} from '../../src/statements/statements.ts';
import type { DocumentNode, StoryDocument } from '../../src/stories/stories.ts';
import type { Act, ChannelKind, Moment, Quantity, Speech } from '../../src/suggester/suggester.ts';

/** A statement as a test tells it; `words` are those that stand in the text, `text` is what the ledger prints. */
export interface Told {
  readonly number: number;
  /** a speaker and a source of `people`; the source alone where nobody speaks for it */
  readonly speaker: string | null;
  readonly group: string | null;
  readonly text: string;
  readonly role?: string | null;
  readonly speech?: Speech;
  readonly act?: Act;
  /** EDTF */
  readonly when?: string | null;
  readonly where?: string | null;
  readonly how?: readonly [ChannelKind, string] | null;
  readonly figure?: readonly [qualifier: string | null, figure: string];
  readonly question?: string;
  readonly hedge?: string;
  readonly via?: readonly string[];
  readonly about?: string;
  readonly origin?: 'suggested' | 'by hand';
  readonly standing?: PublicStatement['standing'];
  readonly status?: readonly (readonly [StatusKind, ...number[]])[];
}

/** An id that is the same in every run: `00000000-…`, one range for each kind of thing. */
export function idOf(kind: 'statement' | 'party' | 'question' | 'place' | 'relation', n: number): string {
  const kinds = { statement: 1, party: 2, question: 3, place: 4, relation: 5 };
  // Ids of the program hold 62 bits of chance, which no compression takes away; so do these.
  const mixed = (BigInt(n + 1) * 0x9e3779b97f4a7c15n + BigInt(kinds[kind])) & 0xffffffffffffffffn;
  const hex = mixed.toString(16).padStart(16, '0');
  return `0199b5e${kinds[kind]}-${(0x1000 + n).toString(16)}-7${hex.slice(0, 3)}-a${hex.slice(3, 6)}-${hex.slice(4, 16)}`;
}

const names: string[] = [];
/** The party of a name, the same for the same name. */
export function partyOf(name: string, kind: PublicParty['kind'] = 'person'): PartyRef {
  if (!names.includes(name)) names.push(name);
  return { id: idOf('party', names.indexOf(name)), kind, name };
}

const asked: string[] = [];
function questionOf(words: string) {
  if (!asked.includes(words)) asked.push(words);
  return { id: idOf('question', asked.indexOf(words)), words };
}

function momentOf(edtf: string | null | undefined): Moment | null {
  return edtf ? { edtf, asPrinted: null, resolvedFrom: null } : null;
}

function quantityOf([qualifier, figure]: readonly [string | null, string]): Quantity {
  const value = Number.parseFloat(figure);
  return {
    value: Number.isNaN(value) ? null : value,
    low: null,
    high: null,
    unit: figure.replace(/^[\d.,]+\s*/, ''),
    qualifier: qualifier === null ? 'exact' : 'about',
    asPrinted: qualifier === null ? figure : `${qualifier} ${figure}`,
    qualifierAsPrinted: qualifier,
  };
}

/** The public statements of these, of one story. */
export function statementsOf(told: readonly Told[], storyId: string): readonly PublicStatement[] {
  const refOf = (number: number) => {
    const one = told.find((other) => other.number === number);
    return { id: idOf('statement', number), storyId, number, name: one?.group ?? one?.speaker ?? '' };
  };
  return told.map((one): PublicStatement => {
    const statuses = (one.status ?? [['record']]).map(([kind, ...by]): Status => ({ kind, by: by.map(refOf) }));
    const standing = one.standing ?? 'stands';
    return {
      id: idOf('statement', one.number),
      storyId,
      number: standing === 'stands' ? one.number : null,
      standing,
      text: one.text,
      stretches: [],
      speech: one.speech ?? 'direct',
      act: one.act ?? 'claims',
      cue: 'said',
      speaker: one.speaker === null ? null : partyOf(one.speaker),
      group: one.group === null ? null : partyOf(one.group, 'organisation'),
      speakerAsPrinted: one.speaker,
      role: one.role ?? null,
      saidAt: momentOf(one.when),
      saidIn: one.where ? { id: null, name: one.where } : null,
      channel: one.how ? { kind: one.how[0], name: one.how[1], url: null, archivedUrl: null, archivedAt: null } : null,
      via: (one.via ?? []).map((name) => partyOf(name, 'organisation')),
      topic: null,
      question: one.question === undefined ? null : questionOf(one.question),
      aboutPlace: one.about === undefined ? null : { id: null, name: one.about },
      placePrecision: 'vicinity',
      aboutTime: null,
      quantities: one.figure === undefined ? [] : [quantityOf(one.figure)],
      hedge: one.hedge ?? null,
      language: 'en',
      statuses: standing === 'withdrawn' ? [{ kind: 'withdrawn', by: [] }] : statuses,
      assessment: null,
      evidence: [],
      origin: one.origin ?? 'suggested',
      confirmedBy: 'Orla Wintergill',
      confirmedAt: '2026-11-19T18:30:00.000Z',
      withdrawnAt: standing === 'withdrawn' ? '2026-11-19T19:00:00.000Z' : null,
      withdrawnReason: standing === 'withdrawn' ? 'The log was of another day.' : null,
    };
  });
}

/** A relation as `[from, kind, to]`, by the numbers of the statements. */
export type ToldRelation = readonly [number, RelationKind, number];

export function recordOf(
  told: readonly Told[],
  relations: readonly ToldRelation[],
  of: { readonly storyId: string; readonly groups?: Readonly<Record<string, string>> },
): StoryRecord {
  const statements = statementsOf(told, of.storyId).filter(({ standing }) => standing === 'stands');
  const groups = new Map(statements.flatMap(({ group }) => (group === null ? [] : [[group.id, group]])));
  return {
    statements,
    relations: relations.map(
      ([from, kind, to], index): PublicRelation => ({
        id: idOf('relation', index),
        fromId: idOf('statement', from),
        toId: idOf('statement', to),
        kind,
        assertedBy: 'newsroom',
        note: null,
      }),
    ),
    questions: [],
    groups: [...groups.values()].map((group) => ({
      ...group,
      description: of.groups?.[group.name] ?? null,
      anonymityReason: null,
    })),
    checkedAt: '2026-11-19T18:42:00.000Z',
  };
}

/** Paragraphs in which `{3:words}` are those of statement 3; `## ` begins a heading. */
export function markedDocument(texts: readonly string[]): StoryDocument {
  return {
    type: 'doc',
    content: texts.map((text): DocumentNode => {
      const isHeading = text.startsWith('## ');
      const content = (isHeading ? text.slice(3) : text).split(/(\{\d+:[^}]+\})/).flatMap((part): DocumentNode[] => {
        const [, number, words] = /^\{(\d+):([^}]+)\}$/.exec(part) ?? [];
        if (number === undefined || words === undefined) return part === '' ? [] : [{ type: 'text', text: part }];
        const attrs = { id: idOf('statement', Number(number)) };
        return [{ type: 'text', text: words, marks: [{ type: 'statement', attrs }] }];
      });
      return isHeading ? { type: 'heading', attrs: { level: 2 }, content } : { type: 'paragraph', content };
    }),
  };
}

/** Writes what readers see of a story's record into the tables of the contract, and its marks into its text. */
export async function putRecord(
  db: Db,
  storyId: string,
  { record, document, all = record.statements }: PutRecord,
): Promise<void> {
  const row = await db
    .selectFrom('published_story')
    .select('fields')
    .where('story_id', '=', storyId)
    .executeTakeFirstOrThrow();
  const fields = { ...(JSON.parse(row.fields) as object), ...(document === undefined ? {} : { document }) };
  await db
    .updateTable('published_story')
    .set({ fields: JSON.stringify(fields) })
    .where('story_id', '=', storyId)
    .execute();
  await db.deleteFrom('published_record').where('story_id', '=', storyId).execute();
  await db
    .insertInto('published_record')
    .values({ story_id: storyId, statements: record.statements.length, data: JSON.stringify(record) })
    .execute();
  await db.insertInto('published_statement').values(all.map(statementRow)).execute();
  const addresses = all.map(({ id }) => ({ statement_id: id, story_id: storyId }));
  await db.insertInto('published_statement_address').values(addresses).execute();
  if (record.relations.length > 0) {
    const rows = record.relations.map((one) => ({
      id: one.id,
      from_id: one.fromId,
      to_id: one.toId,
      kind: one.kind,
      asserted_by: one.assertedBy,
      note: one.note,
    }));
    await db.insertInto('published_relation').values(rows).execute();
  }
  const parties = new Map(
    all.flatMap(({ speaker, group }) => [speaker, group].flatMap((one) => (one === null ? [] : [[one.id, one]]))),
  );
  for (const party of parties.values()) await putParty(db, { ...blankParty, ...party });
}

interface PutRecord {
  readonly record: StoryRecord;
  readonly document?: StoryDocument;
  /** the withdrawn and former ones too */
  readonly all?: readonly PublicStatement[];
}

const blankParty = {
  alternateNames: [],
  sameAs: null,
  description: null,
  anonymityReason: null,
  roles: [],
} as const;

export async function putParty(db: Db, party: PublicParty, movedTo: string | null = null): Promise<void> {
  await db.deleteFrom('published_party').where('party_id', '=', party.id).execute();
  await db
    .insertInto('published_party')
    .values({ party_id: party.id, kind: party.kind, name: party.name, moved_to: movedTo, data: JSON.stringify(party) })
    .execute();
}

function statementRow(one: PublicStatement) {
  const has = (kind: StatusKind) => Number(one.statuses.some((status) => status.kind === kind));
  const edtf = one.saidAt?.edtf ?? null;
  return {
    statement_id: one.id,
    story_id: one.storyId,
    number: one.number,
    standing: one.standing,
    speaker_id: one.speaker?.id ?? null,
    group_id: one.group?.id ?? null,
    act: one.act,
    status: one.statuses[0]?.kind ?? 'record',
    is_disputed: has('disputed'),
    is_corroborated: has('corroborated'),
    said_day: edtf?.slice(0, 10) ?? null,
    sort_at: edtf?.includes('T') ? new Date(edtf).toISOString() : `${edtf ?? '2026-11-19'}T00:00:00.000Z`,
    topic_id: one.topic?.id ?? null,
    question_id: one.question?.id ?? null,
    place_id: one.saidIn?.id ?? null,
    about_place_id: one.aboutPlace?.id ?? null,
    place_precision: one.placePrecision,
    verdict: one.assessment?.verdict ?? null,
    has_figure: Number(one.quantities.length > 0),
    ...toldAs(one),
  };
}
