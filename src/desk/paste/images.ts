import type { PastedPicture, Reading } from './flow.ts';

const isTiny = (image: Element) =>
  ['width', 'height'].some((side) => /^[0-2](?:px)?$/.test(image.getAttribute(side) ?? ''));

const isEmoji = (image: Element) =>
  /(?:^|\s)(?:emoji|wp-smiley|an1|emojione|twemoji)(?:\s|$)/.test(image.getAttribute('class') ?? '');

/** The sign that an image stands for, where it is a letter's image; else null. */
export function letterOf(image: Element): string | null {
  const alt = image.getAttribute('alt') ?? '';
  return isEmoji(image) || (alt !== '' && /^\p{Extended_Pictographic}/u.test(alt) && alt.length <= 14) ? alt : null;
}

function captionOf(image: Element): string {
  const caption = image.closest('figure')?.querySelector('figcaption')?.textContent ?? '';
  return caption.replaceAll(/\s+/g, ' ').trim();
}

/** The address of a picture; a page that loads its pictures late keeps it elsewhere. */
function addressOf(image: Element): string {
  const src = image.getAttribute('src') ?? '';
  const late = image.getAttribute('data-src') ?? image.getAttribute('data-lazy-src') ?? '';
  return /^https?:/i.test(late) ? late : src;
}

/** Notes a picture that was pasted; whoever reads the story shall load nothing from where it lies. */
export function notePicture(image: Element, reading: Reading): void {
  const src = addressOf(image);
  if (isTiny(image) || !/^(?:https?:|data:image\/|blob:)/i.test(src)) return;
  const picture: PastedPicture = { src, alt: image.getAttribute('alt') ?? '', caption: captionOf(image) };
  if (!reading.pictures.some((noted) => noted.src === src)) reading.pictures.push(picture);
}

/** Whether an image parts the words before and after it: a counter's pixel does not. */
export function isSeen(image: Element): boolean {
  return !isTiny(image);
}
