import { type Block, type Marks, mapRuns, type Run } from './blocks.ts';

const isNone = /^(?:und|zxx|mul|mis|x-none)$/i;

/** The language that an attribute names, in its canonical spelling; null where it names none. */
export function languageTag(tag: string): string | null {
  try {
    return isNone.test(tag) ? null : (Intl.getCanonicalLocales(tag)[0] ?? null);
  } catch {
    return null;
  }
}

/** What tells languages apart in a story: `en-GB` and `en-US` are one, `zh-Hans` and `zh-Hant` are not. */
function kindOf(tag: string): { readonly language: string; readonly script: string } {
  const { language, script } = new Intl.Locale(tag).maximize();
  return { language: language ?? tag, script: script ?? 'Latn' };
}

function areOneLanguage(one: string, other: string): boolean {
  const [a, b] = [kindOf(one), kindOf(other)];
  return a.language === b.language && a.script === b.script;
}

const letters = /\p{L}/gu;
const several: Readonly<Record<string, readonly string[]>> = {
  Jpan: ['Hiragana', 'Katakana', 'Han'],
  Kore: ['Hangul', 'Han'],
  Hans: ['Han'],
  Hant: ['Han'],
};

/** Whether a text may be in a language: one that programs put on everything is not that of words in another script. */
function canBe(text: string, tag: string): boolean {
  const all = text.match(letters) ?? [];
  const scripts = several[kindOf(tag).script] ?? [kindOf(tag).script];
  const written = new RegExp(scripts.map((script) => `\\p{Script=${script}}`).join('|'), 'u');
  return all.length === 0 || all.filter((letter) => written.test(letter)).length * 2 > all.length;
}

function lettersByLanguage(blocks: readonly Block[]): ReadonlyMap<string | null, number> {
  const counts = new Map<string | null, number>();
  const count = (runs: readonly Run[]) => {
    for (const { text, marks } of runs)
      counts.set(marks.lang, (counts.get(marks.lang) ?? 0) + (text.match(letters)?.length ?? 0));
    return runs;
  };
  mapRuns(blocks, { runs: count });
  return counts;
}

/** The languages that say nothing: one that everything pasted has, and of Word also the one that most of it has. */
function blanket(blocks: readonly Block[], isWord: boolean): ReadonlySet<string | null> {
  const counts = [...lettersByLanguage(blocks)].filter(([, count]) => count > 0);
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  return new Set(counts.filter(([, count]) => count === total || (isWord && count * 2 >= total)).map(([lang]) => lang));
}

/**
 * Only such languages as tell something: not the story's own, not one that lies on everything, not one whose script the
 * words are not written in; and none twice, on a quotation and on its words.
 */
export function withLanguagesThatTell(blocks: readonly Block[], language: string, isWord: boolean): Block[] {
  const story = languageTag(language);
  const dropped = blanket(blocks, isWord);
  const settle = (run: Run, around: string | null): Run => {
    const { lang } = run.marks;
    const tells = lang !== null && !dropped.has(lang) && !isAround(lang, around) && canBe(run.text, lang);
    const marks: Marks = { ...run.marks, lang: tells ? lang : null };
    return { ...run, marks };
  };
  return mapRuns(blocks, {
    quoteLang: (lang) => (lang !== null && !dropped.has(lang) && !isAround(lang, story) ? lang : null),
    runs: (runs, quoteLang) => runs.map((run) => settle(run, quoteLang ?? story)),
  });
}

function isAround(lang: string, around: string | null): boolean {
  return around !== null && areOneLanguage(lang, around);
}
