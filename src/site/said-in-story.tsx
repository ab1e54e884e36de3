import type { ReactNode } from 'react';
import type { PublicStatement } from '../statements/statements.ts';
import type { PublishedStory, StoryDocument } from '../stories/stories.ts';
import { inlineNodes, type PrintSaid } from './inline.tsx';
import { appearances, inlineReferences, markedField, referred } from './record-marks.ts';
import { recordVoice } from './record-words.ts';
import { MarginNotes, printSaid, ReferenceLink } from './said.tsx';
import { type PageVoice, Voiced } from './voice.tsx';

/** What of a story's head is on the record. */
export interface SaidInHead {
  /** null: nothing in the standfirst is */
  readonly standfirst: ReactNode;
  /** a line of its own: a number within the headline would be read out as part of it */
  readonly headline: ReactNode;
}

/** A story's text with its statements marked, numbered and noted in the margin. */
interface SaidInStory {
  readonly head: SaidInHead;
  readonly document: StoryDocument;
  readonly prose: { readonly said: PrintSaid; readonly notes: (block: number) => ReactNode };
}

/** null where nothing of the story is on the record. Numbers count from the headline on. */
export function onRecord(story: PublishedStory, around: PageVoice): SaidInStory | null {
  const { record } = story;
  if (!record || record.statements.length === 0) return null;
  const voice = recordVoice(around);
  const of = appearances(record);
  const said = printSaid(of, voice);
  const inHeadline = record.statements.filter(({ stretches }) => stretches.some(({ part }) => part === 'headline'));
  for (const { id } of inHeadline) of.seen.set(id, 1);
  const mentioned: string[] = [];
  const standfirst = inlineReferences(markedField(story.standfirst ?? '', 'standfirst', record), of, mentioned);
  const { document, firstIn } = referred(story.document, of);
  return {
    head: {
      standfirst: mentioned.length === 0 ? null : inlineNodes(standfirst, voice.language, undefined, said),
      headline: inHeadline.length === 0 ? null : <InHeadline statements={inHeadline} voice={voice} />,
    },
    document,
    prose: {
      said,
      notes: (block) => {
        const statements = firstIn.get(block);
        return statements === undefined ? null : (
          <MarginNotes key={`notes ${String(block)}`} statements={statements} voice={voice} />
        );
      },
    },
  };
}

function InHeadline({ statements, voice }: { statements: readonly PublicStatement[]; voice: PageVoice }) {
  return (
    <p className="head-refs">
      <Voiced voice={voice}>{voice.words.inHeadline}</Voiced>
      {statements.map((statement) => (
        <ReferenceLink key={statement.id} statement={statement} appearance={1} voice={voice} />
      ))}
    </p>
  );
}
