import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fillSlot, listPictures, takeIn } from '../pictures/pictures.ts';
import { type Command, Misuse, text, withDatabase } from './terminal.ts';

const who = { by: { type: 'string' } } as const;

/** `dateline picture list` */
export const pictureList: Command = {
  name: 'picture list',
  usage: '',
  summary: 'List pictures, newest first: those that still ask for their file, and what to look at again in the others.',
  options: {},
  run: (call) =>
    withDatabase(call, async ({ db }) => {
      for (const picture of await listPictures(db, { limit: 1_000 })) {
        call.terminal.out(
          `${picture.id}  ${picture.state === 'slot' ? 'asks for its file' : 'ready'}  ${picture.caption || '(no caption)'}`,
        );
        call.terminal.out(`    credit: ${picture.credit || '(none)'}`);
        for (const flag of picture.flags) call.terminal.out(`    look again: ${flag.message}`);
      }
      return 0;
    }),
};

/** `dateline picture add FILE` */
export const pictureAdd: Command = {
  name: 'picture add',
  usage: 'FILE [--by NAME]',
  summary: 'Take a picture into the library and tell what its own metadata says.',
  options: who,
  run: (call) => {
    const [file] = call.words;
    if (!file) throw new Misuse('Give the picture’s file.');
    const bytes = readFileSync(file);
    return withDatabase(call, async ({ db }) => {
      const by = text(call, 'by') ?? 'command line';
      const now = Temporal.Now.instant();
      const taken = await takeIn(db, call.configuration.dataFolder, { bytes, originalName: basename(file), by, now });
      return tell(call.terminal, taken);
    });
  },
};

/** `dateline picture fill ID FILE` */
export const pictureFill: Command = {
  name: 'picture fill',
  usage: 'ID FILE [--by NAME]',
  summary: 'Give a picture slot the file it asks for.',
  options: who,
  run: (call) => {
    const [id, file] = call.words;
    if (!id || !file)
      throw new Misuse('Give the slot’s id and the picture’s file; dateline picture list shows the slots.');
    const bytes = readFileSync(file);
    return withDatabase(call, async ({ db }) => {
      const by = text(call, 'by') ?? 'command line';
      const now = Temporal.Now.instant();
      const filled = await fillSlot(db, call.configuration.dataFolder, {
        id,
        bytes,
        originalName: basename(file),
        by,
        now,
      });
      return tell(call.terminal, filled);
    });
  },
};

type Taken = Awaited<ReturnType<typeof takeIn>>;

function tell(terminal: { out: (line: string) => void; err: (line: string) => void }, taken: Taken): number {
  if (!taken.ok) {
    terminal.err(`dateline: ${taken.problem.message}`);
    return 1;
  }
  const { picture } = taken;
  terminal.out(`${picture.id}  ${picture.width} × ${picture.height}`);
  terminal.out(`caption: ${picture.caption || '(none)'}\ncredit: ${picture.credit || '(none)'}`);
  for (const flag of picture.flags) terminal.out(`look again: ${flag.message}`);
  return 0;
}
