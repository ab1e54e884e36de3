import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';

/**
 * Pairs of neighbouring words in search's indexes. The commonest words stand in nearly every story, so a phrase of them
 * was looked for in all of these, place by place; a pair of two of them stands in few. Lists get a mark of their own (a
 * dot in place of an at sign, which SQLite's tokenizer drops), so that they need no column to be told from readers' words.
 */
export async function up(db: Kysely<Tables>, dialect: 'sqlite' | 'postgres'): Promise<void> {
  if (dialect === 'sqlite') await dropIndexesOfSqlite(db);
  await sql`update published_words set filed = replace(filed, '@', ${dot}) where filed <> ''`.execute(db);
  await (dialect === 'sqlite' ? indexInSqlite(db) : indexInPostgres(db));
}

/** No letter and no digit, so no word that a reader can type holds it; no ASCII, so SQLite keeps it in a word. */
const dot = '·';

const words = ['headline', 'standfirst', 'body', 'names'] as const;
const indexes = [
  ['published_words_index', words],
  ['published_headline_index', ['headline']],
] as const;

async function dropIndexesOfSqlite(db: Kysely<Tables>): Promise<void> {
  for (const [index] of indexes) {
    for (const event of ['put', 'change', 'take']) await sql.raw(`drop trigger ${index}_${event}`).execute(db);
    await sql.raw(`drop table ${index}`).execute(db);
  }
}

/**
 * FTS5 as before, with the column `pairs`: `·a·b ·b·c` for "a b c", which a phrase of pairs finds as exactly as one of
 * words. Between fields stands a dot, so no pair of two words runs over from one into the next.
 */
async function indexInSqlite(db: Kysely<Tables>): Promise<void> {
  for (const [index, fields] of indexes) {
    const names = [...fields, 'filed'];
    const columns = [...names, 'pairs'].join(', ');
    const values = (row: string) => [...names.map((name) => `${row}.${name}`), pairsOf(row, fields)].join(', ');
    const put = `insert into ${index} (rowid, ${columns}) values (new.number, ${values('new')});`;
    const take = `insert into ${index} (${index}, rowid, ${columns}) values ('delete', old.number, ${values('old')});`;
    for (const statement of [
      `create virtual table ${index} using fts5(${columns}, content='', tokenize='ascii', columnsize=0)`,
      `insert into ${index} (rowid, ${columns}) select w.number, ${values('w')} from published_words as w`,
      `create trigger ${index}_put after insert on published_words begin ${put} end`,
      `create trigger ${index}_change after update on published_words begin ${take} ${put} end`,
      `create trigger ${index}_take after delete on published_words begin ${take} end`,
    ]) {
      await sql.raw(statement).execute(db);
    }
  }
}

/** SQLite cuts a text at its spaces fastest as JSON; `json_quote` keeps that whole whatever a word holds. */
function pairsOf(row: string, fields: readonly string[]): string {
  const text = fields.map((field) => `${row}.${field}`).join(` || ' ${dot} ' || `);
  return `(select group_concat(pair, ' ' order by place) from (
    select key as place, '${dot}' || lag(value) over (order by key) || '${dot}' || value as pair
    from json_each('[' || replace(json_quote(${text}), ' ', '","') || ']')))`;
}

/**
 * Indexes of their own, without a column: of a pair they hold a number that few others share (`hashtext` cut to 20
 * bits), so what they find is looked at again. Two spaces between fields make an empty word, which is in no pair.
 */
async function indexInPostgres(db: Kysely<Tables>): Promise<void> {
  for (const statement of [
    `create function pair_number(first text, second text) returns integer language sql immutable parallel safe as $$
       select hashtext(first || ' ' || second) & 1048575 $$`,
    `create function pair_numbers(words text) returns integer[] language sql immutable parallel safe as $$
       select coalesce(array_agg(distinct hashtext(before || ' ' || word) & 1048575), '{}')
       from (
         select word, lag(word) over (order by place) as before
         from unnest(string_to_array(words, ' ')) with ordinality as cut (word, place)
       ) as pair
       where word <> '' and before <> '' $$`,
    `create index published_words_by_pairs on published_words
       using gin (pair_numbers(${words.join(` || '  ' || `)}))`,
    'create index published_words_by_headline_pairs on published_words using gin (pair_numbers(headline))',
  ]) {
    await sql.raw(statement).execute(db);
  }
}
