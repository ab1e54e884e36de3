import { DOMParser as SchemaParser } from 'prosemirror-model';
import { storySchema } from './document.ts';
import type { StoryDocument } from './shapes.ts';

const parser = SchemaParser.fromSchema(storySchema);

/**
 * The document in an element of a parsed page. The schema is the allow-list: what it has no place for is left out,
 * text inside unknown elements stays. A figure is kept where it names its picture in `data-picture`.
 */
export function documentFromElement(element: unknown): StoryDocument {
  return parser.parse(element as Parameters<typeof parser.parse>[0]).toJSON() as StoryDocument;
}
