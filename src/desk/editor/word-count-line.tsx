import { type Editor, useEditorState } from '@tiptap/react';
import { countWords } from './word-count.ts';

const words = {
  words: (count: string, isOne: boolean) => (isOne ? '1 word' : `${count} words`),
  characters: (count: string) => `${count} characters`,
} as const;

const figures = new Intl.NumberFormat('en-GB');

/** How long a text is. */
export function WordCount({ editor, language }: { readonly editor: Editor; readonly language: string }) {
  const count = useEditorState({ editor, selector: ({ editor: now }) => countWords(now.state.doc, language) });
  return (
    <p className="word-count">
      {words.words(figures.format(count.words), count.words === 1)},{' '}
      {words.characters(figures.format(count.characters))}
    </p>
  );
}
