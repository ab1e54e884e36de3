import { type Editor, useEditorState } from '@tiptap/react';
import { hasRecord } from '../record/passages-plugin.ts';

/** What the words at the cursor are, as the tools above the text show it. */
export interface ToolState {
  readonly style: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isLink: boolean;
  readonly isQuote: boolean;
  readonly isList: boolean;
  readonly isNumbered: boolean;
  readonly isStruck: boolean;
  readonly isRaised: boolean;
  readonly isLowered: boolean;
  readonly isCode: boolean;
  readonly isTable: boolean;
  /** whether words can be attributed: a story's can, a standing page's cannot */
  readonly hasRecord: boolean;
  readonly language: string | null;
}

/** Follows the cursor. What it gives changes only when one of the tools would look different. */
export function useToolState(editor: Editor): ToolState {
  return useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      style: now.isActive('heading') ? String(now.getAttributes('heading')['level']) : 'text',
      isBold: now.isActive('bold'),
      isItalic: now.isActive('italic'),
      isLink: now.isActive('link'),
      isQuote: now.isActive('blockquote'),
      isList: now.isActive('bulletList'),
      isNumbered: now.isActive('orderedList'),
      isStruck: now.isActive('strike'),
      isRaised: now.isActive('superscript'),
      isLowered: now.isActive('subscript'),
      isCode: now.isActive('code'),
      isTable: now.isActive('table'),
      hasRecord: hasRecord(now.state),
      language: now.isActive('language') ? String(now.getAttributes('language')['lang']) : null,
    }),
  });
}
