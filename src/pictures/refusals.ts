/** The sentences in which a picture is refused: what is wrong, and the mend. */

import type { PictureProblem } from './shapes.ts';

/** bytes */
export const largestFile = 50 * 1024 * 1024;
/** pixels */
export const largestPicture = 100_000_000;
/** pixels of one side; codecs hold whole rows */
export const longestSide = 30_000;

type FileProblem = Exclude<PictureProblem['problem'], 'unfit-field' | 'not-a-picture' | 'unknown-picture' | 'has-file'>;

const sentences: Readonly<Record<FileProblem, string>> = {
  'too-many-bytes': `The picture file is larger than ${largestFile / 1024 / 1024} MB. Export it smaller, for instance 4,000 pixels wide as a JPEG.`,
  'too-many-pixels': `The picture has more than ${largestPicture / 1_000_000} million pixels, or more than ${longestSide.toLocaleString('en')} along one side. Scale it down and export it again.`,
  svg: 'SVG drawings are not taken, because they can carry scripts. Export the drawing as a PNG.',
  heic: 'HEIC pictures cannot be read here. Export it as JPEG (on an iPhone: Settings, Camera, Formats, Most Compatible).',
  passenger:
    'The picture file has something else hidden in it (a web page, a program, a PDF or an archive). Open it in a picture editor and export it again.',
  broken:
    'The picture file is damaged or incomplete. Copy it from its source once more, or open it in a picture editor and export it again.',
  'no-original':
    'The original of this picture is missing from the data folder, so nothing can be written into its renditions. Put it back from a backup.',
  'too-slow': 'The picture file took too long to decode. Open it in a picture editor and export it again as a JPEG.',
  'too-hungry': 'The picture file needs too much memory to decode. Scale it down and export it again as a JPEG.',
};

export function refuse(problem: FileProblem): PictureProblem {
  return { problem, field: 'file', message: sentences[problem] };
}

/** `kind`: what the file is instead, such as `a PDF`; null when its content is not known. */
export function refuseKind(kind: string | null): PictureProblem {
  const what =
    kind === null ? 'The file is not a picture of a kind that is known here.' : `The file is ${kind}, not a picture.`;
  return {
    problem: 'not-a-picture',
    field: 'file',
    message: `${what} JPEG, PNG, WebP, AVIF, GIF and TIFF pictures are taken.`,
  };
}
