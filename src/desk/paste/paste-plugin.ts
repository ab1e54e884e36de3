import { Fragment, type Mark, type Node, Slice } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { cleanPastedHtml } from './clean-html.ts';
import { cleanPastedText } from './clean-text.ts';
import { edgeSpacesOf, noEdgeSpaces, withEdgeSpaces } from './edge-spaces.ts';
import type { PastedPicture } from './flow.ts';
import { inertDocument } from './inert-document.ts';
import { isOwnHtml } from './own-html.ts';
import { isWordPressText } from './shortcodes.ts';
import { onlyStatements, statementsIn } from './statement-marks.ts';
import { blocksJson } from './write-json.ts';

export interface PasteOptions {
  /** of the story as it is now, BCP 47 */
  readonly language: () => string;
  /** told of the pictures that stood in what was pasted, which are not in the story */
  readonly onPictures?: (pictures: readonly PastedPicture[]) => void;
}

/**
 * Pastes and drops of other programs as a story can hold them. What was copied from an editor of the desk is left as it
 * is. Text that is pasted without its form becomes paragraphs and nothing more.
 */
export function pastePlugin({ language, onPictures }: PasteOptions): Plugin {
  const context = () => ({ parse: inertDocument, language: language() });
  let spaces = noEdgeSpaces;
  // What was cut here bears its marks still when it comes back.
  const copied = new Set<string>();
  const look = (data: DataTransfer | null) => {
    spaces = edgeSpacesOf(data?.getData('text/plain') ?? '');
    return false;
  };
  return new Plugin({
    key: new PluginKey('cleanPaste'),
    props: {
      handleDOMEvents: {
        paste: (_view, event) => look(event.clipboardData),
        drop: (_view, event) => look(event.dataTransfer),
      },
      transformPastedHTML: (html) => {
        if (isOwnHtml(html, inertDocument)) return html;
        const pasted = cleanPastedHtml(html, context());
        if (pasted.pictures.length > 0) onPictures?.(pasted.pictures);
        return pasted.html;
      },
      transformCopied: (slice) => {
        for (const id of statementsIn(slice.content)) copied.add(id);
        return slice;
      },
      transformPasted: (slice, view, isPlain) => {
        if (isPlain) return slice;
        const own = () => new Set([...copied, ...statementsIn(view.state.doc.content)]);
        return onlyStatements(withEdgeSpaces(slice, spaces), own);
      },
      clipboardTextParser: (text, $context, _isPlain, view) => {
        const { schema } = view.state;
        // What is typed at this place would have these marks, and so has what is pasted.
        const marks = $context.marks();
        // Words of one line go in among those that are there, with the spaces at their ends.
        if (isOneLine(text)) return new Slice(Fragment.from(schema.text(text, marks)), 0, 0);
        const blocks = blocksJson(cleanPastedText(text, context())).map((block) => schema.nodeFromJSON(block));
        return Slice.maxOpen(Fragment.from(blocks.map((block) => withMarks(block, marks))));
      },
    },
  });
}

const isOneLine = (text: string) => !/[\r\n\f\v\u0085\u2028\u2029]/.test(text) && isWordPressText(text) === null;

/** A block with its words marked like those around them. */
function withMarks(block: Node, marks: readonly Mark[]): Node {
  if (block.isInline) return block.mark(marks.reduce<readonly Mark[]>((set, mark) => mark.addToSet(set), block.marks));
  return block.copy(Fragment.from(block.children.map((child) => withMarks(child, marks))));
}
