import { isDay } from '../text/text.ts';
import type { Found, Span } from './shapes.ts';

/** A text to be read, as a line of a corpus has it. */
export interface ScoredText {
  readonly id: string;
  /** `YYYY-MM-DD`; null: none is given */
  readonly date: string | null;
  readonly text: string;
  /** BCP 47; null: none is given */
  readonly language: string | null;
}

/** Reads a line of a corpus; `problem` names what is wrong with it, and the mend. */
export function readScored(line: string): ScoredText | { readonly problem: string } {
  let read: unknown;
  try {
    read = JSON.parse(line);
  } catch (error) {
    return { problem: `it is no JSON (${error instanceof Error ? error.message : String(error)}).` };
  }
  const { id, date, text, language } = (typeof read === 'object' && read !== null ? read : {}) as Record<
    string,
    unknown
  >;
  if (typeof text !== 'string')
    return { problem: 'it has no "text". Write {"id": "…", "date": "2026-11-27", "text": "…"}.' };
  if (date !== undefined && date !== null && !(typeof date === 'string' && isDay(date.slice(0, 10))))
    return { problem: `its "date" is no day. Write it as "2026-11-27".` };
  return {
    id: typeof id === 'string' || typeof id === 'number' ? String(id) : '',
    date: typeof date === 'string' ? date.slice(0, 10) : null,
    text,
    language: typeof language === 'string' ? language : null,
  };
}

type Pair = readonly [start: number, end: number];

/** What was found, in the format in which annotated corpora have it; offsets are UTF-16, the end exclusive. */
export interface ScoredAnswer {
  readonly id: string;
  readonly attributions: readonly {
    readonly source: readonly Pair[];
    readonly cue: readonly Pair[];
    readonly content: readonly Pair[];
    readonly channel: readonly Pair[];
    readonly when: readonly Pair[];
    readonly where: readonly Pair[];
    readonly hedge: readonly Pair[];
    readonly figures: readonly {
      readonly span: Pair;
      readonly value: number | null;
      readonly qualifier: string;
      readonly unit: string;
    }[];
    readonly type: Found['speech'];
    readonly act: Found['act'];
    readonly speaker: string | null;
    /** false: a belief, a wish or a plan */
    readonly said: boolean;
    readonly confidence: number;
  }[];
}

export function asScored(id: string, found: readonly Found[]): ScoredAnswer {
  return {
    id,
    attributions: found.map((one) => ({
      source: one.source.map(pair),
      // Corpora have it in full.
      cue: one.wholeCue ? [pair(one.wholeCue)] : one.cue.map(pair),
      content: one.content.map(pair),
      channel: pairs(one.channel),
      when: pairs(one.when ?? dayOf(one.about)),
      where: pairs(one.where),
      hedge: pairs(one.hedge),
      // Corpora have figures, and no words of size alone ("several").
      figures: one.quantities
        .filter(({ quantity }) => quantity.qualifier !== 'vague')
        .map((figure) => ({
          span: pair(figure),
          value: figure.quantity.value,
          qualifier: figure.quantity.qualifier,
          unit: figure.quantity.unit,
        })),
      type: one.speech,
      act: one.act,
      speaker: one.speaker,
      said: one.isSaid,
      confidence: one.confidence,
    })),
  };
}

/** A time that is a day or less; corpora give it where nothing tells when it was said. */
function dayOf(about: Found['about']): Found['about'] {
  return /^\d{4}-\d\d-\d\d(?:T[^/]*)?$/.test(about?.moment.edtf ?? '') ? about : null;
}

const pair = ({ start, end }: Span): Pair => [start, end];
const pairs = (span: Span | null) => (span === null ? [] : [pair(span)]);
