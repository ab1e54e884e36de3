import type { BlockNote, Part } from '../history/history.ts';
import { plainText } from '../stories/stories.ts';
import { opening } from '../text/text.ts';
import { Changed, Replaced } from './changed-words.tsx';
import { blockPrinter } from './document.tsx';
import type { Pictures } from './picture.tsx';
import { type PageVoice, Voiced } from './voice.tsx';

/** Unchanged blocks are folded from this many on; the one beside each change always stands. */
const foldsFrom = 2;

interface TextParts {
  readonly parts: readonly Part[];
  /** with the words of both versions */
  readonly pictures: Pictures;
  /** speaks in the language of the text */
  readonly voice: PageVoice;
}

/** The text of both versions in one: what came, what went, and long stretches that stayed folded away. */
export function ChangedText({ parts, pictures, voice }: TextParts) {
  const print = blockPrinter({
    pictures,
    voice,
    showChange: (change, words, key) => (
      <Changed key={key} change={change} voice={voice}>
        {words}
      </Changed>
    ),
  });
  return (
    <div className="prose changes">
      {stretches(parts).map(({ isFolded, parts: some, at }) => {
        const blocks = some.map((part, index) => (
          <Block key={`block ${String(at + index)}`} part={part} print={print} voice={voice} />
        ));
        if (!isFolded) return blocks;
        return (
          <details key={at} className="unchanged">
            <summary>
              <Voiced voice={voice}>{voice.words.unchangedBlocks({ count: some.length })}</Voiced>
            </summary>
            <div className="prose">{blocks}</div>
          </details>
        );
      })}
    </div>
  );
}

interface Stretch {
  readonly isFolded: boolean;
  readonly parts: readonly Part[];
  /** index of its first part */
  readonly at: number;
}

/** Cuts the parts where unchanged ones are folded: those that stand beside no change. */
function stretches(parts: readonly Part[]): readonly Stretch[] {
  const isChanged = (part: Part | undefined) => part !== undefined && part.kind !== 'same';
  const isFar = parts.map((_, at) => ![parts[at - 1], parts[at], parts[at + 1]].some(isChanged));
  const found: { isFolded: boolean; parts: Part[]; at: number }[] = [];
  for (const [at, part] of parts.entries()) {
    const isFolded = isFar[at] ?? false;
    const last = found.at(-1);
    if (last?.isFolded === isFolded) last.parts.push(part);
    else found.push({ isFolded, parts: [part], at });
  }
  return found.map((one) => (one.parts.length < foldsFrom ? { ...one, isFolded: false } : one));
}

type Print = ReturnType<typeof blockPrinter>;

function Block({ part, print, voice }: { part: Part; print: Print; voice: PageVoice }) {
  const { kind, node, notes } = part;
  const label = labelOf(part, voice);
  if (kind === 'moved-away') return <Label text={label} voice={voice} />;
  return (
    <>
      {label === null ? null : <Label text={label} voice={voice} />}
      {print(node, 0, { depth: 0, around: voice.language })}
      {notes.length === 0 ? null : <Notes notes={notes} voice={voice} />}
    </>
  );
}

function Label({ text, voice }: { text: string | null; voice: PageVoice }) {
  return (
    <p className="change-label">
      <Voiced voice={voice}>{text}</Voiced>
    </p>
  );
}

/** What is said of a block that its own words cannot show. */
function labelOf({ kind, node }: Part, { words }: PageVoice): string | null {
  if (kind === 'moved-away') return words.movedAway({ words: opening(plainText(node), 80) });
  if (kind === 'moved-here') return words.movedHere;
  if (kind === 'same') return null;
  if (node.type === 'figure') {
    if (kind === 'changed') return words.pictureCaption;
    return kind === 'added' ? words.pictureAdded : words.pictureTakenOut;
  }
  if (node.type === 'embed') return kind === 'added' ? words.cardAdded : words.cardTakenOut;
  return null;
}

function Notes({ notes, voice }: { notes: readonly BlockNote[]; voice: PageVoice }) {
  return (
    <ul className="change-notes">
      {notes.map((note, index) => (
        <li key={`${String(index)} ${note.kind}`}>
          {note.kind === 'alt' ? (
            <>
              <Voiced voice={voice}>{`${voice.words.changedFields.alt}: `}</Voiced>
              <Replaced from={note.from} to={note.to} voice={voice} />
            </>
          ) : (
            <Voiced voice={voice}>{noteText(note, voice)}</Voiced>
          )}
        </li>
      ))}
    </ul>
  );
}

function noteText(note: Exclude<BlockNote, { kind: 'alt' }>, { words }: PageVoice): string {
  if (note.kind === 'form') return words.formChanged;
  if (note.kind === 'mark') {
    const mark = words.markNames[note.mark as keyof typeof words.markNames] ?? note.mark;
    return note.isOn ? words.markedNow({ words: note.words, mark }) : words.unmarkedNow({ words: note.words, mark });
  }
  const { from, to } = note;
  if (from === null) return words.linkAdded({ words: note.words, to: to ?? '' });
  return to === null
    ? words.linkTakenOut({ words: note.words, from })
    : words.linkMoved({ words: note.words, from, to });
}
