import { basename } from 'node:path';
import { standingPages } from '../newsroom/newsroom.ts';
import { type PageInput, putPage, removePage } from '../settings/settings.ts';
import { checkDocument, plainText } from '../stories/stories.ts';
import { isSlug } from '../text/text.ts';
import { type Call, type Command, Misuse, readInput, text, withDatabase } from './terminal.ts';

/** `dateline page list` */
export const pageList: Command = {
  name: 'page list',
  usage: '',
  summary: 'List the standing pages in the order of the footer.',
  options: {},
  run: (call) =>
    withDatabase(call, async ({ db }) => {
      for (const { slug, title } of await standingPages(db)) call.terminal.out(`${slug.padEnd(30)} ${title}`);
      return 0;
    }),
};

/** `dateline page put FILE.html` */
export const pagePut: Command = {
  name: 'page put',
  usage: 'FILE.html [--slug SLUG] [--title WORDS] [--position N]',
  summary: 'Make a standing page of an HTML file, or change the one of its name; what a story cannot hold is left out.',
  options: { slug: { type: 'string' }, title: { type: 'string' }, position: { type: 'string' } },
  run: async (call) => {
    const [file] = call.words;
    if (file === undefined) throw new Misuse('Name the page’s HTML file.');
    const page = await checkedPage(call, file);
    return withDatabase(call, async ({ db }) => {
      const put = await putPage(db, page, Temporal.Now.instant());
      if (!put.ok) throw new Misuse(put.problems.map(({ problem, mend }) => `${file}: ${problem} ${mend}`).join('\n'));
      call.terminal.out(`${page.title}: ${put.isNew ? 'new' : 'changed'} at /about/${page.slug}/`);
      return 0;
    });
  },
};

/** Throws Misuse with everything that is wrong with the file and the options. */
async function checkedPage(call: Call, file: string): Promise<PageInput> {
  // A server never reads a page file, and the DOM for it is 34 MB of memory.
  const { readPageFile } = await import('./page-file.ts');
  const read = readPageFile(utf8(file));
  const checked = checkDocument(read.document);
  const problems = 'problems' in checked ? [...checked.problems] : [];
  const slug =
    text(call, 'slug') ??
    basename(file)
      .replace(/^\d+-/, '')
      .replace(/\.html?$/i, '');
  if (!isSlug(slug)) problems.push(`slug: "${slug}" cannot be an address; give one such as about-us with --slug.`);
  const title = text(call, 'title')?.trim() ?? read.title;
  if (title === '' || title.length > 200)
    problems.push('title: give the page a <title> of 1 to 200 characters, or --title.');
  const written = text(call, 'position') ?? read.meta('position');
  const position = written === null ? null : Number(written);
  if (position !== null && !(Number.isInteger(position) && position >= 0 && position <= 9_999))
    problems.push(`position: "${written}" is not a whole number from 0 to 9999.`);
  if (!('problems' in checked) && plainText(checked.document).trim() === '')
    problems.push('text: the page has no words.');
  if (problems.length > 0 || 'problems' in checked)
    throw new Misuse(problems.map((one) => `${file}: ${one}`).join('\n'));
  return { slug, title, position, document: checked.document };
}

function utf8(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readInput(file));
  } catch (error) {
    if (error instanceof TypeError) throw new Misuse(`${file} is not in UTF-8; save it in that encoding.`);
    throw error;
  }
}

/** `dateline page remove SLUG` */
export const pageRemove: Command = {
  name: 'page remove',
  usage: 'SLUG',
  summary: 'Remove a standing page that no setting leads to.',
  options: {},
  run: (call) => {
    const [slug] = call.words;
    if (slug === undefined) throw new Misuse('Name the page; dateline page list shows them.');
    return withDatabase(call, async ({ db }) => {
      const removed = await removePage(db, slug);
      if (removed.ok) call.terminal.out(`Removed /about/${slug}/`);
      else if (removed.usedBy.length === 0) call.terminal.err(`dateline: there is no standing page "${slug}".`);
      else {
        const keys = removed.usedBy.join(' and ');
        call.terminal.err(`dateline: ${keys} of the settings leads to "${slug}"; set another page there first.`);
      }
      return removed.ok ? 0 : 1;
    });
  },
};
