import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type SqlRow, sqlRows } from './import-sql-rows.ts';

/** Reads SQL that comes in pieces of `size` characters. */
function read(sql: string, size = sql.length, wants = (table: string) => table !== 'other'): readonly SqlRow[] {
  const rows: SqlRow[] = [];
  const reader = sqlRows({ wants, row: (row) => rows.push(row), use: () => {} });
  for (let at = 0; at < sql.length; at += size) reader.feed(sql.slice(at, at + size));
  reader.end();
  return rows;
}
const valuesOf = (sql: string) => read(sql).map(({ values }) => values);

type Value = string | number | null;
type Style = 'backslash' | 'doubled' | 'hex' | 'double quotes';

/** As the dumpers write a value. */
function written(value: Value, style: Style): string {
  if (value === null) return 'NULL';
  if (typeof value === 'number') return String(value);
  if (style === 'hex' && value !== '') return `0x${Buffer.from(value, 'utf8').toString('hex')}`;
  const escaped = value
    .replaceAll('\\', '\\\\')
    .replaceAll('\0', '\\0')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t')
    .replaceAll('\b', '\\b')
    .replaceAll('\u001a', '\\Z');
  if (style === 'double quotes') return `"${escaped.replaceAll('"', '""')}"`;
  return `'${escaped.replaceAll("'", style === 'doubled' ? "''" : "\\'")}'`;
}

const hostile = fc.array(
  fc.constantFrom(
    "'",
    '"',
    '\\',
    '`',
    ';',
    ')',
    '(',
    ',',
    '--',
    ' ',
    '#',
    '/*',
    '*/',
    '\n',
    '\r',
    '\t',
    '\b',
    '\0',
    '\u001a',
    'é',
    '🦪',
    'NULL',
    '0x41',
    'a',
    '%',
  ),
  { maxLength: 12 },
);
const aValue: fc.Arbitrary<Value> = fc.oneof(
  fc.constant(null),
  fc.integer(),
  fc.string({ unit: 'grapheme' }).map((text) => text.toWellFormed()),
  hostile.map((parts) => parts.join('')),
);

describe('rows of a dump', () => {
  test('come back whole, whatever stands in them and however the file is cut', () => {
    const style = fc.constantFrom<Style>('backslash', 'doubled', 'hex', 'double quotes');
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.tuple(aValue, style), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 40 }),
        (rows, size) => {
          const tuples = rows.map((row) => `(${row.map(([value, as]) => written(value, as)).join(', ')})`);
          const sql = `-- a comment'\nINSERT INTO \`other\` VALUES ${tuples.join(',')};\nINSERT INTO \`wp_posts\` VALUES ${tuples.join(',\n')};\n`;
          assert.deepEqual(
            read(sql, size).map(({ values }) => values),
            rows.map((row) => row.map(([value]) => (value === null ? null : String(value)))),
          );
        },
      ),
      { numRuns: 400 },
    );
  });

  test('are read in every form that dumpers write', () => {
    for (const head of [
      'INSERT INTO `wp_posts` VALUES',
      'insert into wp_posts values',
      'REPLACE INTO `wp_posts` (`ID`, `b`) VALUES',
      'INSERT IGNORE INTO `site`.`wp_posts` (ID, b) VALUES',
      'INSERT LOW_PRIORITY IGNORE INTO site.wp_posts(ID,b)VALUES',
      'INSERT INTO "wp_posts" ("ID", "b") VALUES',
    ]) {
      const rows = read(
        `LOCK TABLES \`wp_posts\` WRITE;\n/*!40000 ALTER TABLE x DISABLE KEYS */;\n${head} (1,-2.5e-3),(2,NULL);`,
      );
      assert.deepEqual(
        rows.map(({ table, values }) => [table, ...values]),
        [
          ['wp_posts', '1', '-2.5e-3'],
          ['wp_posts', '2', null],
        ],
        head,
      );
      if (head.includes('(')) assert.deepEqual(rows[0]?.columns, ['id', 'b']);
    }
    assert.deepEqual(valuesOf("INSERT INTO t VALUES (_binary 'a\\'b', X'4142', N'c', 'd' 'e', '\\%', b'1');"), [
      ["a'b", 'AB', 'c', 'de', '\\%', '1'],
    ]);
    assert.deepEqual(
      valuesOf('INSERT INTO t VALUES (1) ON DUPLICATE KEY UPDATE a = VALUES(a);INSERT INTO t VALUES (2)'),
      [['1'], ['2']],
    );
  });

  test('have the columns of their table, and the line they begin in', () => {
    const rows = read(`CREATE TABLE IF NOT EXISTS \`t\` (
  \`ID\` bigint(20) unsigned NOT NULL AUTO_INCREMENT COMMENT 'a, (b',
  name varchar(20) DEFAULT 'x',
  price decimal(10,2),
  PRIMARY KEY (\`ID\`),
  KEY \`n\` (\`name\`(191), price)
) ENGINE=InnoDB;
INSERT INTO t VALUES
(1,'a
b',2),
(2,'c',3);`);
    assert.deepEqual(
      rows.map(({ columns, line }) => [columns?.join(), line]),
      [
        ['id,name,price', 9],
        ['id,name,price', 11],
      ],
    );
  });

  test('of triggers’ bodies are none', () => {
    const body = "CREATE TRIGGER a BEFORE INSERT ON t FOR EACH ROW BEGIN INSERT INTO t VALUES (9); SET @a = 'x'; END";
    assert.deepEqual(
      valuesOf(`INSERT INTO t VALUES (1);\nDELIMITER $$\n${body}$$\nDELIMITER ;\nINSERT INTO t VALUES (2);`),
      [['1'], ['2']],
    );
    assert.deepEqual(valuesOf(`DELIMITER ;;\n/*!50003 ${body} */;;\nDELIMITER ;\nINSERT INTO t VALUES (2);`), [['2']]);
  });

  test('that are broken or cut off are refused, with the line', () => {
    for (const [sql, what] of [
      ["INSERT INTO t VALUES (1),\n(2, 'a\\');\n", /^line 2: what is quoted .* never ends/],
      ['INSERT INTO t VALUES (1),\n(2, 3', /^line 1: the statement that begins here is not finished/],
      ['\nINSERT INTO t VALUES (1),', /^line 2: the statement/],
      ['INSERT INTO t VALUES (1, 2;\n', /^line 1: the statement/],
      ['SELECT 1;\n/* a', /^line 2: .* never ends/],
      ["INSERT INTO t VALUES (1, CONCAT('a', 'b'));", /^line 1: the rows of t are written in a way/],
      ['INSERT INTO t SELECT * FROM u;', /^line 1: the rows of t/],
      ['INSERT INTO t SET a = 1;', /^line 1: the rows of t/],
    ] as const) {
      for (const size of [1, 7, 1_000])
        assert.throws(() => read(sql, size), { name: 'UnreadableExport', message: what }, sql);
    }
    assert.deepEqual(read('INSERT INTO other SELECT 1; INSERT INTO other VALUES (NOW());'), []);
  });

  test('of hundreds of megabytes need little time and memory', () => {
    const tuple = `(1,'${"Oysters aren\\'t cheap.\\n".repeat(4_000)}')`;
    const chunk = `INSERT INTO wp_posts VALUES ${[tuple, tuple, tuple].join(',')};\n`;
    let rows = 0;
    const reader = sqlRows({ wants: () => true, row: () => rows++, use: () => {} });
    const [before, started] = [process.memoryUsage().heapUsed, performance.now()];
    for (let at = 0; at < 200; at++) reader.feed(chunk);
    reader.end();
    assert.equal(rows, 600);
    assert.ok(performance.now() - started < 20_000);
    assert.ok(process.memoryUsage().heapUsed - before < 200_000_000);
  });
});
