import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.2 at levels A and AA, and what axe counts as good practice beyond it. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const everything = { type: 'tag', values: rules };
/** All that can be another in the dark: every other rule reads what stands on the page, and not its colours. */
const coloured = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };
/** Written down inside the page, since whole reports cost more to send than to make. */
const finding = (
  runOnly: typeof everything,
) => `axe.run(document, ${JSON.stringify({ runOnly, resultTypes: ['violations'] })})
  .then(({ violations }) => violations.map(({ id, nodes }) => id + ' at ' + nodes.map(({ html }) => html).join(' ')))`;
/** What a page draws in answer to a change is on the screen. */
const isDrawn = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))';

/** Links and buttons that are narrower than their words, which then stand on those of a neighbour. */
const spilling = `[...document.querySelectorAll('a, button')]
  .filter((control) => control.clientWidth > 0 && control.scrollWidth > control.clientWidth + 1)
  .filter((control) => getComputedStyle(control).overflowX === 'visible' && !control.closest('.hidden-words, [hidden]'))
  .map((control) => control.outerHTML.slice(0, 200))`;

/**
 * What axe finds on the open page at a width in pixels, in the light and in the dark; by how much the page is too wide for
 * it, and whose words run out of their place. The page is left in the light.
 */
export async function violations(page: Page, kind: string, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 900 });
  // A page that is looked at again, at another width, has it already.
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(axe.source);
  const look = async (colorScheme: 'light' | 'dark', runOnly: typeof everything) => {
    // Nothing is measured half-way between two colours.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.evaluate(isDrawn);
    const found = (await page.evaluate(finding(runOnly))) as readonly string[];
    return found.map((violation) => `${kind}, ${colorScheme}: ${violation}`);
  };
  const dark = await look('dark', coloured);
  const light = await look('light', everything);
  const over = Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'));
  return [
    ...light,
    ...dark,
    ...(over > 0 ? [`${kind}: ${over} pixels too wide`] : []),
    ...((await page.evaluate(spilling)) as readonly string[]).map((html) => `${kind}: words run out of ${html}`),
  ];
}
