/** What a page can be shown as whatever the browser that shows it has: a screen in light or dark, or paper. */
export type Medium = 'light' | 'dark' | 'print';

/** What holds in every browser, and what holds in none. */
const always = 'all';
const never = 'not all';

/** What a medium says of each question that it answers by itself; the others stay with the browser. */
const answers: Readonly<Record<Medium, Readonly<Record<string, boolean>>>> = {
  light: { '(prefers-color-scheme:dark)': false },
  dark: { '(prefers-color-scheme:dark)': true },
  print: { '(prefers-color-scheme:dark)': false, print: true, screen: false },
};

/**
 * The readers' style sheet with the rules of one medium applied, and nothing else changed. A paper's margins become the
 * page's own, within the width of the sheet: that is the width by which browsers choose rules when they print.
 */
export function inOneMedium(css: string, medium: Medium): string {
  return css
    .replaceAll(/@media([^{]+)\{/g, (_, query: string) => `@media ${narrowed(query.trim(), medium)}{`)
    .replaceAll('color-scheme:light dark', `color-scheme:${medium === 'dark' ? 'dark' : 'light'}`)
    .replaceAll(/@page\{margin:([^;}]+);?\}/g, medium === 'print' ? ':root{padding:$1}' : '$&');
}

/** The question of one rule, less what the medium answers. */
function narrowed(query: string, medium: Medium): string {
  if (/,|\bnot\b|\bor\b|\bonly\b/.test(query)) throw new Error(`No preview can be made of @media ${query}.`);
  const open: string[] = [];
  for (const part of query.split(' and ')) {
    const answered = answers[medium][part.replaceAll(' ', '')];
    if (answered === false) return never;
    if (answered === undefined) open.push(part);
  }
  return open.length === 0 ? always : open.join(' and ');
}
