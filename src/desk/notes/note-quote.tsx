import type { DeskFields, StoryNote } from '../shapes.ts';
import type { Standing } from './listed-notes.ts';

const words = {
  whole: 'On the whole story',
  show: (quote: string) => `Show in the text: ${quote}`,
  changed: 'Its words have been changed since.',
  gone: 'This passage is no longer in the text.',
  passage: 'Passage',
} as const;

/** Characters of a quote that are shown; the rest is in the text. */
const shownAtMost = 240;

interface QuoteProps {
  readonly quote: string;
  readonly written: Pick<DeskFields, 'language' | 'direction'>;
}

/** Words of the story, in its own language and direction, as its readers see them. */
export function Quote({ quote, written }: QuoteProps) {
  return (
    <span className="note-quote" lang={written.language} dir={written.direction}>
      {shortened(quote)}
    </span>
  );
}

interface NoteQuoteProps {
  readonly note: StoryNote;
  readonly standing: Standing;
  readonly written: QuoteProps['written'];
  /** leads to the passage */
  readonly show: () => void;
}

/** What a note is on: its passage, which leads to its place in the text, or the story as a whole. */
export function NoteQuote({ note, standing, written, show }: NoteQuoteProps) {
  if (note.anchor === null) return <p className="note-about">{words.whole}</p>;
  const quote = <Quote quote={note.anchor.exact} written={written} />;
  if (standing === 'gone' || standing === 'unknown')
    return (
      <div>
        <p>
          <span className="hidden-words">{words.passage}: </span>
          {quote}
        </p>
        {standing === 'gone' && <p className="note-about">{words.gone}</p>}
      </div>
    );
  return (
    <div>
      <button type="button" className="note-show" aria-label={words.show(shortened(note.anchor.exact))} onClick={show}>
        {quote}
      </button>
      {standing === 'changed' && <p className="note-about">{words.changed}</p>}
    </div>
  );
}

function shortened(quote: string): string {
  const line = quote.replaceAll(/\s+/g, ' ');
  if (line.length <= shownAtMost) return line;
  return `${line.slice(0, shownAtMost).replace(/\s+\S*$/, '')} …`;
}
