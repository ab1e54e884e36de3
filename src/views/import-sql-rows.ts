import { copied, type ExportReader, UnreadableExport } from './import-shapes.ts';
import { type SqlToken, sqlLexer } from './import-sql-lexer.ts';

/** A row of a dump: its values as text, null for NULL. */
export interface SqlRow {
  readonly table: string;
  /** as the statement, or else the table's own, names them; null: neither is in the dump */
  readonly columns: readonly string[] | null;
  readonly values: readonly (string | null)[];
  readonly line: number;
}

export interface SqlRowsOptions {
  /** false: rows of this table are passed over */
  readonly wants: (table: string) => boolean;
  readonly row: (row: SqlRow) => void;
  /** another database begins */
  readonly use: (database: string) => void;
}

const words = {
  form: (line: number, table: string) =>
    `line ${line}: the rows of ${table} are written in a way that is not understood; mysqldump, phpMyAdmin and “wp db export” write INSERT INTO … VALUES (…), (…);`,
  open: (line: number) => `line ${line}: the statement that begins here is not finished: the file is not all there.`,
} as const;

/** MySQL's own bound. */
const columnsAtMost = 4_096;

type State = keyof typeof neverEnds;
/** Where a file may not end. */
const neverEnds = {
  start: false,
  skip: false,
  use: false,
  insert: true,
  target: true,
  columns: true,
  rows: false,
  nextRow: true,
  value: true,
  create: false,
  named: false,
  definition: true,
  inDefinition: true,
} as const;

/** Words that begin what is no column in a CREATE TABLE. */
const noColumn = /^(?:primary|unique|key|index|constraint|fulltext|spatial|foreign|check|period)$/i;
/** What may stand before a text in quotes. */
const introducer = /^(?:_\w+|[nxb])$/i;

/** Reads the rows that INSERT and REPLACE put into the wanted tables, and the tables' columns. */
export function sqlRows({
  wants,
  row,
  use,
}: SqlRowsOptions): Pick<ExportReader, 'feed'> & { readonly end: () => void } {
  const columnsOf = new Map<string, readonly string[]>();
  let state: State = 'start';
  let isWanted = true;
  let statementLine = 1;
  let table = '';
  let columns: string[] | null = null;
  let values: (string | null)[] = [];
  let rowLine = 1;
  let depth = 0;
  let piece: string | null = null;
  let before = '';

  const strange = (line: number): State => {
    if (isWanted) throw new UnreadableExport(words.form(line, table));
    return 'skip';
  };
  const begin = (token: SqlToken): State => {
    statementLine = token.line;
    isWanted = false;
    columns = null;
    switch (token.text.toLowerCase()) {
      case 'insert':
      case 'replace':
        return 'insert';
      case 'create':
        return 'create';
      case 'use':
        return 'use';
      default:
        return 'skip';
    }
  };
  const named = (name: string) => {
    // `database`.`table`, or both without quotes.
    table = copied(name.split('.').at(-1) ?? '');
    isWanted = wants(table);
  };
  const pushValue = () => {
    if (values.length >= columnsAtMost) throw new UnreadableExport(words.form(rowLine, table));
    values.push(piece);
    piece = null;
    before = '';
  };
  const pushColumn = (name: string) => {
    if (columns === null || columns.length >= columnsAtMost)
      throw new UnreadableExport(words.form(statementLine, table));
    columns.push(copied(name.toLowerCase()));
  };
  const finish = () => {
    if (columns !== null) columnsOf.set(table, columns);
    return 'skip' as const;
  };

  const steps: Readonly<Record<State, (token: SqlToken) => State>> = {
    start: (token) => (token.kind === 'word' ? begin(token) : 'skip'),
    skip: () => 'skip',
    use: ({ text }) => {
      use(text);
      return 'skip';
    },
    insert: ({ kind, text }) => {
      if (kind === 'mark') return 'skip';
      if (kind === 'word' && /^(?:into|ignore|low_priority|delayed|high_priority)$/i.test(text)) return 'insert';
      named(text);
      return 'target';
    },
    target: ({ kind, text, line }) => {
      if (kind === 'word' && text === '.') return 'insert';
      if (kind === 'word' && text.startsWith('.')) {
        named(text);
        return 'target';
      }
      if (kind === 'word' && /^values?$/i.test(text)) return 'nextRow';
      if (text !== '(' || kind !== 'mark') return strange(line);
      columns = [];
      return 'columns';
    },
    columns: ({ kind, text }) => {
      if (kind !== 'mark') pushColumn(text);
      return kind === 'mark' && text === ')' ? 'target' : 'columns';
    },
    nextRow: ({ kind, text, line }) => {
      if (kind !== 'mark' || text !== '(') return strange(line);
      values = [];
      rowLine = line;
      depth = 0;
      return 'value';
    },
    rows: ({ kind, text, line }) => {
      if (kind === 'mark' && text === ',') return 'nextRow';
      return kind === 'word' && /^(?:on|as)$/i.test(text) ? 'skip' : strange(line);
    },
    value: ({ kind, text, line }) => {
      if (kind === 'mark') {
        if (text === '(') depth++;
        else if (text === ')' && depth > 0) depth--;
        else if (text === ')') {
          pushValue();
          if (isWanted) row({ table, columns: columns ?? columnsOf.get(table) ?? null, values, line: rowLine });
          return 'rows';
        } else if (text === ',' && depth === 0) pushValue();
        // What is to be worked out, the database alone knows.
        if (isWanted && text !== ',') throw new UnreadableExport(words.form(line, table));
        return 'value';
      }
      if (!isWanted) return 'value';
      if (kind === 'word' && /^null$/i.test(text)) piece = null;
      else if (kind === 'word' && introducer.test(text)) before = text.toLowerCase();
      else if (kind === 'word' && /^0x[0-9a-f]*$/i.test(text)) piece = fromHex(text.slice(2));
      else piece = (piece ?? '') + (before === 'x' ? fromHex(text) : text);
      return 'value';
    },
    create: ({ kind, text }) => {
      if (kind === 'word' && /^temporary$/i.test(text)) return 'create';
      return kind === 'word' && /^table$/i.test(text) ? 'named' : 'skip';
    },
    named: ({ kind, text }) => {
      if (kind === 'mark') {
        columns = [];
        depth = 0;
        return text === '(' ? 'definition' : 'skip';
      }
      if (kind === 'word' && /^(?:like|as|select)$/i.test(text)) return 'skip';
      if (kind !== 'word' || !/^(?:if|not|exists|\.)$/i.test(text)) named(text);
      return 'named';
    },
    definition: ({ kind, text }) => {
      if (kind === 'mark') return finish();
      if (kind !== 'word' || !noColumn.test(text)) pushColumn(text);
      return 'inDefinition';
    },
    inDefinition: ({ kind, text }) => {
      if (kind !== 'mark') return 'inDefinition';
      if (text === '(') depth++;
      if (text === ')' && depth-- === 0) return finish();
      return text === ',' && depth === 0 ? 'definition' : 'inDefinition';
    },
  };

  const lexer = sqlLexer(
    (token) => {
      if (token.kind !== 'mark' || token.text !== ';') state = steps[state](token);
      else if (neverEnds[state]) throw new UnreadableExport(words.open(statementLine));
      else state = 'start';
    },
    () => state !== 'skip' && (state !== 'value' || isWanted),
  );
  return {
    feed: lexer.feed,
    end: () => {
      lexer.end();
      if (neverEnds[state]) throw new UnreadableExport(words.open(statementLine));
    },
  };
}

function fromHex(digits: string): string {
  return Buffer.from(digits, 'hex').toString('utf8');
}
