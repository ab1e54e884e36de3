import type { Marks } from './blocks.ts';
import { languageTag } from './languages.ts';
import { linkOf } from './links.ts';
import type { Declarations } from './style-rules.ts';

const tagMarks: Readonly<Record<string, Partial<Marks>>> = {
  b: { bold: true },
  strong: { bold: true },
  i: { italic: true },
  em: { italic: true },
  cite: { italic: true },
  dfn: { italic: true },
  var: { italic: true },
  s: { strike: true },
  del: { strike: true },
  strike: { strike: true },
  sup: { superscript: true, subscript: false },
  sub: { subscript: true, superscript: false },
  code: { code: true },
  kbd: { code: true },
  samp: { code: true },
  tt: { code: true },
  pre: { code: true },
};

/** Whether a font shorthand or a weight is a bold one; null where it says nothing of it. */
function boldness(weight: string | undefined): boolean | null {
  if (weight === undefined || /^(?:inherit|initial|unset|revert)$/.test(weight)) return null;
  const figure = /^(\d{3,4})\b/.exec(weight);
  if (figure !== null) return Number(figure[1]) >= 600;
  return /^(?:bold|bolder)$/.test(weight) ? true : /^(?:normal|lighter)$/.test(weight) ? false : null;
}

/** `italic bold 12.0px Helvetica`, as Apple's programs write it. */
function shorthand(font: string | undefined): { readonly weight?: string; readonly style?: string } {
  const [before = ''] = font?.split(/\d[\d.]*(?:px|pt|r?em|%)/) ?? [];
  const weight = /\b(bold|bolder|[6-9]00)\b/.exec(before)?.[1];
  const style = /\b(italic|oblique)\b/.exec(before)?.[1];
  return { ...(weight !== undefined && { weight }), ...(style !== undefined && { style }) };
}

function styleMarks(declared: Declarations): Partial<Marks> {
  const font = shorthand(declared.get('font'));
  const bold = boldness(declared.get('font-weight') ?? font.weight);
  const style = declared.get('font-style') ?? font.style;
  const decoration = `${declared.get('text-decoration') ?? ''} ${declared.get('text-decoration-line') ?? ''}`;
  const position = declared.get('vertical-align');
  return {
    ...(bold !== null && { bold }),
    ...(style !== undefined && /^(?:italic|oblique|normal)/.test(style) && { italic: !style.startsWith('normal') }),
    ...(/\bline-through\b/.test(decoration) && { strike: true }),
    ...(position === 'super' && { superscript: true, subscript: false }),
    ...(position === 'sub' && { subscript: true, superscript: false }),
    ...(position === 'baseline' && { subscript: false, superscript: false }),
  };
}

/** How the words of an element are set, from how those around it are. */
export function marksOf(element: Element, declared: Declarations, around: Marks): Marks {
  const tag = element.localName;
  const link = tag === 'a' ? linkOf(element) : null;
  const lang = element.getAttribute('lang') ?? element.getAttribute('xml:lang');
  return {
    ...around,
    ...tagMarks[tag],
    ...styleMarks(declared),
    ...(link !== null && { link }),
    ...(lang !== null && { lang: languageTag(lang) ?? around.lang }),
  };
}
