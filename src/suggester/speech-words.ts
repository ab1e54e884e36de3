import { cueVerbs, formsOf } from './cue-words.ts';
import type { Act } from './shapes.ts';

/** Verbs of speech that the rules leave alone, since they report too seldom to be trusted by themselves. */
const verbs: readonly (readonly [act: Act, verbs: string])[] = [
  [
    'claims',
    `affirm assure attest author bemoan brag confide convey echo express hint imply insinuate interject invoke jest muse offer
    opine phrase preach profess quote reaffirm refer relate remind retort signal speak:spoke talk tease thank voice volunteer`,
  ],
  [
    'opinion',
    `advise advocate applaud assail back blast brand castigate challenge champion charge chide congratulate decry deplore deride
    echo endorse lambast mock oppose rail rebuke recommend ridicule salute scoff scold slam support tout`,
  ],
  ['denies', 'contest rebuff'],
  ['confirms', 'confess verify vouch'],
  ['announces', 'publish release rule introduce'],
  ['question', 'inquire query question press'],
  ['promises', 'offer commit'],
  ['threatens', 'alert'],
];
/** Nouns that report what was said: "in a statement that …". */
const nouns: readonly (readonly [act: Act, nouns: string])[] = [
  [
    'claims',
    'statement remark comment assertion claim testimony speech interview tweet post report letter email account',
  ],
  ['denies', 'denial rebuttal'],
  ['confirms', 'confirmation admission acknowledgement'],
  ['estimates', 'estimate forecast prediction projection'],
  ['announces', 'announcement ruling declaration'],
  ['promises', 'promise pledge vow guarantee'],
  ['threatens', 'warning threat'],
  ['opinion', 'criticism accusation allegation call demand praise'],
  ['question', 'question'],
];
const others: readonly (readonly [string, Act])[] = [
  ['according', 'claims'],
  ['per', 'claims'],
  ['spoken', 'claims'],
  ['told', 'claims'],
];

/** Verbs of the rules that tell of a thought, a wish or a plan, and of no words. */
const thoughts = new Set(['believe', 'think', 'feel', 'fear', 'hope', 'expect', 'plan']);

/** What somebody does who is reported by a word: each word of speech or writing, in small letters, by all its forms. */
export const speechActs: ReadonlyMap<string, Act> = new Map<string, Act>([
  ...others,
  ...nouns.flatMap(([act, list]) =>
    list.split(/\s+/).flatMap((noun) => [noun, `${noun}s`].map((one) => [one, act] as const)),
  ),
  ...verbs.flatMap(([act, list]) =>
    list.split(/\s+/).flatMap((verb) => formsOf(verb).map(([form]) => [form, act] as const)),
  ),
  ...[...cueVerbs].flatMap(([form, { act, lemma }]) => (thoughts.has(lemma) ? [] : [[form, act] as const])),
]);

/** The same of words that tell of thoughts, wishes and plans. */
export const thoughtActs: ReadonlyMap<string, Act> = new Map(
  [...cueVerbs].flatMap(([form, { act, lemma }]) => (thoughts.has(lemma) ? [[form, act] as const] : [])),
);
