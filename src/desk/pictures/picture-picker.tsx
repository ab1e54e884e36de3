import '../css/pictures.css';
import '../css/picture-picker.css';
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useDesk } from '../desk-context.ts';
import { ActButton } from '../parts/buttons.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Trouble, Waiting } from '../parts/trouble.tsx';
import type { DeskPicture } from '../shapes.ts';
import { FilesButton } from './files-button.tsx';
import { LibrarySearch } from './library-search.tsx';
import { PictureImage } from './picture-image.tsx';
import { nameOf, PictureLines } from './picture-lines.tsx';
import { libraryQuery } from './picture-queries.ts';
import { UploadLines } from './upload-lines.tsx';
import { useUploads } from './uploads.ts';

const words = {
  title: 'Choose a picture',
  upload: 'Upload',
  take: 'Take this one',
  takeAloud: (name: string) => `Take this one: ${name}`,
  none: 'No picture has these words. Try fewer of them, or upload one.',
  empty: 'There is no picture in the library yet. Upload the first one.',
  more: 'Show more',
  fetching: 'Fetching …',
} as const;

interface PicturePickerProps {
  /** told which one; whoever asked takes the dialog away */
  readonly choose: (picture: DeskPicture) => void;
  readonly close: () => void;
}

/** Lets a person choose a picture of the library, or bring one in. */
export function PicturePicker({ choose, close }: PicturePickerProps) {
  const { api } = useDesk();
  const [sought, setSought] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const library = useInfiniteQuery(libraryQuery(api, { q: sought }));
  const uploads = useUploads();
  const pictures = library.data?.pages.flatMap((page) => page.pictures) ?? [];
  return (
    <Dialog title={words.title} close={close}>
      <div className="picker">
        <div className="picker-asks">
          <LibrarySearch ref={field} sought={sought} find={setSought} />
          <FilesButton multiple take={uploads.add}>
            {words.upload}
          </FilesButton>
        </div>
        <UploadLines
          uploads={uploads}
          after={({ picture }) =>
            picture && (
              <Button variant="filled" aria-label={words.takeAloud(nameOf(picture))} onClick={() => choose(picture)}>
                {words.take}
              </Button>
            )
          }
        />
        {!library.data &&
          (library.error ? <Trouble error={library.error} again={() => void library.refetch()} /> : <Waiting />)}
        {library.data && pictures.length === 0 && <p className="quiet">{sought === '' ? words.empty : words.none}</p>}
        <ul className="picture-grid" aria-busy={library.isPlaceholderData}>
          {pictures.map((picture) => (
            <li key={picture.id}>
              <button type="button" className="picture-choice" onClick={() => choose(picture)}>
                <span className="picture-frame">
                  <PictureImage picture={{ ...picture, alt: '' }} sizes="14rem" />
                </span>
                <PictureLines picture={picture} />
              </button>
            </li>
          ))}
        </ul>
        {library.hasNextPage && (
          <div>
            <ActButton busy={words.fetching} act={() => library.fetchNextPage({ throwOnError: true })}>
              {words.more}
            </ActButton>
          </div>
        )}
      </div>
    </Dialog>
  );
}
