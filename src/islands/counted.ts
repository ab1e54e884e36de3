/**
 * A number in words: of the forms that stand at an element as `data-one`, `data-few`, `data-other` … (with `prefix`,
 * `data-<prefix>-one` …) the one that the language of the page takes for it.
 */
export function counted(element: HTMLElement, count: number, prefix = ''): string {
  const language = element.closest<HTMLElement>('[lang]')?.lang || 'en';
  const start = prefix === '' ? 'data-' : `data-${prefix}-`;
  const form = new Intl.PluralRules(language).select(count);
  const words = element.getAttribute(start + form) ?? element.getAttribute(`${start}other`) ?? '';
  return words.replaceAll('{count}', new Intl.NumberFormat(language).format(count));
}
