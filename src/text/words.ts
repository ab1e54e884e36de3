/** Scripts that write without spaces count by characters, as their newsrooms do. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

/** Words of a text in any language: runs between spaces that hold a letter or digit, and each character of unspaced scripts. */
export function countWords(text: string): number {
  const characters = text.match(unspaced)?.length ?? 0;
  const rest = characters > 0 ? text.replaceAll(unspaced, ' ') : text;
  let words = 0;
  for (const run of rest.split(/\s+/u)) if (/[\p{L}\p{N}]/u.test(run)) words += 1;
  return words + characters;
}

/** The start of a text, cut at a word's end with an ellipsis; for descriptions, never for a credit. */
export function opening(text: string, atMost: number): string {
  const whole = text.replaceAll(/\s+/gu, ' ').trim();
  if (whole.length <= atMost) return whole;
  const cut = whole.slice(0, atMost - 1);
  const space = cut.lastIndexOf(' ');
  const kept = space > atMost / 2 ? cut.slice(0, space) : cut;
  // Where a text without spaces is cut, half of a letter outside Unicode's first plane may be left.
  return `${kept.replace(/[\ud800-\udbff]$/, '').replace(/[\s,;:.–—-]+$/u, '')}…`;
}
