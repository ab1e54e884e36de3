import { blankFields, type DocumentNode, type StoryFields } from '../src/stories/stories.ts';
import { type Chance, chanceOf } from './chance.ts';
import { bylineNames, type Grammar, grammars } from './generator-words.ts';

type Ids = readonly [string, ...string[]];

/** Ids of what stories are filed under; the first of each is used most. */
export interface Files {
  readonly sections: Ids;
  readonly topics: Ids;
  readonly tags: Ids;
  readonly bylines: Ids;
}

export interface MadeStory {
  readonly fields: StoryFields;
  /** a notice under the story; most have none */
  readonly correction: string | null;
}

/** The words of story number `n`, the same in every newsroom of the same seed, however many stories it has. */
export function madeStory(n: number, files: Files, seed = 1): MadeStory {
  const chance = chanceOf(seed * 1_000_003 + n);
  const draw = chance.next();
  const language = draw < 0.9 ? 'en-GB' : draw < 0.97 ? 'uk' : 'ar';
  const grammar = grammars[language];
  const standfirst = chance.is(0.8) ? told(chance, grammar, 'standfirst') : null;
  const fields: StoryFields = {
    ...blankFields(language),
    headline: told(chance, grammar, 'headline'),
    kicker: chance.is(0.2) ? 'Analysis' : null,
    standfirst,
    document: { type: 'doc', content: blocks(chance, grammar) },
    dateline: chance.is(0.3) ? { place: 'Saltmarsh', date: null, agency: null } : null,
    bylineIds: several(chance, files.bylines, chance.is(0.15) ? 2 : 1),
    sectionId: chance.pickZipf(files.sections),
    topicIds: several(chance, files.topics, chance.between(1, 2)),
    tagIds: several(chance, files.tags, chance.between(0, 4)),
  };
  return { fields, correction: chance.is(0.03) ? correctionOf(chance, grammar) : null };
}

/** Most stories are short, a few are long. */
function blocks(chance: Chance, grammar: Grammar): DocumentNode[] {
  const paragraphs = 2 + Math.floor(17 * chance.next() ** 3);
  return Array.from({ length: paragraphs }, (_, index) => {
    const text = Array.from({ length: chance.between(1, 4) }, () => told(chance, grammar, 'sentence')).join(' ');
    const paragraph = { type: 'paragraph', content: [{ type: 'text', text }] };
    if (index > 0 && index % 8 === 0) {
      const heading = told(chance, grammar, 'headline');
      return { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: heading }] };
    }
    return index > 2 && chance.is(0.06)
      ? { type: 'blockquote', attrs: { lang: null }, content: [paragraph] }
      : paragraph;
  });
}

function correctionOf(chance: Chance, grammar: Grammar): string {
  return `An earlier version was wrong about this: ${told(chance, grammar, 'sentence')}`;
}

/** A sentence of a kind with every gap filled; a capital in the gap's name asks for one in the word. */
function told(chance: Chance, grammar: Grammar, kind: 'headline' | 'standfirst' | 'sentence'): string {
  const filled = chance.pickZipf(grammar[kind]).replaceAll(/\{(\p{L}+)\}/gu, (_, gap: string) => {
    const name = gap.toLowerCase();
    const list = grammar.words[name];
    const word = list ? chance.pickZipf(list) : chance.pick(bylineNames);
    return gap === name ? word : capital(word);
  });
  return capital(filled);
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function several(chance: Chance, list: Ids, count: number): string[] {
  return [...new Set(Array.from({ length: count }, () => chance.pickZipf(list)))];
}
