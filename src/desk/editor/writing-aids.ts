import { Extension } from '@tiptap/core';
import type { Plugin } from '@tiptap/pm/state';
import type { PastedPicture } from '../paste/flow.ts';
import { pastePlugin } from '../paste/paste-plugin.ts';
import { findPlugin } from './find-plugin.ts';
import { punctuationPlugin } from './punctuation-plugin.ts';

interface AidsParts {
  /** of the text as it is now, BCP 47 */
  readonly language: () => string;
  readonly find: () => void;
  readonly onPictures: (pictures: readonly PastedPicture[]) => void;
}

function extensionOf(name: string, priority: number, plugin: () => Plugin): Extension {
  return Extension.create({ name, priority, addProseMirrorPlugins: () => [plugin()] });
}

/** What helps whoever writes: signs of the language, clean paste, looking for words. */
export function writingAids({ language, find, onPictures }: AidsParts): readonly Extension[] {
  return [
    // Before all keys: straight after a sign was changed, Backspace gives back what was typed.
    extensionOf('punctuation', 1_000, () => punctuationPlugin({ language })),
    extensionOf('cleanPaste', 900, () => pastePlugin({ language, onPictures })),
    extensionOf('find', 100, findPlugin),
    Extension.create({
      name: 'findKey',
      addKeyboardShortcuts: () => ({
        'Mod-f': () => {
          find();
          return true;
        },
      }),
    }),
  ];
}
