import '../css/editor.css';
import { useQueryClient } from '@tanstack/react-query';
import { type Editor, EditorContent, type JSONContent, useEditor } from '@tiptap/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { say } from '../parts/notices.ts';
import { useSayTrouble } from '../parts/say-trouble.ts';
import { PicturePicker } from '../pictures/picture-picker.tsx';
import { picturesChanged } from '../pictures/picture-queries.ts';
import { uploadPicture } from '../pictures/upload.ts';
import type { DeskFields, DeskPicture } from '../shapes.ts';
import { backToText } from './back-to-text.ts';
import { documentOptions } from './document-options.ts';
import { Editing } from './editing.ts';
import { embedView } from './embed-view.tsx';
import { figureView } from './figure-view.tsx';
import { FindBar } from './find-bar.tsx';
import { CardDialog, LanguageDialog, LinkDialog } from './mark-dialogs.tsx';
import { pictureDrop } from './picture-drop.ts';
import { placeholder } from './placeholder.ts';
import { putBlock } from './put-block.ts';
import { type Asked, Toolbar } from './toolbar.tsx';
import { WordCount } from './word-count-line.tsx';
import { writingAids } from './writing-aids.ts';

type Document = DeskFields['document'];

const words = {
  begin: 'Write the text here, or paste it. A picture can be dropped into it.',
  pictures: (count: number) =>
    count === 1
      ? 'One picture stayed out of what was pasted: save it and drop it into the text.'
      : `${count} pictures stayed out of what was pasted: save them and drop them into the text.`,
} as const;

interface DocumentEditorProps {
  readonly initial: Document;
  /** called at every change with a way to read the document as it then was: whoever types does not wait for that */
  readonly change: (read: () => Document) => void;
  readonly label: string;
  /** BCP 47 of the text */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly isFixed?: boolean;
  /** called with the editor when it is ready, and with null when it goes */
  readonly ready?: (editor: Editor | null) => void;
}

/** A text with its tools, over the one schema of stories. What it begins with is read once. */
export function DocumentEditor(props: DocumentEditorProps) {
  const { initial, label, language, direction, isFixed = false } = props;
  const latest = useRef(props);
  latest.current = props;
  const client = useQueryClient();
  const sayTrouble = useSayTrouble();
  const [asked, setAsked] = useState<Asked | null>(null);
  const options = useMemo(() => {
    const { extensions, ...rest } = documentOptions({ figure: figureView, embed: embedView });
    const drop = pictureDrop({
      upload: async (file, told) => {
        const picture = await uploadPicture(file, told);
        await picturesChanged(client);
        return picture;
      },
      failed: sayTrouble,
    });
    const aids = writingAids({
      language: () => latest.current.language,
      find: () => setAsked('find'),
      onPictures: (pictures) => say(words.pictures(pictures.length)),
    });
    return { ...rest, extensions: [...extensions, Editing, drop, ...aids, placeholder(words.begin)] };
  }, [client, sayTrouble]);
  // The same object while it says the same, or every picture of the screen would set the editor up anew.
  const editorProps = useMemo(
    () => ({
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, lang: language, dir: direction },
    }),
    [label, language, direction],
  );
  const editor = useEditor({
    ...options,
    // TipTap's type wants lists that it may change; it changes none.
    content: initial as JSONContent,
    editable: !isFixed,
    shouldRerenderOnTransaction: false,
    // The text as it stands on the screen: what the transaction holds lacks what plugins have mended after it.
    onUpdate: ({ editor: changed }) => {
      const { doc } = changed.state;
      latest.current.change(() => doc.toJSON() as Document);
    },
    editorProps,
  });
  useEffect(() => {
    const { ready } = latest.current;
    ready?.(editor);
    return () => ready?.(null);
  }, [editor]);
  const close = () => setAsked(null);
  const place = ({ id }: DeskPicture) => {
    backToText(editor, close);
    putBlock(editor, { type: 'figure', attrs: { picture: id } });
  };
  return (
    <div className="text-editor">
      {!isFixed && <Toolbar editor={editor} ask={setAsked} />}
      {asked === 'find' && <FindBar editor={editor} language={language} close={close} />}
      <EditorContent editor={editor} className="prose" />
      <WordCount editor={editor} language={language} />
      {/* Beside the page: the text may stand in a form, and a form within a form is none. */}
      {createPortal(
        <>
          {asked === 'link' && <LinkDialog editor={editor} close={close} />}
          {asked === 'card' && <CardDialog editor={editor} close={close} />}
          {asked === 'language' && <LanguageDialog editor={editor} close={close} />}
          {asked === 'picture' && <PicturePicker choose={place} close={close} />}
        </>,
        document.body,
      )}
    </div>
  );
}
