import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { DeskFields } from '../shapes.ts';
import { documentOfWords, plainWords } from '../stories/plain-words.ts';

const words = {
  about: 'An empty line ends a paragraph.',
  rich: 'This text has headings, pictures, links or other marks, and cannot be changed here. It is shown in the preview.',
} as const;

interface DocumentEditorProps {
  readonly initial: DeskFields['document'];
  readonly change: (document: DeskFields['document']) => void;
  readonly label: string;
  /** BCP 47 of the text */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

/** A text of plain paragraphs; one that holds more is not offered, since it would be lost. */
export function DocumentEditor({ initial, change, label, language, direction }: DocumentEditorProps) {
  const [typed, setTyped] = useState(() => plainWords(initial));
  if (typed === null) return <p className="small quiet">{words.rich}</p>;
  return (
    <Textarea
      label={label}
      description={words.about}
      autosize
      minRows={10}
      maxRows={40}
      lang={language}
      dir={direction}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        change(documentOfWords(event.currentTarget.value));
      }}
    />
  );
}
