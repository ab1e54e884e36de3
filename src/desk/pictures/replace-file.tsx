import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useDesk } from '../desk-context.ts';
import { ActButton } from '../parts/buttons.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { say, sayProblem } from '../parts/notices.ts';
import { may, useMe } from '../session.ts';
import type { DeskPicture } from '../shapes.ts';
import { FilesButton } from './files-button.tsx';
import { pictureChanged, picturesChanged, usesQuery } from './picture-queries.ts';

const words = {
  replace: 'Replace the file',
  give: 'Give it its file',
  title: 'Replace the file?',
  titleSlot: 'Give it this file?',
  file: (name: string) => `The new file: ${name}.`,
  kept: 'Its words and its places in stories stay; words that it lacks are read from the file.',
  seen: (count: number) =>
    count === 1 ? 'Readers of one story see it at once.' : `Readers of ${count} stories see it at once.`,
  unseen: 'No story that readers see shows it.',
  sending: 'Sending …',
  percent: (share: number) => (share < 1 ? `${Math.floor(share * 100)} % sent` : 'Sent. The server reads it …'),
  keep: 'Keep the old one',
  notNow: 'Not now',
  done: 'The picture has its new file.',
  notYours: 'Readers see this picture: somebody who may publish can replace its file.',
} as const;

/** Another file for a picture, or a slot's first: asked about once more, since readers may see it at once. */
export function ReplaceFile({ picture }: { readonly picture: DeskPicture }) {
  const { api } = useDesk();
  const me = useMe();
  const { data } = useQuery(usesQuery(api, picture.id));
  const [file, setFile] = useState<File | null>(null);
  const seenIn = data?.uses.filter(({ isPublic }) => isPublic).length ?? 0;
  if (seenIn > 0 && !may(me, 'desk: publish')) return <p className="small quiet">{words.notYours}</p>;
  return (
    <div>
      <FilesButton take={([chosen]) => setFile(chosen ?? null)}>
        {picture.state === 'slot' ? words.give : words.replace}
      </FilesButton>
      {file && <ReplaceDialog picture={picture} file={file} seenIn={seenIn} close={() => setFile(null)} />}
    </div>
  );
}

interface ReplaceDialogProps {
  readonly picture: DeskPicture;
  readonly file: File;
  readonly seenIn: number;
  readonly close: () => void;
}

function ReplaceDialog({ picture, file, seenIn, close }: ReplaceDialogProps) {
  const { api } = useDesk();
  const client = useQueryClient();
  const [share, setShare] = useState<number | null>(null);
  const dialog = useRef<HTMLParagraphElement>(null);
  const isSlot = picture.state === 'slot';
  const send = async () => {
    setShare(0);
    try {
      await pictureChanged(client, await api.pictures.replaceFile(picture.id, file, setShare));
    } catch (error) {
      setShare(null);
      // The dialog may have been closed meanwhile, and then nobody would read it there.
      if (dialog.current === null) return sayProblem(error);
      throw error;
    }
    await picturesChanged(client);
    close();
    say(words.done);
  };
  return (
    <Dialog title={isSlot ? words.titleSlot : words.title} close={close}>
      <p ref={dialog}>
        <bdi>{words.file(file.name)}</bdi>
      </p>
      <p>
        {words.kept} {!isSlot && (seenIn > 0 ? words.seen(seenIn) : words.unseen)}
      </p>
      {share !== null && (
        <div>
          <progress className="replace-progress" aria-label={words.sending} value={share} max={1} />
          <p className="small quiet figures">{words.percent(share)}</p>
        </div>
      )}
      <div className="acts">
        <ActButton variant="filled" busy={words.sending} act={send}>
          {isSlot ? words.give : words.replace}
        </ActButton>
        <Button onClick={close}>{isSlot ? words.notNow : words.keep}</Button>
      </div>
    </Dialog>
  );
}
