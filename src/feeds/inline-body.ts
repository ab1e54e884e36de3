import { type DocumentNode, isSafeLink, passagesIn } from '../stories/stories.ts';
import { directionOf } from '../text/text.ts';
import { type Markup, markup } from './markup.ts';

/** The words of a paragraph with their marks, each passage in another language in one piece; links become absolute. */
export function inlineBody(nodes: readonly DocumentNode[], baseUrl: string): Markup[] {
  return passagesIn(nodes).map(({ language, nodes: own }) => {
    const words = markedWords(own, baseUrl);
    return language === null
      ? markup`${words}`
      : markup`<span lang="${language}" dir="${directionOf(language)}">${words}</span>`;
  });
}

function markedWords(nodes: readonly DocumentNode[], baseUrl: string): Markup[] {
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
