/** What was pasted, between the HTML it came in and the story's document: the schema's kinds and nothing else. */

/** How a run of words is set. */
export interface Marks {
  /** BCP 47; null: the language of the words around it */
  readonly lang: string | null;
  readonly link: string | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strike: boolean;
  readonly superscript: boolean;
  readonly subscript: boolean;
  readonly code: boolean;
}

export const plainMarks: Marks = {
  lang: null,
  link: null,
  bold: false,
  italic: false,
  strike: false,
  superscript: false,
  subscript: false,
  code: false,
};

/** In the schema's order, outermost first. */
export const markNames = [
  'lang',
  'link',
  'bold',
  'italic',
  'strike',
  'superscript',
  'subscript',
  'code',
] as const satisfies readonly (keyof Marks)[];

/** Words that are set alike, or the end of a line within a block. */
export interface Run {
  readonly text: string | typeof lineBreak;
  readonly marks: Marks;
}

export const lineBreak = '\n';

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly runs: readonly Run[];
}

interface Heading {
  readonly kind: 'heading';
  readonly level: 2 | 3 | 4;
  readonly runs: readonly Run[];
}

export interface List {
  readonly kind: 'list';
  /** the first number; null where it is not numbered */
  readonly start: number | null;
  readonly items: readonly (readonly Block[])[];
}

interface Quote {
  readonly kind: 'quote';
  readonly lang: string | null;
  readonly blocks: readonly (Paragraph | List)[];
}

export interface Cell {
  readonly isHeader: boolean;
  readonly colspan: number;
  readonly rowspan: number;
  readonly paragraphs: readonly Paragraph[];
}

export interface Table {
  readonly kind: 'table';
  readonly rows: readonly (readonly Cell[])[];
}

interface Embed {
  readonly kind: 'embed';
  readonly url: string;
  readonly title: string;
  readonly site: string;
  readonly description: string;
}

interface Rule {
  readonly kind: 'rule';
}

export type Block = Paragraph | Heading | List | Quote | Table | Embed | Rule;

/** Whether two runs are set alike. */
export function areAlike(one: Marks, other: Marks): boolean {
  return markNames.every((name) => one[name] === other[name]);
}

/** The words of some runs, with a space where a line ends. */
export function wordsOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => (text === lineBreak ? ' ' : text)).join('');
}

interface Changes {
  /** told of the language of the quotation that the runs stand in */
  readonly runs: (runs: readonly Run[], quoteLang: string | null) => readonly Run[];
  readonly quoteLang?: (lang: string | null) => string | null;
}

/** The same blocks with their runs, and the languages of quotations, seen by functions that may change them. */
export function mapRuns(blocks: readonly Block[], changes: Changes, around: string | null = null): Block[] {
  const paragraphs = (inner: readonly Paragraph[]): Paragraph[] =>
    inner.map((paragraph) => ({ ...paragraph, runs: changes.runs(paragraph.runs, around) }));
  const changed = (block: Block): Block => {
    switch (block.kind) {
      case 'paragraph':
      case 'heading':
        return { ...block, runs: changes.runs(block.runs, around) };
      case 'list':
        return { ...block, items: block.items.map((item) => mapRuns(item, changes, around)) };
      case 'quote': {
        const lang = changes.quoteLang?.(block.lang) ?? (changes.quoteLang === undefined ? block.lang : null);
        return { ...block, lang, blocks: mapRuns(block.blocks, changes, lang) as (Paragraph | List)[] };
      }
      case 'table': {
        const cells = (row: readonly Cell[]) =>
          row.map((cell) => ({ ...cell, paragraphs: paragraphs(cell.paragraphs) }));
        return { ...block, rows: block.rows.map(cells) };
      }
      case 'embed':
      case 'rule':
        return block;
    }
  };
  return blocks.map(changed);
}
