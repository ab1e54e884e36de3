/** Tells what belongs to a page and not to its story, by the words alone. */
import { furniturePhrases } from './furniture-phrases.ts';
import { weightOf } from './line-shape.ts';
import type { DropReason } from './shapes.ts';

/** Where a line stands: among the story's text, or before or after it. */
export type Zone = 'edge' | 'text';

/** Openings count in lines up to this many words: a sentence of a story may begin with the same words. */
const openingAtMost = 30;

interface Index {
  readonly anywhere: ReadonlyMap<string, DropReason>;
  readonly edges: ReadonlyMap<string, DropReason>;
  readonly openings: readonly (readonly [string, DropReason])[];
}

const index: Index = build();

function build(): Index {
  const anywhere = new Map<string, DropReason>();
  const edges = new Map<string, DropReason>();
  const openings: (readonly [string, DropReason])[] = [];
  const phrases = (list: string | undefined) =>
    (list ?? '')
      .split('|')
      .map(phraseOf)
      .filter((phrase) => phrase !== '');
  for (const { reason, ...lists } of furniturePhrases) {
    for (const phrase of phrases(lists.anywhere)) if (!anywhere.has(phrase)) anywhere.set(phrase, reason);
    for (const phrase of phrases(lists.edges)) if (!edges.has(phrase)) edges.set(phrase, reason);
    for (const phrase of phrases(lists.openings)) openings.push([phrase, reason]);
  }
  return { anywhere, edges, openings };
}

/** The words of a line as phrases are compared: lower case, numbers as `#`, no punctuation, no pictograms. */
export function phraseOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\p{N}+(?:[.,'’]\p{N}+)*\s?[km]?(?![\p{L}\p{M}])/gu, '#')
    .replaceAll(/[^\p{L}\p{M}#]+/gu, ' ')
    .trim();
}

/** `Read more: …` in front of another story's headline. */
const relatedLabel =
  /^[[(]?(?:read (?:more|also|next)|also read|see also|more|related(?: (?:story|stories|article|coverage))?|lire aussi|à lire aussi|lea también|te puede interesar|leia (?:também|mais)|veja também|saiba mais|lesen sie (?:auch|mehr)|mehr zum thema|leggi anche|lees ook|czytaj (?:także|też)|zobacz (?:także|też)|читайте (?:также|також)|по теме|اقر[أا] أيضا?ً?|baca juga|läs (?:också|mer)|ilgili haber(?:ler)?|相关阅读|関連記事)\s*[:：]\s*\S/iu;

/** Why this line is furniture, or null when its words are no evidence that it is. */
export function furnitureReason(text: string, zone: Zone): DropReason | null {
  if (text.length > 400) return null;
  const phrase = phraseOf(text);
  const whole = index.anywhere.get(phrase) ?? (zone === 'edge' ? index.edges.get(phrase) : undefined);
  if (whole !== undefined) return whole;
  if (weightOf(text) > openingAtMost) return null;
  const opened = index.openings.find(([opening]) => phrase.startsWith(opening) && isWordEnd(phrase, opening.length));
  if (opened) return opened[1];
  if (relatedLabel.test(text)) return 'related links';
  if (/^(?:©|\(c\)|copyright)\s.*(?:\d{4}|rights|reserved)/iu.test(text)) return 'copyright notice';
  return null;
}

function isWordEnd(phrase: string, at: number): boolean {
  return at === phrase.length || phrase[at] === ' ' || /\P{ASCII}/u.test(phrase[at - 1] ?? '');
}
