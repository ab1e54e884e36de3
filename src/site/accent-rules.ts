import type { Accent, Theme } from '../newsroom/newsroom.ts';

/**
 * The custom properties of a newsroom's own accent colour, to stand right after tokens.css. They are for screens: on
 * paper links stay black. Where a reader asks for more contrast, the hairline under links is the accent itself.
 */
export function accentRules(accents: Readonly<Record<Theme, Accent>> | null): string {
  if (accents === null) return '';
  return [
    `@media screen{${rule(accents.light)}}`,
    `@media screen and (prefers-color-scheme:dark){${rule(accents.dark)}}`,
    '@media screen and (prefers-contrast:more){:root{--mark:var(--accent)}}',
  ].join('\n');
}

function rule({ accent, accentTint, mark }: Accent): string {
  return `:root{--accent:${accent};--accent-tint:${accentTint};--mark:${mark}}`;
}
