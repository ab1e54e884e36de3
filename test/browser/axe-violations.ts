import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.2 at levels A and AA, and what axe counts as good practice beyond it. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const options = JSON.stringify({ runOnly: { type: 'tag', values: rules }, resultTypes: ['violations'] });
/** Written down inside the page, since whole reports cost more to send than to make. */
const found = `axe.run(document, ${options}).then(({ violations }) =>
  violations.map(({ id, nodes }) => id + ' at ' + nodes.map(({ html }) => html).join(' ')))`;

/** Links and buttons that are narrower than their words, which then stand on those of a neighbour. */
const spilling = `[...document.querySelectorAll('a, button')]
  .filter((control) => control.clientWidth > 0 && control.scrollWidth > control.clientWidth + 1)
  .filter((control) => getComputedStyle(control).overflowX === 'visible' && !control.closest('.hidden-words, [hidden]'))
  .map((control) => control.outerHTML.slice(0, 200))`;

/** What axe finds on the open page at a width in pixels, by how much the page is too wide for it, and whose words run out of their place. */
export async function violations(page: Page, kind: string, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 900 });
  // A page that is looked at again, wider or darker, has it already.
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(axe.source);
  const over = Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'));
  return [
    ...((await page.evaluate(found)) as readonly string[]).map((violation) => `${kind}: ${violation}`),
    ...(over > 0 ? [`${kind}: ${over} pixels too wide`] : []),
    ...((await page.evaluate(spilling)) as readonly string[]).map((html) => `${kind}: words run out of ${html}`),
  ];
}
