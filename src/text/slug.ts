import anyAscii from 'any-ascii';

/** Longest slug, characters: about twelve words, short enough for a shared address to stay on one line. */
const slugAtMost = 80;

/**
 * The words of an address made from a headline in any script: `Суджа: café №5` becomes `sudzha-cafe-no5`.
 * Cut at a word's end. Gives '' when nothing of the text can be spelled in ASCII letters and digits.
 */
export function slugOf(text: string): string {
  const ascii = anyAscii(text.normalize('NFC').replaceAll(/['’ʼ`]/g, '')).toLowerCase();
  const words = ascii.match(/[a-z0-9]+/g) ?? [];
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > slugAtMost) return slug === '' ? word.slice(0, slugAtMost) : slug;
    slug = longer;
  }
  return slug;
}

/** True for what `slugOf` makes: lower-case ASCII words joined by single hyphens. */
export function isSlug(text: string): boolean {
  return text.length <= slugAtMost && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}
