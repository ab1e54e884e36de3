import { type EditorOptions, type Extensions, Mark, Node, type NodeViewRenderer } from '@tiptap/core';
import type { MarkSpec, NodeSpec } from '@tiptap/pm/model';
import { storySchema } from '../story-schema.ts';

/** How blocks are shown that the browser alone cannot show as an editor needs it, by their names in the schema. */
export type BlockViews = Readonly<Record<string, NodeViewRenderer>>;

/**
 * TipTap reads an attribute from the element by its name unless told how, and would let that win over what the
 * schema's own rule has read and bounded. Saying "nothing" leaves every attribute to the schema's rule.
 */
function attributesOf({ attrs }: NodeSpec | MarkSpec) {
  return Object.fromEntries(Object.keys(attrs ?? {}).map((name) => [name, { parseHTML: () => null }]));
}

function nodeExtension(name: string, spec: NodeSpec, view: NodeViewRenderer | undefined) {
  const { toDOM, parseDOM = [] } = spec;
  return Node.create({
    name,
    topNode: name === storySchema.topNodeType.name,
    addAttributes: () => attributesOf(spec),
    parseHTML: () => [...parseDOM],
    ...(toDOM && { renderHTML: ({ node }) => toDOM(node) }),
    ...(view && { addNodeView: () => view }),
    // What makes cells of cells; TipTap takes over only what it knows itself.
    extendNodeSchema: (extension) =>
      extension.name === name && spec['tableRole'] ? { tableRole: spec['tableRole'] } : {},
  });
}

function markExtension(name: string, spec: MarkSpec) {
  const { toDOM, parseDOM = [] } = spec;
  return Mark.create({
    name,
    addAttributes: () => attributesOf(spec),
    parseHTML: () => [...parseDOM],
    ...(toDOM && { renderHTML: ({ mark }) => toDOM(mark, true) }),
  });
}

function documentExtensions(views: BlockViews): Extensions {
  const made: Extensions = [];
  storySchema.spec.nodes.forEach((name, spec) => {
    made.push(nodeExtension(name, spec, views[name]));
  });
  storySchema.spec.marks.forEach((name, spec) => {
    made.push(markExtension(name, spec));
  });
  return made;
}

/**
 * What makes a TipTap editor one for a story's document: the story's schema itself, with an extension for each of its
 * kinds to hold on to. TipTap's own styles stay out, since the desk's pages allow none that are written into them.
 */
export function documentOptions(
  views: BlockViews = {},
): Pick<EditorOptions, 'extensions' | 'schemaSpec' | 'injectCSS'> {
  return { extensions: documentExtensions(views), schemaSpec: storySchema.spec, injectCSS: false };
}
