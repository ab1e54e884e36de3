import type { Letter, LetterAct, LetterFact, LetterPart } from './letter.ts';

/**
 * A letter in HTML as mail programs show it: tables and styles on the elements, no picture, no script, nothing loaded
 * from anywhere. Light only: programs that turn mails dark do it by themselves.
 */
export function letterHtml(letter: Letter): string {
  const { language, direction, from, title, preview, parts, foot } = letter;
  const side = direction === 'rtl' ? 'right' : 'left';
  const rows = [
    row(`padding:0 0 16px;border-bottom:2px solid ${ink};font:bold 20px/24px ${serif};color:${ink}`, apart(from)),
    row('padding:24px 0 4px', `<h1 style="margin:0;font:bold 24px/30px ${serif};color:${ink}">${escaped(title)}</h1>`),
    ...parts.map((part) => partRow(part, direction)),
    ...foot.map((part, index) => footRow(part, index === 0)),
  ];
  return [
    '<!doctype html>',
    `<html lang="${escaped(language)}" dir="${direction}">`,
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light"><meta name="supported-color-schemes" content="light">',
    `<title>${escaped(title)}</title></head>`,
    '<body style="margin:0;padding:0;background:#ffffff">',
    preview === '' ? '' : `<div style="display:none;max-height:0;overflow:hidden">${escaped(preview)}</div>`,
    `<div role="main" dir="${direction}"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#ffffff"><tr><td align="${side}" style="padding:24px 20px">`,
    `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px">`,
    ...rows,
    '</table></td></tr></table></div>',
    '</body></html>',
    '',
  ].join('\n');
}

const ink = '#12181b';
const quiet = '#5a666d';
const accent = '#0a5a61';
const serif = "Georgia,'Times New Roman',serif";
const sans = 'Arial,Helvetica,sans-serif';
/** A word that is longer than the line is broken, so that nothing runs off a phone. */
const breaks = 'word-break:break-word;overflow-wrap:anywhere';

function partRow(part: LetterPart, direction: Letter['direction']): string {
  switch (part.kind) {
    case 'words': {
      const type = part.isQuiet ? `font:14px/21px ${sans}` : `font:15px/22px ${sans}`;
      return row(`padding:0 0 16px;${type};color:#434e54;${breaks}`, escaped(part.words));
    }
    case 'quote':
      return row(
        `padding:16px 20px;background:#f3f6f6;font:17px/26px ${serif};color:${ink};${breaks}`,
        part.words
          .split('\n')
          .map((line) => `<div dir="auto">${line === '' ? '&nbsp;' : escaped(line)}</div>`)
          .join(''),
      );
    case 'facts':
      return row('padding:16px 0', factsTable(part.facts, direction));
    case 'acts':
      return row('padding:0 0 8px', actsTable(part.acts, direction));
    case 'link':
      return row(`padding:8px 0 20px;font:15px/22px ${sans};color:#434e54`, link(escaped(part.words), part.href));
  }
}

function footRow(part: LetterPart, isFirst: boolean): string {
  const style = `padding:${isFirst ? '16px' : '4px'} 0 0;${isFirst ? 'border-top:1px solid #d3dadd;' : ''}font:13px/20px ${sans};color:${quiet}`;
  if (part.kind === 'words') return row(style, escaped(part.words));
  return part.kind === 'link' ? row(style, link(escaped(part.words), part.href)) : '';
}

function factsTable(facts: readonly LetterFact[], direction: Letter['direction']): string {
  const gap = direction === 'rtl' ? '4px 0 4px 16px' : '4px 16px 4px 0';
  const rows = facts.map(
    ({ name, value, href }) =>
      `<tr><td valign="top" style="padding:${gap};font:14px/20px ${sans};color:${quiet};white-space:nowrap">${escaped(name)}</td>` +
      `<td valign="top" style="padding:4px 0;font:14px/20px ${sans};color:${ink};${breaks}">${href === undefined ? apart(value) : link(apart(value), href)}</td></tr>`,
  );
  return `<table role="presentation" cellpadding="0" cellspacing="0" border="0">${rows.join('')}</table>`;
}

/** Buttons that stand beside each other, and below each other where there is no room. */
function actsTable(acts: readonly LetterAct[], direction: Letter['direction']): string {
  const [align, gap] = direction === 'rtl' ? ['right', '0 0 8px 8px'] : ['left', '0 8px 8px 0'];
  return acts
    .map(({ label, href }, index) => {
      const [ground, border, colour] = index === 0 ? [accent, accent, '#ffffff'] : ['#ffffff', '#747f86', ink];
      return (
        `<table role="presentation" align="${align}" cellpadding="0" cellspacing="0" border="0"><tr><td style="padding:${gap}">` +
        `<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td bgcolor="${ground}" style="border:1px solid ${border};border-radius:3px">` +
        `<a href="${escaped(href)}" style="display:inline-block;padding:12px 20px;font:bold 15px/20px ${sans};color:${colour};text-decoration:none">${escaped(label)}</a>` +
        '</td></tr></table></td></tr></table>'
      );
    })
    .join('');
}

function row(style: string, inside: string): string {
  return `<tr><td style="${style}">${inside}</td></tr>`;
}

function link(inside: string, href: string): string {
  return `<a href="${escaped(href)}" style="color:${accent}">${inside}</a>`;
}

/** Somebody else's words, set apart from those around them, whatever their direction. */
function apart(words: string): string {
  return `<bdi>${escaped(words)}</bdi>`;
}

function escaped(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
