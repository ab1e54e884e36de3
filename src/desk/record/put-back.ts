import type { Editor } from '@tiptap/core';
import { Problem } from '../problem.ts';
import type { DeskStatement } from '../shapes.ts';
import { placesNow } from './passages-plugin.ts';
import { type Place, placeOf } from './text-places.ts';

const words = {
  several: 'The statement stands in several places. Write its old words back into the text by hand.',
  elsewhere: 'Its words stand in the headline or the standfirst. Write the old ones back there by hand.',
  nowhere: 'The new words are not in the text any more. Write the old ones back by hand.',
} as const;

/**
 * Writes the words that were confirmed back where others stand now, as one step that can be undone. Marks of the words
 * before them, such as bold, go on. Throws a `Problem` where it is not clear what is to be replaced.
 */
export function putBackIn(editor: Editor | null, { id, text, found, stretches }: DeskStatement): void {
  const now = found ?? stretches;
  const [only] = now;
  if (only === undefined || now.length > 1) throw new Problem(409, words.several);
  if (only.part !== 'text') throw new Problem(409, words.elsewhere);
  if (editor === null || editor.isDestroyed) throw new Problem(409, words.nowhere);
  const { state, view } = editor;
  const place = placeOf(state.doc, only) ?? wholeOf(placesNow(state, id));
  if (place === null) throw new Problem(409, words.nowhere);
  const mark = state.schema.marks['statement']?.create({ id });
  const marks = state.doc.resolve(place.from + 1).marks();
  const node = state.schema.text(text, mark ? mark.addToSet(marks) : marks);
  view.dispatch(state.tr.replaceWith(place.from, place.to, node).scrollIntoView());
}

function wholeOf(places: readonly Place[]): Place | null {
  const [first, last] = [places[0], places.at(-1)];
  return first && last ? { from: first.from, to: last.to } : null;
}
