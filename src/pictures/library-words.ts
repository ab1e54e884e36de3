import { searchWords } from '../text/text.ts';
import type { PictureFields } from './shapes.ts';

type Findable = Pick<PictureFields, 'alt' | 'caption' | 'creators' | 'credit' | 'source' | 'place'> & {
  readonly originalName: string | null;
};

/** The words by which the library finds a picture, folded like every word that is searched, each between spaces. */
export function libraryWords({ alt, caption, creators, credit, source, place, originalName }: Findable): string {
  const texts = [caption, alt, credit, ...creators, place, source, (originalName ?? '').replaceAll(/[_\-.]/g, ' ')];
  return ` ${wordsIn(texts.join(' ')).join(' ')} `;
}

/** The folded words of a text, each once. */
export function wordsIn(text: string): readonly string[] {
  return [...new Set(searchWords(text).map(({ word }) => word))];
}
