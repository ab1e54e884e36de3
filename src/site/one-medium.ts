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

/** The readers' style sheet with the rules of one medium applied, and nothing else changed. */
export function inOneMedium(css: string, medium: Medium): string {
  const applied = css
    .replaceAll(/@media([^{]+)\{/g, (_, query: string) => `@media ${narrowed(query.trim(), medium)}{`)
    .replaceAll('color-scheme:light dark', `color-scheme:${medium === 'dark' ? 'dark' : 'light'}`);
  return medium === 'print' ? onSheets(applied) : applied;
}

/**
 * A sheet's margins become the page's own, within a window as wide as the sheet. By that width browsers choose rules
 * when they print, but lengths in `vw` they take from the width between the margins.
 */
function onSheets(css: string): string {
  const [, margins = '0px'] = /@page\{margin:([^;}]+);?\}/.exec(css) ?? [];
  const [block = '', inline = block] = margins.split(' ');
  return css
    .replaceAll(/@page\{[^}]*\}/g, `:root{padding:${margins}}`)
    .replaceAll(/([\d.]+)vw\b/g, `calc($1*(1vw - 0.02*${inline}))`);
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
