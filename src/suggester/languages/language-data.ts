import type { Act } from '../shapes.ts';
import { type Phrases, phrasesOf } from '../tokens.ts';

export type Gender = 'feminine' | 'masculine';

/**
 * How a verb takes what was said. `clause`: a clause or a quotation; `object`: a thing, a person or an infinitive as well;
 * `quoted object`: a thing, where some of it is quoted; `quote`: only beside a quotation, being an everyday verb; `place`:
 * the speaker stands behind a preposition (heißt es in …); `nothing`: it reports nothing (sagte … ab).
 */
export type Takes = 'clause' | 'object' | 'quoted object' | 'quote' | 'place' | 'nothing';

export interface ReportingVerb {
  readonly act: Act;
  readonly takes: Takes;
  /** `participle`: only with an auxiliary; `gerund`: it shares the speaker of the clause before it (adding, …) */
  readonly form: 'finite' | 'participle' | 'gerund';
  /** words that end it further on in the clause: `teilte … mit`; []: none */
  readonly behind: readonly string[];
  /** false: a belief, a hope or a fear, which nobody need have put into words */
  readonly isSaid: boolean;
  /** how surely the word reports what somebody said, as a part of 1 */
  readonly sure: number;
}

/** Forms of a verb or of many, parted by spaces, by what they are. */
export interface Forms {
  readonly finite?: string;
  readonly participle?: string;
  readonly gerund?: string;
}

/** Verbs that report alike. */
export interface VerbRow {
  readonly act: Act;
  readonly takes: Takes;
  readonly forms: readonly Forms[];
  readonly behind?: string;
  readonly isSaid?: boolean;
  readonly sure?: number;
}

/** Where the speaker of a phrase stands, seen from the phrase. */
export type AccordingPlace = 'before' | 'behind';

/** What is known of a language. All words are in small letters, with straight apostrophes and no vowel signs. */
export interface LanguageData {
  /** primary subtag of BCP 47 */
  readonly language: string;
  /** opening and closing marks; others are no quotation marks */
  readonly quotationMarks: readonly (readonly [string, string])[];
  /** the mark around words that tell within a quotation who speaks: «Так, — сказав він. — Ми йдемо»; null: none do */
  readonly interrupts: '—' | ',' | null;
  /** which words have a capital letter */
  readonly capitals: 'names' | 'nouns' | 'none';
  /** verbs stand before their subjects */
  readonly verbFirst: boolean;
  /** a subject may be left out: it is who spoke before */
  readonly dropsSubject: boolean;
  /** a subject may be a noun without an article */
  readonly bareNouns: boolean;
  /** auxiliary and participle, verb and particle may stand apart; subordinate clauses end with their verb */
  readonly isApart: boolean;
  /** the reported clause may stand behind a comma alone: `sagte, der Zug sei …` */
  readonly bareClauses: boolean;
  /** a comma stands before a reported clause */
  readonly commaBefore: boolean;
  /** behind them a verb tells of a thing, and the clause behind that tells more of it: `про вибух, що стався` */
  readonly topics: ReadonlySet<string>;
  /** unless this stands before the comma: `про те, що` */
  readonly correlates: ReadonlySet<string>;
  readonly verbs: ReadonlyMap<string, readonly ReportingVerb[]>;
  /** phrases that report as a whole */
  readonly phrases: Phrases<ReportingVerb>;
  /** they make a participle a verb of its own */
  readonly auxiliaries: ReadonlySet<string>;
  /** they make it a passive */
  readonly passives: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  /** pronouns that stand before the verb as its object */
  readonly clitics: ReadonlySet<string>;
  /** of them: without a subject it is nobody's verb (`se informó que …`) */
  readonly impersonal: ReadonlySet<string>;
  /** what may be grown together with the word behind it: `s'`, `و` */
  readonly prefixes: readonly string[];
  readonly complementisers: ReadonlySet<string>;
  /** behind these words they open another clause: `avant que`, `قبل أن` */
  readonly otherClauses: ReadonlySet<string>;
  /** what they begin with before a vowel: `qu'` */
  readonly elidedComplementiser: string | null;
  readonly according: Phrases<AccordingPlace>;
  /** words behind which a preposition of one letter is grown together with its noun: وفقا لوزارة … */
  readonly grownBehind: ReadonlySet<string>;
  readonly grown: string;
  /** they open a clause that tells who said the rest: `як повідомив …` */
  readonly asWords: Phrases<true>;
  /** between what was said and who said it, with nothing behind: `…, so die Sprecherin` */
  readonly tags: ReadonlySet<string>;
  readonly pronouns: ReadonlyMap<string, Gender | null>;
  /** words for his and her within a phrase: за його словами */
  readonly possessives: ReadonlyMap<string, Gender | null>;
  /** articles and other words that open a noun phrase */
  readonly articles: ReadonlyMap<string, Gender | null>;
  /** small words that go on with a noun phrase: of, of the */
  readonly inNoun: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  /** behind them stands the speaker of a verb without a subject: `повідомили в поліції` */
  readonly places: ReadonlySet<string>;
  /** endings of verbs that may stand so; null: none may */
  readonly placedVerb: RegExp | null;
  readonly relatives: ReadonlySet<string>;
  /** and */
  readonly joins: ReadonlySet<string>;
  /** but, while */
  readonly parts: ReadonlySet<string>;
  /** adverbs that may stand before a subject or between a verb and what was said */
  readonly adverbs: ReadonlySet<string>;
  /** endings that make an adverb: -ment, -mente */
  readonly adverbEnding: RegExp | null;
  readonly times: ReadonlySet<string>;
  /** other words that end a noun phrase: subordinators, verbs, whom something was told */
  readonly ends: ReadonlySet<string>;
  readonly titles: ReadonlySet<string>;
  /** endings that make a title: Verkehrsministerin */
  readonly titleEnding: RegExp | null;
  readonly organisations: ReadonlySet<string>;
  /** the same in the case that stands behind a title: речниця поліції */
  readonly organisationForms: ReadonlySet<string>;
  /** nouns for people whom the text does not name */
  readonly unnamed: ReadonlySet<string>;
  /** small words within names of persons */
  readonly particles: ReadonlySet<string>;
  /** endings of cases, so that a name in another case is known */
  readonly caseEnding: RegExp | null;
  /** names as they are called, where a phrase such as `за словами` has them in another case; null: they have no cases */
  readonly namesInCases: {
    readonly isNominative: (name: string) => boolean;
    /** whether a word is a first name in any case that the rules know */
    readonly isFirstName: (word: string) => boolean;
    readonly nominativeOf: (name: string) => string;
  } | null;
  /** endings of verbs that tell the speaker's gender */
  readonly verbGender: { readonly feminine: RegExp; readonly masculine: RegExp } | null;
  /** before their full stop no sentence ends */
  readonly abbreviations: ReadonlySet<string>;
}

/** Words parted by white space. */
export function listed(words: string): readonly string[] {
  return words.trim().split(/\s+/);
}

export function setOf(words: string): ReadonlySet<string> {
  return new Set(words.trim() === '' ? [] : listed(words));
}

/** Phrases parted by commas or line breaks, which all mean the same. */
export function phrasesAs<T>(means: T, phrases: string): readonly (readonly [string, T])[] {
  return phrases
    .split(/[,\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
    .map((phrase) => [phrase, means] as const);
}

/** Every verb by each of its forms; what asks for more words comes first, and a participle before the same word finite. */
export function verbsOf(rows: readonly VerbRow[]): ReadonlyMap<string, readonly ReportingVerb[]> {
  const verbs = new Map<string, ReportingVerb[]>();
  for (const { forms, ...row } of rows) {
    for (const one of forms) {
      for (const form of ['participle', 'gerund', 'finite'] as const) {
        for (const word of setOf(one[form] ?? '')) {
          const had = verbs.get(word);
          if (had === undefined) verbs.set(word, [verbOf(row, form)]);
          else had.push(verbOf(row, form));
        }
      }
    }
  }
  const order = ({ behind, form }: ReportingVerb) => behind.length * 2 + (form === 'finite' ? 0 : 1);
  for (const list of verbs.values()) list.sort((one, other) => order(other) - order(one));
  return verbs;
}

function verbOf(
  { act, takes, behind = '', isSaid = true, sure = 1 }: Omit<VerbRow, 'forms'>,
  form: ReportingVerb['form'],
): ReportingVerb {
  // A participle has its particle grown on: mitgeteilt.
  const apart = form === 'finite' && behind !== '' ? listed(behind) : [];
  return { act, takes, form, behind: apart, isSaid, sure };
}

/** Phrases that report as a whole, by what they do: `declines` for those that refuse to say anything. */
export function reportingPhrases(
  lists: readonly (readonly [act: Act, takes: Takes, phrases: string])[],
): Phrases<ReportingVerb> {
  return phrasesOf(
    lists.flatMap(([act, takes, phrases]) => phrasesAs(verbOf({ act, takes, sure: 0.9 }, 'finite'), phrases)),
  );
}
