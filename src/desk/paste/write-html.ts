import { type Block, type Cell, lineBreak, type Marks, markNames, type Run } from './blocks.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replaceAll(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

const tags: Readonly<Record<(typeof markNames)[number], string>> = {
  lang: 'span',
  link: 'a',
  bold: 'strong',
  italic: 'em',
  strike: 's',
  superscript: 'sup',
  subscript: 'sub',
  code: 'code',
};

function opened(name: (typeof markNames)[number], value: Marks[typeof name]): string {
  if (name === 'lang') return `<span lang="${escaped(String(value))}">`;
  return name === 'link' ? `<a href="${escaped(String(value))}">` : `<${tags[name]}>`;
}

/** Runs with the marks from one on, outermost first: neighbours that share a mark stand in one element. */
function runsHtml(runs: readonly Run[], from = 0): string {
  const name = markNames[from];
  if (name === undefined) return runs.map(({ text }) => (text === lineBreak ? '<br>' : escaped(text))).join('');
  let html = '';
  for (let start = 0; start < runs.length; ) {
    const value = runs[start]?.marks[name];
    const end = runs.findIndex((run, index) => index > start && run.marks[name] !== value);
    const group = runs.slice(start, end === -1 ? undefined : end);
    const inner = runsHtml(group, from + 1);
    html += value ? `${opened(name, value)}${inner}</${tags[name]}>` : inner;
    start += group.length;
  }
  return html;
}

function cellHtml({ isHeader, colspan, rowspan, paragraphs }: Cell): string {
  const tag = isHeader ? 'th' : 'td';
  const spans = `${colspan > 1 ? ` colspan="${colspan}"` : ''}${rowspan > 1 ? ` rowspan="${rowspan}"` : ''}`;
  return `<${tag}${spans}>${blocksHtml(paragraphs) || '<p></p>'}</${tag}>`;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${runsHtml(block.runs)}</p>`;
    case 'heading':
      return `<h${block.level}>${runsHtml(block.runs)}</h${block.level}>`;
    case 'list': {
      const items = block.items.map((item) => `<li>${blocksHtml(item)}</li>`).join('');
      if (block.start === null) return `<ul>${items}</ul>`;
      return block.start === 1 ? `<ol>${items}</ol>` : `<ol start="${block.start}">${items}</ol>`;
    }
    case 'quote': {
      const lang = block.lang === null ? '' : ` lang="${escaped(block.lang)}"`;
      return `<blockquote${lang}>${blocksHtml(block.blocks)}</blockquote>`;
    }
    case 'table': {
      const rows = block.rows.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`).join('');
      return `<table><tbody>${rows}</tbody></table>`;
    }
    case 'embed': {
      const beside = `data-site="${escaped(block.site)}" data-description="${escaped(block.description)}"`;
      return `<a data-embed="" href="${escaped(block.url)}" ${beside}>${escaped(block.title)}</a>`;
    }
    case 'rule':
      return '<hr>';
  }
}

/** Blocks as the HTML that the story's schema reads and writes. */
export function blocksHtml(blocks: readonly Block[]): string {
  return blocks.map(blockHtml).join('');
}
