import type { Editor } from '@tiptap/react';
import type { DeskFields, DeskStory } from '../shapes.ts';
import type { SetFields } from './details.tsx';
import { DocumentEditor } from './document-editor.tsx';
import { LeadPicture } from './lead-picture.tsx';
import { Line } from './lines.tsx';

const words = {
  kicker: 'Kicker',
  headline: 'Headline',
  standfirst: 'Standfirst',
  text: 'Text',
  length: (count: number) => `${count} of ${headlineAtMost} characters`,
  long: (count: number) => `${count} characters: over ${headlineAtMost}, search engines and phones cut it`,
} as const;

/** Characters after which a headline is cut in lists elsewhere; it is advice, and nothing is refused. */
const headlineAtMost = 90;

interface CanvasProps {
  readonly story: DeskStory;
  readonly fields: DeskFields;
  readonly set: SetFields;
  /** told of each change of the text, which the editor itself holds, with a way to read it */
  readonly changeText: (read: () => DeskFields['document']) => void;
  readonly ready: (editor: Editor | null) => void;
  readonly isFixed: boolean;
}

/** The story as it will be read: its lines, its picture, its text, each written where it stands. */
export function Canvas({ story, fields, set, changeText, ready, isFixed }: CanvasProps) {
  const written = { language: fields.language, direction: fields.direction, isFixed };
  const length = [...fields.headline].length;
  return (
    <>
      <Line
        {...written}
        name="kicker"
        label={words.kicker}
        value={fields.kicker ?? ''}
        set={(kicker) => set({ kicker: kicker === '' ? null : kicker })}
      />
      <Line
        {...written}
        name="headline"
        label={words.headline}
        value={fields.headline}
        set={(headline) => set({ headline })}
        hint={length > headlineAtMost ? words.long(length) : words.length(length)}
      />
      <Line
        {...written}
        name="standfirst"
        label={words.standfirst}
        value={fields.standfirst ?? ''}
        set={(standfirst) => set({ standfirst: standfirst === '' ? null : standfirst })}
      />
      <LeadPicture pictureId={fields.leadPictureId} set={(leadPictureId) => set({ leadPictureId })} isFixed={isFixed} />
      <DocumentEditor
        initial={story.fields.document}
        change={changeText}
        label={words.text}
        language={fields.language}
        direction={fields.direction}
        isFixed={isFixed}
        ready={ready}
      />
    </>
  );
}
