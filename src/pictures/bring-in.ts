/** The way of a file from a stranger's bytes to an original and its renditions, each on disk for good. */

import { cleanLine, cutTo } from './clean-text.ts';
import type { MadeCrop } from './crop.ts';
import { atOnce, plannedCrops } from './crop-shapes.ts';
import { developNow, lookAt } from './darkroom.ts';
import type { MadeRendition } from './encode.ts';
import { admit, endings } from './intake.ts';
import { ladder } from './ladder.ts';
import {
  checkRoom,
  dropIncoming,
  type Incoming,
  keepOriginal,
  keepRendition,
  originalPath,
  writeIncoming,
} from './picture-files.ts';

import type {
  Crop,
  Picture,
  PictureFields,
  PictureFormat,
  PictureProblem,
  Rendition,
  RenditionFormat,
} from './shapes.ts';
import { type GivenWords, mergeWords } from './words.ts';
import { writePacket } from './xmp-packet.ts';

export interface Upload {
  readonly bytes: Uint8Array;
  /** as the sender named it; kept for the newsroom, never believed */
  readonly originalName: string;
  readonly by: string;
  readonly now: Temporal.Instant;
  /** words that go before those in the file */
  readonly fields?: GivenWords;
  /** the newsroom's language (BCP 47), for files that state their words in several; English when left out */
  readonly language?: string;
  /** true: a credit that was given stays, even where the file knows how it goes on */
  readonly keepsCredit?: boolean;
}

/** What a file brings to a picture. */
export type FilePart = PictureFields &
  Pick<
    Picture,
    | 'originalName'
    | 'originalHash'
    | 'format'
    | 'bytes'
    | 'width'
    | 'height'
    | 'position'
    | 'colour'
    | 'renditions'
    | 'crops'
    | 'digitalSourceType'
    | 'licensorUrl'
    | 'flags'
  >;

/** A file that is of a kind that is taken, and written where the darkroom can look at it. */
export interface Received {
  readonly incoming: Incoming;
  readonly format: PictureFormat;
}

type Refused = { readonly ok: false; readonly problem: PictureProblem };

const renditionEndings: Readonly<Record<RenditionFormat, string>> = { avif: 'avif', webp: 'webp', jpeg: 'jpg' };

/** Admits the bytes and writes them down for `work`; afterwards nothing is left of them that `work` did not keep. */
export async function receive<Result>(
  folder: string,
  bytes: Uint8Array,
  work: (received: Received) => Promise<Result>,
): Promise<Result | Refused> {
  const admitted = admit(bytes);
  if (!admitted.ok) return admitted;
  const incoming = await writeIncoming(folder, bytes);
  try {
    return await work({ incoming, format: admitted.format });
  } finally {
    await dropIncoming(incoming);
  }
}

/** Looks at a received file, makes its renditions with `given` words before its own, and keeps it and them. */
export async function bringIn(
  folder: string,
  { incoming, format }: Received,
  upload: Upload,
  given: GivenWords,
): Promise<{ readonly ok: true; readonly part: FilePart } | Refused> {
  const looked = await lookAt(incoming.path, format, upload.language ?? 'en');
  if (!looked.ok) return looked;
  const { width, height, orientation, metadata } = looked.value;
  const { fields, flags } = mergeWords(given, metadata, upload.keepsCredit);
  const developed = await developNow(incoming.path, {
    formats: ['webp', 'jpeg'],
    width,
    height,
    orientation,
    widths: ladder(width, height),
    crops: atOnce(plannedCrops(width, height)),
    focal: null,
    packet: writePacket({ ...fields, digitalSourceType: metadata.digitalSourceType }),
  });
  if (!developed.ok) return developed;
  const renditions = await keepRenditions(folder, developed.value.renditions);
  const crops = await keepCrops(folder, developed.value.crops);
  await keepOriginal(folder, incoming, endings[format]);
  return {
    ok: true,
    part: {
      ...fields,
      flags,
      originalName: cutTo(cleanLine(upload.originalName), 255),
      originalHash: incoming.hash,
      format,
      bytes: upload.bytes.length,
      width,
      height,
      position: metadata.position,
      colour: developed.value.colour,
      renditions,
      crops,
      digitalSourceType: metadata.digitalSourceType,
      licensorUrl: metadata.licensorUrl,
    },
  };
}

/** The same file where `bringIn` has put it. */
export function asOriginal(folder: string, { incoming, format }: Received): Received {
  return { incoming: { ...incoming, path: originalPath(folder, incoming.hash, endings[format]) }, format };
}

/** Keeps what the darkroom made, in its order. */
export async function keepRenditions(folder: string, made: readonly MadeRendition[]): Promise<readonly Rendition[]> {
  const kept: Rendition[] = [];
  await checkRoom(
    folder,
    made.reduce((sum, { content }) => sum + content.length, 0),
  );
  for (const { content, format, width, height } of made) {
    const file = await keepRendition(folder, content, renditionEndings[format]);
    kept.push({ format, width, height, bytes: content.length, file });
  }
  return kept;
}

export async function keepCrops(folder: string, made: readonly MadeCrop[]): Promise<readonly Crop[]> {
  const kept = await keepRenditions(folder, made);
  return kept.flatMap((rendition, index) => {
    const shape = made[index]?.shape;
    return shape ? [{ shape, ...rendition }] : [];
  });
}
