import { canonicalLanguage } from '../text/text.ts';
import type { DocumentNode } from './shapes.ts';

/** Words that follow each other in one language. */
export interface Passage {
  /** BCP 47; null: that of the words around */
  readonly language: string | null;
  readonly nodes: readonly DocumentNode[];
}

/** The inline nodes of a paragraph, parted where the language they are marked with changes. */
export function passagesIn(nodes: readonly DocumentNode[]): readonly Passage[] {
  const passages: { language: string | null; nodes: DocumentNode[] }[] = [];
  for (const node of nodes) {
    const language = languageOf(node);
    const last = passages.at(-1);
    if (last && last.language === language) last.nodes.push(node);
    else passages.push({ language, nodes: [node] });
  }
  return passages;
}

/** The one language that every word of these nodes is marked with; null: none, or several. */
export function passageLanguage(nodes: readonly DocumentNode[]): string | null {
  const languages = new Set(nodes.filter((node) => /\S/u.test(node.text ?? '')).map(languageOf));
  const [only] = languages;
  return languages.size === 1 && only !== undefined ? only : null;
}

function languageOf(node: DocumentNode): string | null {
  const lang = node.marks?.find((mark) => mark.type === 'language')?.attrs?.['lang'];
  return typeof lang === 'string' ? canonicalLanguage(lang) : null;
}
