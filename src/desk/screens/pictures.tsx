import '../css/filters.css';
import '../css/pictures.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useDesk } from '../desk-context.ts';
import { useZone } from '../newsroom-zone.ts';
import { ActButton } from '../parts/buttons.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { Trouble, Waiting } from '../parts/trouble.tsx';
import { DropArea } from '../pictures/drop-area.tsx';
import { FilesButton } from '../pictures/files-button.tsx';
import { askedOf, type LibrarySearchAddress, readLibrarySearch } from '../pictures/library-address.ts';
import { LibrarySearch } from '../pictures/library-search.tsx';
import { LibraryTabs } from '../pictures/library-tabs.tsx';
import { PictureImage } from '../pictures/picture-image.tsx';
import { PictureLines } from '../pictures/picture-lines.tsx';
import { libraryQuery } from '../pictures/picture-queries.ts';
import { UploadLines } from '../pictures/upload-lines.tsx';
import { useUploads } from '../pictures/uploads.ts';
import { may, useMe } from '../session.ts';
import type { DeskPicture } from '../shapes.ts';

const words = {
  title: 'Pictures',
  upload: 'Upload',
  words: 'See to its words',
  more: 'Show more',
  fetching: 'Fetching …',
  empty: 'No picture yet.',
  first: 'Upload files, or let them go anywhere on this page. Their captions and credits are read from them.',
  nothing: 'No picture is like that.',
  wider: 'Look for fewer words, or among all pictures.',
} as const;

/** Every picture of the newsroom, and the way in for new ones. */
export function PicturesScreen() {
  const { api } = useDesk();
  const search = useSearch({ from: '/desk/pictures' });
  const mayUpload = may(useMe(), 'desk: write');
  const library = useInfiniteQuery(libraryQuery(api, askedOf(search, { zone: useZone(), now: new Date() })));
  const uploads = useUploads();
  const find = useFind(search);
  const pictures = library.data?.pages.flatMap((page) => page.pictures) ?? [];
  const acts = (
    <>
      <LibrarySearch sought={search.words?.trim() ?? ''} find={find} />
      {mayUpload && (
        <FilesButton variant="filled" multiple take={uploads.add}>
          {words.upload}
        </FilesButton>
      )}
    </>
  );
  return (
    <div className="library">
      <PageTitle acts={acts}>{words.title}</PageTitle>
      <LibraryTabs search={search} />
      {mayUpload && <DropArea take={uploads.add} />}
      <UploadLines uploads={uploads} after={({ picture }) => picture && <ToItsWords picture={picture} />} />
      {!library.data &&
        (library.error ? <Trouble error={library.error} again={() => void library.refetch()} /> : <Waiting />)}
      {library.data && pictures.length === 0 && <NoPictures isFiltered={Object.keys(search).length > 0} />}
      <ul className="picture-grid" aria-busy={library.isPlaceholderData}>
        {pictures.map((picture) => (
          <li key={picture.id}>
            <Link to="/pictures/$id" params={{ id: picture.id }} className="picture-choice">
              <span className="picture-frame">
                <PictureImage picture={{ ...picture, alt: '' }} sizes="(max-width: 760px) 45vw, 15rem" />
              </span>
              <PictureLines picture={picture} />
            </Link>
          </li>
        ))}
      </ul>
      {library.hasNextPage && (
        <div className="library-foot">
          <ActButton busy={words.fetching} act={() => library.fetchNextPage({ throwOnError: true })}>
            {words.more}
          </ActButton>
        </div>
      )}
    </div>
  );
}

function useFind(search: LibrarySearchAddress) {
  const navigate = useNavigate();
  const { show } = search;
  return useCallback(
    (sought: string) =>
      void navigate({ to: '/pictures', search: readLibrarySearch({ show, words: sought }), replace: true }),
    [navigate, show],
  );
}

function ToItsWords({ picture }: { readonly picture: DeskPicture }) {
  return (
    <Link to="/pictures/$id" params={{ id: picture.id }}>
      {words.words}
    </Link>
  );
}

function NoPictures({ isFiltered }: { readonly isFiltered: boolean }) {
  return (
    <div className="no-pictures">
      <p>
        <b>{isFiltered ? words.nothing : words.empty}</b>
      </p>
      <p className="quiet">{isFiltered ? words.wider : words.first}</p>
    </div>
  );
}
