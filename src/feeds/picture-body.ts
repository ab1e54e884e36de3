import type { PublicPicture, Rendition } from '../pictures/pictures.ts';
import { creditLine } from '../pictures/pictures.ts';
import { type Markup, markup } from './markup.ts';

/** The JPEG nearest to what a feed reader shows: the widest that is not wider than 1,600 pixels. */
export function feedRendition(picture: PublicPicture): Rendition | null {
  const plain = picture.renditions.filter(({ format }) => format === 'jpeg').toSorted((a, b) => a.width - b.width);
  return plain.findLast(({ width }) => width <= 1_600) ?? plain[0] ?? null;
}

export function renditionAddress(rendition: Rendition, baseUrl: string): string {
  return `${baseUrl}/pictures/${rendition.file}`;
}

/** A picture with its caption and whole credit; one that is still asked for keeps its words. */
export function pictureBody(
  picture: PublicPicture,
  {
    baseUrl,
    caption,
    alt,
  }: { readonly baseUrl: string; readonly caption: readonly Markup[] | null; readonly alt: string | null },
): Markup {
  const rendition = feedRendition(picture);
  const words = caption ?? (picture.caption === '' ? null : picture.caption);
  const credit = creditLine(picture);
  const image =
    rendition === null
      ? null
      : markup`<img src="${renditionAddress(rendition, baseUrl)}" width="${rendition.width}" height="${rendition.height}" alt="${alt ?? picture.alt}"/>`;
  if (image === null && words === null && credit === '') return markup``;
  const between = words === null || credit === '' ? null : ' ';
  const under =
    words === null && credit === ''
      ? null
      : markup`<figcaption>${words}${between}${credit === '' ? null : markup`<small>${credit}</small>`}</figcaption>`;
  return markup`<figure>${image}${under}</figure>\n`;
}
