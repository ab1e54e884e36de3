import {
  addRedirect,
  deleteRedirect,
  importRedirects,
  listRedirects,
  ownSourceOf,
  type Redirect,
} from '../forwarding/forwarding.ts';
import { type Command, Misuse, readInput, text, withDatabase } from './terminal.ts';

/** Redirects read at once, so that a long list needs no long memory. */
const aPage = 500;

/** `dateline redirect list` */
export const redirectList: Command = {
  name: 'redirect list',
  usage: '',
  summary: 'List where addresses of another time lead.',
  options: {},
  run: (call) =>
    withDatabase(call, async ({ db }) => {
      let after = '';
      for (;;) {
        const page = await listRedirects(db, aPage, after);
        for (const redirect of page) call.terminal.out(lineOf(redirect));
        const last = page.at(-1);
        if (last === undefined || page.length < aPage) return 0;
        after = last.source;
      }
    }),
};

/** `dateline redirect add FROM TO` */
export const redirectAdd: Command = {
  name: 'redirect add',
  usage: 'FROM [TO] [--story ID] [--for-now]',
  summary: 'Lead an old address to a path, to a whole address elsewhere, or to a story.',
  options: { story: { type: 'string' }, 'for-now': { type: 'boolean' } },
  run: (call) => {
    const [from, to = null, ...more] = call.words;
    if (from === undefined || more.length > 0) throw new Misuse('Give the old address, and where it leads.');
    const input = { from, to, storyId: text(call, 'story'), forGood: call.options['for-now'] !== true };
    return withDatabase(call, async ({ db }) => {
      const on = { baseUrl: call.configuration.baseUrl, now: Temporal.Now.instant() };
      const added = await addRedirect(db, input, on);
      if (added.ok) call.terminal.out(lineOf(added.redirect));
      else for (const problem of added.problems) call.terminal.err(`dateline: ${problem}`);
      return added.ok ? 0 : 1;
    });
  },
};

/** `dateline redirect remove FROM` */
export const redirectRemove: Command = {
  name: 'redirect remove',
  usage: 'FROM',
  summary: 'Let an old address lead nowhere again.',
  options: {},
  run: (call) => {
    const [from] = call.words;
    if (from === undefined) throw new Misuse('Give the old address.');
    return withDatabase(call, async ({ db }) => {
      const source = ownSourceOf(from, call.configuration.baseUrl);
      if (source !== null && (await deleteRedirect(db, source))) return 0;
      call.terminal.err(`dateline: no redirect is kept for ${from}; \`redirect list\` shows those that are.`);
      return 1;
    });
  },
};

/** `dateline redirect import FILE` */
export const redirectImport: Command = {
  name: 'redirect import',
  usage: 'FILE.csv',
  summary: 'Take the redirects of WordPress’s Redirection plug-in, or of any CSV with the columns source and target.',
  options: {},
  run: (call) => {
    const [file] = call.words;
    if (file === undefined) throw new Misuse('Name the CSV file.');
    const csv = readInput(file).toString('utf8');
    return withDatabase(call, async ({ db }) => {
      const on = { baseUrl: call.configuration.baseUrl, now: Temporal.Now.instant() };
      const account = await importRedirects(db, csv, on).catch((error: unknown) => {
        throw error instanceof RangeError ? new Misuse(`${file}: ${error.message}`) : error;
      });
      for (const { line, source, why } of account.left) call.terminal.err(`line ${line}: ${source} left: ${why}`);
      call.terminal.out(`${account.rows} rows found, ${account.taken} taken, ${account.left.length} left.`);
      return account.left.length === 0 ? 0 : 1;
    });
  },
};

function lineOf({ source, target, storyId, forGood }: Redirect): string {
  return `${source} → ${target ?? `story ${storyId}`}${forGood ? '' : ' (for now)'}`;
}
