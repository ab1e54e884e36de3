/** Numbers as the desk writes them. */

const locale = 'en-GB';
const whole = new Intl.NumberFormat(locale);
const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
const fine = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
const ratio = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, minimumFractionDigits: 1 });

const words = {
  more: (much: string) => `${much} more`,
  fewer: (much: string) => `${much} fewer`,
} as const;

/** `4,812` */
export function figure(count: number): string {
  return whole.format(count);
}

/** `38%`, `0.4%`; empty where there is nothing to have a share in. */
export function shareOf(part: number, all: number): string {
  if (all === 0) return '';
  return part > 0 && part / all < 0.095 ? fine.format(part / all) : share.format(part / all);
}

/** `1.4` */
export function ratioOf(part: number, all: number): string {
  return all === 0 ? '–' : ratio.format(part / all);
}

/** `12% more`; null where there is nothing to compare with, or hardly a difference. */
export function against(now: number, before: number | null): string | null {
  if (before === null || before === 0) return null;
  const change = (now - before) / before;
  const much = share.format(Math.abs(change));
  // A number that was tiny is told as it was.
  if (Math.abs(change) < 0.005 || change > 9) return null;
  return change > 0 ? words.more(much) : words.fewer(much);
}
