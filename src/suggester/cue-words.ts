import type { Act } from './shapes.ts';

/**
 * How a verb takes what was said. `clause`: a clause, a quotation, or nothing where the words stand before it; `object`:
 * a thing or a person behind it (called the vote …, accused the police …); `to`: `to` with a verb; `quote`: only beside
 * a quotation, being an everyday verb.
 */
export type Frame = 'clause' | 'object' | 'to' | 'quote';

export interface CueVerb {
  readonly act: Act;
  readonly frames: readonly Frame[];
  readonly form: 'base' | 's' | 'past' | 'ing';
  readonly lemma: string;
  /** 0 to 1: how surely the word reports what somebody said */
  readonly weight: number;
}

type Row = readonly [act: Act, frames: string, weight: number, verbs: string];

/** `verb` or `verb:past` where the past is irregular. */
const rows: readonly Row[] = [
  ['claims', 'clause', 0.9, 'say:said tell:told add explain write:wrote testify'],
  [
    'claims',
    'clause',
    0.75,
    `state note argue insist stress emphasise emphasize maintain contend assert claim allege recall remark observe comment
    reveal disclose mention reiterate repeat reply respond answer counter suggest indicate conclude complain boast clarify
    specify post tweet caution elaborate recount lament joke quip underline underscore inform`,
  ],
  ['claims', 'clause object', 0.75, 'report cite detail'],
  ['denies', 'clause object', 0.75, 'deny dispute refute reject rebut'],
  ['denies', 'object', 0.65, 'dismiss contradict'],
  ['confirms', 'clause object', 0.75, 'confirm acknowledge admit concede'],
  ['estimates', 'clause object', 0.65, 'estimate predict forecast reckon calculate'],
  ['estimates', 'object', 0.5, 'expect'],
  ['announces', 'clause object', 0.7, 'announce declare proclaim'],
  ['announces', 'object', 0.45, 'order unveil'],
  ['promises', 'clause to', 0.7, 'promise pledge vow swear:swore guarantee'],
  ['threatens', 'clause to', 0.7, 'threaten'],
  ['threatens', 'clause object', 0.75, 'warn'],
  ['opinion', 'clause', 0.5, 'believe think:thought feel:felt fear hope'],
  ['opinion', 'object', 0.6, 'call dub describe criticise criticize condemn praise blame accuse hail denounce'],
  ['opinion', 'object', 0.55, 'urge demand'],
  ['question', 'clause', 0.65, 'ask wonder'],
  ['claims', 'quote', 0.6, 'continue shout cry exclaim laugh sigh whisper yell go:went read:read'],
  ['claims', 'to', 0.4, 'claim'],
  ['promises', 'to', 0.4, 'agree'],
  ['announces', 'to', 0.4, 'plan'],
];

/** The forms of a verb; `verb:past` where its past is irregular. */
export function formsOf(entry: string): readonly (readonly [string, CueVerb['form']])[] {
  const [verb = '', irregular] = entry.split(':');
  const stem = verb.replace(/e$/, '');
  const y = /[^aeiou]y$/.test(verb) ? verb.slice(0, -1) : null;
  const doubled = ['admit', 'rebut', 'quip', 'plan'].includes(verb) ? `${verb}${verb.at(-1)}` : null;
  const s = y !== null ? `${y}ies` : /(?:ss|sh|ch|x|o)$/.test(verb) ? `${verb}es` : `${verb}s`;
  const past = irregular ?? (y !== null ? `${y}ied` : verb.endsWith('e') ? `${verb}d` : `${doubled ?? verb}ed`);
  return [
    [verb, 'base'],
    [s, 's'],
    [past, 'past'],
    [`${doubled ?? stem}ing`, 'ing'],
    ...(verb === 'write' ? [['written', 'past'] as const] : []),
  ];
}

function collected(): ReadonlyMap<string, CueVerb> {
  const verbs = new Map<string, CueVerb>();
  for (const [act, frames, weight, list] of rows) {
    for (const entry of list.split(/\s+/)) {
      for (const [word, form] of formsOf(entry)) {
        const had = verbs.get(word);
        const added = frames.split(' ') as Frame[];
        const lemma = entry.split(':')[0] ?? entry;
        verbs.set(
          word,
          had ? { ...had, frames: [...had.frames, ...added] } : { act, frames: added, form, lemma, weight },
        );
      }
    }
  }
  return verbs;
}

/** Verbs by each of their forms, in small letters. */
export const cueVerbs = collected();

/** Phrases that are a cue as a whole, in small letters, and what they mean. */
export const cuePhrases: readonly (readonly [string, { readonly act: Act; readonly frame: Frame }])[] = [
  ['pleaded not guilty', { act: 'denies', frame: 'object' }],
  ['pleaded guilty', { act: 'confirms', frame: 'object' }],
  ['voted', { act: 'announces', frame: 'to' }],
  ['pointed out', { act: 'claims', frame: 'clause' }],
  ['points out', { act: 'claims', frame: 'clause' }],
  ['pointing out', { act: 'claims', frame: 'clause' }],
  ['made clear', { act: 'claims', frame: 'clause' }],
  ['hinted at', { act: 'claims', frame: 'object' }],
  ['hinting at', { act: 'claims', frame: 'object' }],
  ['hints at', { act: 'claims', frame: 'object' }],
  ['referred to', { act: 'claims', frame: 'object' }],
  ['spoke of', { act: 'claims', frame: 'object' }],
  ['speaking of', { act: 'claims', frame: 'object' }],
  ['complained of', { act: 'claims', frame: 'object' }],
  ['complained about', { act: 'claims', frame: 'object' }],
  ['warned of', { act: 'threatens', frame: 'object' }],
  ['warned against', { act: 'threatens', frame: 'object' }],
  ['called for', { act: 'opinion', frame: 'object' }],
  ['calls for', { act: 'opinion', frame: 'object' }],
  ['calling for', { act: 'opinion', frame: 'object' }],
  ['called on', { act: 'opinion', frame: 'object' }],
  ['insisted on', { act: 'claims', frame: 'object' }],
  ['declined to comment', { act: 'declines', frame: 'object' }],
  ['declined to say', { act: 'declines', frame: 'object' }],
  ['declined to', { act: 'declines', frame: 'object' }],
  ['refused to comment', { act: 'declines', frame: 'object' }],
  ['refused to say', { act: 'declines', frame: 'object' }],
  ['refuses to say', { act: 'declines', frame: 'object' }],
  ['would not comment', { act: 'declines', frame: 'object' }],
  ['would not say', { act: 'declines', frame: 'object' }],
  ['did not say', { act: 'declines', frame: 'object' }],
  ['did not respond', { act: 'declines', frame: 'object' }],
  ['has not responded', { act: 'declines', frame: 'object' }],
  ['have not responded', { act: 'declines', frame: 'object' }],
  ['had not responded', { act: 'declines', frame: 'object' }],
  ['did not reply', { act: 'declines', frame: 'object' }],
  ['did not answer', { act: 'declines', frame: 'object' }],
  ['did not immediately respond', { act: 'declines', frame: 'object' }],
  ['did not immediately reply', { act: 'declines', frame: 'object' }],
  ['could not be reached', { act: 'declines', frame: 'object' }],
  ['has not commented', { act: 'declines', frame: 'object' }],
  ['have not commented', { act: 'declines', frame: 'object' }],
  ['did not comment', { act: 'declines', frame: 'object' }],
  ["didn't respond", { act: 'declines', frame: 'object' }],
  ["didn't reply", { act: 'declines', frame: 'object' }],
];

/** True for a form of a verb of speech that may stand beside a quotation. */
export function isSpeech(word: string): boolean {
  const verb = cueVerbs.get(word);
  return verb !== undefined && verb.form !== 'ing' && (verb.frames.includes('clause') || verb.frames.includes('quote'));
}
