import { Fragment, type ReactNode } from 'react';
import type { PublicPicture, Rendition, RenditionFormat } from '../pictures/pictures.ts';
import { picturePath } from './addresses.ts';
import { focalClass, frameClass } from './palette.ts';
import { isBlank, printedCredit } from './printed-credit.ts';
import { type PageVoice, Voiced } from './voice.tsx';

/** The pictures that a page names, by id. */
export type Pictures = ReadonlyMap<string, PublicPicture>;

/** The picture of an id when it has a file that can be shown. */
export function readyPicture(pictures: Pictures, id: string | null): PublicPicture | null {
  const picture = id === null ? undefined : pictures.get(id);
  return picture?.state === 'ready' && picture.renditions.length > 0 ? picture : null;
}

/** Where a picture stands: how wide it is shown there, and whether it is the first thing on the page. */
export interface PictureRoom {
  /** `sizes` of the HTML standard: widths by viewport */
  readonly sizes: string;
  readonly first?: boolean;
}

const modernFormats = ['avif', 'webp'] as const satisfies readonly RenditionFormat[];

/** The picture itself: modern formats first, its own size so that nothing moves, a frame in its colour until it is there. */
export function Image({ picture, room, alt }: { picture: PublicPicture; room: PictureRoom; alt?: string | null }) {
  const plain = renditionsOf(picture, 'jpeg');
  const fallback = plain.length > 0 ? plain : inOrder(picture.renditions);
  const source = fallback.find((rendition) => rendition.width >= 800) ?? fallback.at(-1);
  if (source === undefined) return null;
  const classes = [frameClass(picture.colour), focalClass(picture.focal)].filter((name) => name !== null).join(' ');
  return (
    <picture>
      {modernFormats.map((format) => {
        const renditions = renditionsOf(picture, format);
        if (renditions.length === 0) return null;
        return <source key={format} type={`image/${format}`} srcSet={sourceSet(renditions)} sizes={room.sizes} />;
      })}
      <img
        className={classes === '' ? undefined : classes}
        src={picturePath(source.file)}
        srcSet={sourceSet(fallback)}
        sizes={room.sizes}
        width={picture.width || source.width}
        height={picture.height || source.height}
        alt={alt ?? picture.alt}
        decoding="async"
        {...(room.first ? { fetchPriority: 'high' as const } : { loading: 'lazy' as const })}
      />
    </picture>
  );
}

function inOrder(renditions: readonly Rendition[]): readonly Rendition[] {
  return renditions.toSorted((a, b) => a.width - b.width);
}

function renditionsOf(picture: PublicPicture, format: RenditionFormat): readonly Rendition[] {
  return inOrder(picture.renditions.filter((rendition) => rendition.format === format));
}

function sourceSet(renditions: readonly Rendition[]): string {
  return renditions.map((rendition) => `${picturePath(rendition.file)} ${rendition.width}w`).join(', ');
}

/** The JPEG that link previews show: the one cut for them, or else the widest that is not wider than 1,600 pixels. */
export function previewRendition(picture: PublicPicture): Rendition | null {
  const cut = picture.crops.find(({ shape }) => shape === 'share');
  if (cut) return cut;
  const renditions = renditionsOf(picture, 'jpeg');
  return renditions.findLast((rendition) => rendition.width <= 1600) ?? renditions[0] ?? null;
}

/** Who made the picture and when, as far as that is stated; nothing when it is not. */
export function Credit({ picture, voice }: { picture: PublicPicture; voice: PageVoice }) {
  const credit = printedCredit(picture, voice.words, voice.language);
  if (isBlank(credit)) return null;
  const { names, date, cut } = credit;
  return (
    <span className="credit">
      {names.map((part) => (
        <Fragment key={part}>
          <bdi>{part}</bdi>{' '}
        </Fragment>
      ))}
      {date === '' ? null : <bdi className="credit-date">{date}</bdi>}
      {cut && date !== '' ? ' ' : null}
      {cut ? <Voiced voice={voice}>{voice.words.creditCut}</Voiced> : null}
    </span>
  );
}

/** A picture with its caption and credit; a slot keeps its place and says so. */
export function Figure(props: {
  picture: PublicPicture;
  room: PictureRoom;
  voice: PageVoice;
  className?: string;
  alt?: string | null;
  /** null: the picture's own caption */
  caption?: ReactNode;
}) {
  const { picture, room, voice } = props;
  const caption = props.caption ?? picture.caption.trim();
  const shown = picture.state === 'ready' && picture.renditions.length > 0;
  return (
    <figure className={['figure', `figure-${shapeOf(picture)}`, props.className].filter(Boolean).join(' ')}>
      {shown ? (
        <Image picture={picture} room={room} alt={props.alt ?? null} />
      ) : (
        <Slot
          voice={voice}
          text={picture.state === 'slot' ? voice.words.pictureMissing : voice.words.pictureNoLonger}
        />
      )}
      {caption === '' && isBlank(printedCredit(picture, voice.words, voice.language)) ? null : (
        <figcaption>
          {caption === '' ? null : (
            <span className="caption">
              <bdi>{caption}</bdi>
            </span>
          )}
          <Credit picture={picture} voice={voice} />
        </figcaption>
      )}
    </figure>
  );
}

/** Only a picture of a usual shape may be cropped at the head of a story; the others would lose what they show. */
function shapeOf({ width, height }: PublicPicture): 'small' | 'tall' | 'wide' | 'usual' {
  if (width < 640) return 'small';
  if (height > width * 0.8) return 'tall';
  return width > height * 2 ? 'wide' : 'usual';
}

/** The place of a picture that has not come yet, or, in an older version of a story, of one that is shown no longer. */
function Slot({ voice, text }: { voice: PageVoice; text: string }) {
  return (
    <p className="slot">
      <Voiced voice={voice}>{text}</Voiced>
    </p>
  );
}
