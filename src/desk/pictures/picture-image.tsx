import '../css/picture-image.css';
import type { CSSProperties } from 'react';
import type { DeskPicture } from '../shapes.ts';

const words = { slot: 'This picture waits for its file.' } as const;

interface PictureImageProps {
  readonly picture: DeskPicture;
  /** how wide it stands on the page, as in HTML */
  readonly sizes: string;
}

/** A picture in the size that fits; a slot has a place of its own kind. */
export function PictureImage({ picture, sizes }: PictureImageProps) {
  const files = filesFor(picture);
  const [smallest] = files;
  if (smallest === undefined) return <span className="picture-slot">{words.slot}</span>;
  return (
    <img
      className="picture-image"
      src={smallest.address}
      srcSet={files.map(({ address, width }) => `${address} ${width}w`).join(', ')}
      sizes={sizes}
      width={picture.width}
      height={picture.height}
      alt={picture.alt}
      loading="lazy"
      decoding="async"
      style={colourOf(picture)}
    />
  );
}

/** Stands in its place until it has come. */
function colourOf({ colour }: DeskPicture): CSSProperties {
  return colour === null ? {} : ({ '--picture-colour': colour } as CSSProperties);
}

/** One format for all sizes: every browser that runs the desk reads WebP. The smallest first. */
function filesFor({ files }: DeskPicture): DeskPicture['files'] {
  const webp = files.filter(({ format }) => format === 'webp');
  const chosen = webp.length > 0 ? webp : files.filter(({ format }) => format === 'jpeg');
  return [...chosen].sort((one, other) => one.width - other.width);
}
