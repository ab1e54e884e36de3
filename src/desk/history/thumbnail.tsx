import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useDesk } from '../desk-context.ts';
import type { DeskPicture } from '../shapes.ts';
import { shownPictureQuery } from './history-queries.ts';

const words = {
  waiting: 'The picture is on its way …',
  slot: 'The picture’s file is still asked for.',
  gone: 'The picture is in the library no more.',
  own: 'Caption of the library: ',
} as const;

/** Pixels across from which on a file is sharp enough for a thumbnail. */
const sharpFrom = 320;

interface ThumbnailProps {
  readonly id: string;
  /** the caption where the story has its own; else the picture's */
  readonly children?: ReactNode;
}

/** A picture of the library, small, with its caption. */
export function Thumbnail({ id, children }: ThumbnailProps) {
  const { api } = useDesk();
  const { data, isError } = useQuery(shownPictureQuery(api, id));
  return (
    <figure className="thumbnail">
      {data ? <Picture picture={data} /> : <p className="small quiet">{isError ? words.gone : words.waiting}</p>}
      <figcaption>
        {children ?? (
          <>
            <span className="hidden-words">{words.own}</span>
            {data?.caption}
          </>
        )}
      </figcaption>
    </figure>
  );
}

function Picture({ picture }: { readonly picture: DeskPicture }) {
  const files = picture.files.toSorted((one, other) => one.width - other.width);
  const plain = files.filter(({ format }) => format !== 'avif');
  const file = plain.find(({ width }) => width >= sharpFrom) ?? plain.at(-1) ?? files.at(-1);
  if (file === undefined) return <p className="small quiet">{words.slot}</p>;
  return <img src={file.address} alt={picture.alt} width={file.width} height={file.height} loading="lazy" />;
}
