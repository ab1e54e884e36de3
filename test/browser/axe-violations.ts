import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.2 at levels A and AA, and what axe counts as good practice beyond it. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on the open page at a width in pixels, and by how much the page is too wide for it. */
export async function violations(page: Page, kind: string, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 900 });
  await page.evaluate(axe.source);
  const options = JSON.stringify({ runOnly: { type: 'tag', values: rules }, resultTypes: ['violations'] });
  const report = (await page.evaluate(`axe.run(document, ${options})`)) as axe.AxeResults;
  const found = report.violations.map(
    ({ id, nodes }) => `${kind}: ${id} at ${nodes.map(({ html }) => html).join(' ')}`,
  );
  const over = Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'));
  return over > 0 ? [...found, `${kind}: ${over} pixels too wide`] : found;
}
