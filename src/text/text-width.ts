/** About how wide a line stands in the interface's typeface, in the unit of `size`; a little too wide rather than too narrow. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const letter of text) ems += widthOf(letter);
  return ems * size;
}

function widthOf(letter: string): number {
  if (/[\p{M}\u2066-\u2069\u200b-\u200f]/u.test(letter)) return 0;
  if (/[ijlftrI.,:;'’‘|!()[\]\s]/.test(letter)) return 0.34;
  if (/[mwMWШЩЖЮФ@%—]/.test(letter)) return 0.92;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(letter)) return 1;
  return /\p{Lu}/u.test(letter) ? 0.72 : 0.61;
}
