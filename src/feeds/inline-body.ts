import { type DocumentNode, isSafeLink } from '../stories/stories.ts';
import { type Markup, markup } from './markup.ts';

/** The words of a paragraph with their marks; links to this site become absolute. */
export function inlineBody(nodes: readonly DocumentNode[], baseUrl: string): Markup[] {
  return nodes.map((node) => {
    if (node.type === 'hardBreak') return markup`<br/>`;
    const marks = node.marks?.toReversed() ?? [];
    return marks.reduce<Markup>(
      (inside, mark) => {
        switch (mark.type) {
          case 'bold':
            return markup`<strong>${inside}</strong>`;
          case 'italic':
            return markup`<em>${inside}</em>`;
          case 'strike':
            return markup`<s>${inside}</s>`;
          case 'superscript':
            return markup`<sup>${inside}</sup>`;
          case 'subscript':
            return markup`<sub>${inside}</sub>`;
          case 'code':
            return markup`<code>${inside}</code>`;
          case 'link':
            return linked(mark.attrs?.['href'], inside, baseUrl);
          default:
            return inside;
        }
      },
      markup`${node.text ?? ''}`,
    );
  });
}

/** An anchor on the story's own page has no meaning in a feed, so its words stand alone. */
function linked(href: unknown, inside: Markup, baseUrl: string): Markup {
  if (!isSafeLink(href) || href.startsWith('#')) return inside;
  return markup`<a href="${href.startsWith('/') ? baseUrl + href : href}">${inside}</a>`;
}
