/** Saved HTML to a parsed page, within bounds that no newspaper's page comes near and every attack runs into. */
import { parseHTML } from 'linkedom';
import { childrenOf, elementsIn, isElement, isText, type PageDocument, type PageElement } from './page-dom.ts';
import { UnreadableClipping } from './shapes.ts';

/** Largest file that is read, bytes. */
export const pageAtMost = 10 * 1024 * 1024;
/** Start tags; large real pages have a few thousand. */
const tagsAtMost = 20_000;
/** Signs that cost the parser time even in running text: `<` and `&`. */
const signsAtMost = 200_000;
const attributesAtMost = 300_000;
/** Characters of words, wherever they stand; a story may have as many. */
const wordsAtMost = 2_000_000;
/** Elements within elements; real pages stay below 60. */
const depthAtMost = 250;

/** Elements without content, and those that the parser closes by itself where the next one begins. */
const notNesting: ReadonlySet<string> = new Set(
  'area,base,br,col,embed,hr,img,input,link,meta,param,source,track,wbr,p,li,td,th,tr,tbody,thead,tfoot,option,optgroup,dt,dd'.split(
    ',',
  ),
);

/** Parses a page; nothing in it is run and nothing it names is fetched. Throws UnreadableClipping for a page out of bounds. */
export function parsePage(html: string): PageDocument {
  checkBounds(html);
  // A document type must stand first, or the parser takes the page for a fragment.
  const start = /<html[\s>]/iu.test(html.slice(0, 20_000))
    ? html
    : `<!doctype html><html><head></head><body>${html}</body></html>`;
  const page = parseHTML(start).document as unknown as PageDocument & PageElement;
  const { body } = page;
  // Text before or after the body, and a second page inside the first, still belong to what the reader sees.
  for (const outside of [page.documentElement, page]) {
    for (const node of [...childrenOf(outside)]) {
      const isFrame =
        isElement(node) &&
        ['html', 'head', 'body'].includes(node.localName) &&
        (node === page.documentElement || node === page.head || node === body);
      if (!isFrame && (isElement(node) || isText(node))) body.appendChild(node);
    }
  }
  let characters = 0;
  for (const element of [body, ...elementsIn(body)]) {
    if (element.localName === 'script' || element.localName === 'style') continue;
    for (const child of childrenOf(element)) if (isText(child)) characters += child.textContent?.trim().length ?? 0;
    if (characters > wordsAtMost) refuse('too much text', wordsAtMost);
  }
  return page;
}

/** An empty page, for building a story's text in. */
export function emptyPage(): PageDocument {
  return parseHTML('<!doctype html><html><head></head><body></body></html>').document as unknown as PageDocument;
}

function refuse(what: string, bound: number): never {
  throw new UnreadableClipping(
    `The page has ${what} (more than ${bound.toLocaleString('en')}); it is no news page. Save the story’s own page again, or bring it in as plain text.`,
  );
}

/** One pass over the characters, before the parser builds anything. */
function checkBounds(html: string): void {
  let tags = 0;
  let signs = 0;
  let attributes = 0;
  const open: string[] = [];
  // Where the end of a script or style was looked for in vain, none comes any more.
  const endless = new Set<string>();
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at + 1)) {
    signs += 1;
    if (signs > signsAtMost) refuse('too many signs of markup', signsAtMost);
    const tag = /^<(\/?)([a-z][^\s/>]{0,30})/iu.exec(html.slice(at, at + 34));
    if (!tag) continue;
    const name = tag[2]?.toLowerCase() ?? '';
    if (tag[1] === '/') {
      const opened = open.lastIndexOf(name);
      if (opened !== -1) open.length = opened;
      continue;
    }
    tags += 1;
    if (tags > tagsAtMost) refuse('too many elements', tagsAtMost);
    const end = html.indexOf('>', at);
    const inside = html.slice(at, end === -1 ? html.length : end);
    attributes += inside.length > 60 ? (inside.match(/\s[^\s=]+=|\s[a-z-]+(?=\s|$)/giu)?.length ?? 0) : 2;
    if (attributes > attributesAtMost) refuse('too many attributes', attributesAtMost);
    if (end === -1) break;
    at = end;
    if ((name === 'script' || name === 'style') && !endless.has(name)) {
      const close = html.indexOf(`</${tag[2]}`, end);
      if (close === -1) endless.add(name);
      at = Math.max(end, close - 1);
    } else if (!notNesting.has(name) && html[end - 1] !== '/') open.push(name);
    if (open.length > depthAtMost) refuse('elements nested too deeply', depthAtMost);
  }
  const entities = html.match(/&/gu)?.length ?? 0;
  if (entities > signsAtMost) refuse('too many character references', signsAtMost);
}
