import { lstatSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { publishStory } from '../stories/stories.ts';
import { tellStep } from './story.ts';
import { type Command, Misuse, readInput, text, withDatabase } from './terminal.ts';

/** Bytes of a picture beside a saved page that are still looked at. */
const besideAtMost = 50 * 1024 * 1024;

/** `dateline import clipping FILE`: makes a draft of a captured page and accounts for every line of it. */
export const importClipping: Command = {
  name: 'import clipping',
  usage: 'FILE [--publish] [--by NAME]',
  summary: 'Make a story of a plain-text capture or a saved HTML page: a draft, or published at once.',
  options: { publish: { type: 'boolean' }, by: { type: 'string' } },
  run: (call) => {
    const [file] = call.words;
    if (!file) throw new Misuse('Give the file of the clipping: a text capture, or a saved HTML page.');
    const bytes = readInput(file);
    const by = text(call, 'by') ?? 'command line';
    return withDatabase(call, async ({ db }) => {
      // A server never reads a clipping, and its DOM is 34 MB of memory.
      const { draftFromClipping, printReport, readClipping } = await import('../wire/wire.ts');
      const clipping = readClipping({ bytes, fileName: basename(file) });
      for (const line of printReport(clipping.report)) call.terminal.out(line);
      const draft = await draftFromClipping(db, call.configuration.dataFolder, {
        clipping,
        by,
        now: Temporal.Now.instant(),
        readBeside: besideReader(dirname(resolve(file))),
      });
      if (!draft.ok) {
        for (const problem of draft.problems) call.terminal.err(`dateline: ${problem}`);
        return 1;
      }
      for (const remark of draft.remarks) call.terminal.out(remark);
      call.terminal.out(`Saved as draft ${draft.storyId}.`);
      if (call.options['publish'] !== true) return 0;
      const step = await publishStory(db, draft.storyId, {
        by,
        note: 'Published as it was imported',
        now: Temporal.Now.instant(),
      });
      return tellStep(call, step);
    });
  },
};

/** Reads files beside a saved page: only inside its folder, never through a link, never anything but a file. */
function besideReader(folder: string): (path: string) => Buffer | null {
  return (path) => {
    const wanted = resolve(join(folder, path));
    if (!wanted.startsWith(folder + sep)) return null;
    try {
      const found = lstatSync(wanted);
      if (!found.isFile() || found.size > besideAtMost || !realpathSync(wanted).startsWith(realpathSync(folder) + sep))
        return null;
      return readFileSync(wanted);
    } catch {
      return null;
    }
  };
}
