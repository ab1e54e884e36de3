import {
  countComments,
  eraseSender,
  expireComments,
  exportSender,
  findSender,
  openKeys,
} from '../comments/comments.ts';
import type { Database } from '../db/db.ts';
import { type Call, type Command, Misuse, withDatabase } from './terminal.ts';

/** Whoever works at the machine, for what is written down. */
const by = { accountId: null, name: 'a command' } as const;

/** `dateline comments queue` */
export const commentsQueue: Command = {
  name: 'comments queue',
  usage: '',
  summary: 'Tell how many of readers’ comments wait, and for how long the oldest has.',
  options: {},
  run: (call) =>
    withDatabase(call, async ({ db }) => {
      const { oldestWaiting, ...counts } = await countComments(db);
      const lines = {
        waiting: counts.held,
        'second opinion': counts.second,
        reported: counts.reported,
        shown: counts.shown,
        binned: counts.binned,
        spam: counts.spam,
      };
      for (const [name, count] of Object.entries(lines)) call.terminal.out(`${name.padEnd(16)}${count}`);
      if (oldestWaiting !== null) call.terminal.out(`The oldest has waited since ${oldestWaiting}.`);
      return 0;
    }),
};

/** `dateline comments export EMAIL` */
export const commentsExport: Command = {
  name: 'comments export',
  usage: 'EMAIL',
  summary: 'Print as JSON everything that is kept of a person who comments, for that person.',
  options: {},
  run: (call) =>
    withSender(call, async ({ db }, id, keys) => {
      const { baseUrl } = call.configuration;
      const exported = await exportSender({ db, keys, baseUrl }, id, { by, now: Temporal.Now.instant() });
      call.terminal.out(JSON.stringify(exported, null, 2));
    }),
};

/** `dateline comments erase EMAIL` */
export const commentsErase: Command = {
  name: 'comments erase',
  usage: 'EMAIL [--keep-words]',
  summary:
    'Erase a person who comments: address, hashes, notices and comments; with --keep-words shown comments stay without a name.',
  options: { 'keep-words': { type: 'boolean' } },
  run: (call) =>
    withSender(call, async ({ db }, id) => {
      const keepsWords = call.options['keep-words'] === true;
      const erased = await eraseSender(db, { id, keepsWords }, { by, now: Temporal.Now.instant() });
      const { deleted, keptWithoutName, notices, decisions, blocks } = erased;
      call.terminal.out(
        `Erased: ${deleted} comments deleted, ${keptWithoutName} kept without a name, ${notices} notices, ${decisions} decisions and ${blocks} blocks gone.`,
      );
    }),
};

/** `dateline comments expire` */
export const commentsExpire: Command = {
  name: 'comments expire',
  usage: '',
  summary: 'Delete now whatever of comments is kept no longer; a server that runs does so every hour.',
  options: {},
  run: (call) =>
    withDatabase(call, async ({ db }) => {
      const gone = await expireComments(db, Temporal.Now.instant());
      call.terminal.out(
        `Gone: ${gone.senders} senders, ${gone.addresses} network addresses, ${gone.comments} comments, ${gone.reports} reports, ${gone.refusals} refusals.`,
      );
      return 0;
    }),
};

type Keys = ReturnType<typeof openKeys>;

/** Finds whose the address is; it is said back nowhere, since what a terminal shows is often kept. */
function withSender(call: Call, work: (database: Database, id: string, keys: Keys) => Promise<void>): Promise<number> {
  const [email = '', ...more] = call.words;
  if (!/^\S+@\S+$/.test(email) || more.length > 0) throw new Misuse('Give the one email address of the person.');
  return withDatabase(call, async (database) => {
    const keys = openKeys(call.configuration.dataFolder);
    const id = await findSender(database.db, keys, email);
    if (id === null) {
      call.terminal.err('dateline: nothing is kept of anybody who commented with that address.');
      return 1;
    }
    await work(database, id, keys);
    return 0;
  });
}
