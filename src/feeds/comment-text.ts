import { type Markup, markup } from './markup.ts';

/** A comment's text as HTML for feed readers: its paragraphs, with the ends of its lines. What it holds is escaped. */
export function commentHtml(text: string): Markup {
  const paragraphs = text.split(/\n\s*\n/u).filter((paragraph) => paragraph.trim() !== '');
  return markup`${paragraphs.map((paragraph) => markup`<p>${lines(paragraph.trim())}</p>\n`)}`;
}

function lines(paragraph: string): Markup[] {
  return paragraph.split('\n').map((line, index) => (index === 0 ? markup`${line}` : markup`<br/>\n${line}`));
}
