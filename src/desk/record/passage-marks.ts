import type { Node } from '@tiptap/pm/model';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Stretch } from '../shapes.ts';
import type { Place } from './text-places.ts';

/** Words of the story that are on the record, or may go on it. */
export interface Passage {
  /** a statement's id, or a suggestion's key */
  readonly id: string;
  readonly kind: 'statement' | 'suggestion';
  readonly stretches: readonly Stretch[];
  /** the statement's number; `?` for a suggestion; empty while it is on its way */
  readonly label: string;
}

interface PlacedPassage extends Passage {
  readonly places: readonly Place[];
}

/** How passages are drawn: a hairline under what is on the record, a ground under what may go on it, a number behind each. */
export function drawn(doc: Node, passages: readonly PlacedPassage[], current: string | null): DecorationSet {
  const size = doc.content.size;
  return DecorationSet.create(
    doc,
    passages.flatMap((passage) => {
      const places = passage.places.filter(({ from, to }) => from >= 0 && from < to && to <= size);
      const isCurrent = passage.id === current;
      const last = places.at(-1);
      const words = places.map(({ from, to }) =>
        Decoration.inline(from, to, { ...lookOf(passage, isCurrent), 'data-passage': passage.id }),
      );
      return last === undefined || passage.label === '' ? words : [...words, numberOf(passage, last, isCurrent)];
    }),
  );
}

function lookOf({ kind }: Passage, isCurrent: boolean) {
  if (kind === 'statement') return { nodeName: 'span', class: isCurrent ? 'said said-now' : 'said' };
  return { nodeName: 'mark', class: isCurrent ? 'may-be-said may-be-said-now' : 'may-be-said' };
}

/** Stands before the cursor at the end of the words, so that what is typed there follows it. */
function numberOf({ id, kind, label }: Passage, { to }: Place, isCurrent: boolean): Decoration {
  const make = () => {
    const number = document.createElement('sup');
    number.className = `said-number ${kind === 'suggestion' ? 'is-suggested' : ''} ${isCurrent ? 'is-now' : ''}`;
    number.textContent = label;
    number.contentEditable = 'false';
    return number;
  };
  return Decoration.widget(to, make, {
    side: -1,
    marks: [],
    key: `${id} ${label} ${isCurrent}`,
    ignoreSelection: true,
  });
}
