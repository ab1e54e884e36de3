import { basename } from 'node:path';
import {
  editPicture,
  type FocalPoint,
  fillSlot,
  type GivenWords,
  listPictures,
  type PictureField,
  takeIn,
} from '../pictures/pictures.ts';
import { type Command, Misuse, readInput, text, withDatabase } from './terminal.ts';

/** Rows a list shows at the most. */
const listed = 1_000;

const republish = 'Readers see the change once the stories that show the picture are published again.';

const who = { by: { type: 'string' } } as const;

/** `dateline picture list` */
export const pictureList: Command = {
  name: 'picture list',
  usage: '',
  summary: 'List pictures, newest first: those that still ask for their file, and what to look at again in the others.',
  options: {},
  run: (call) =>
    withDatabase(call, async ({ db }) => {
      const pictures = await listPictures(db, { limit: listed });
      for (const picture of pictures) {
        call.terminal.out(
          `${picture.id}  ${picture.state === 'slot' ? 'asks for its file' : 'ready'}  ${picture.caption || '(no caption)'}`,
        );
        call.terminal.out(`    credit: ${picture.credit || '(none)'}`);
        for (const flag of picture.flags) call.terminal.out(`    look again: ${flag.message}`);
      }
      if (pictures.length === listed) call.terminal.out(`These are the ${listed} newest; there may be more.`);
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
    const bytes = readInput(file);
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
    const bytes = readInput(file);
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
      const code = tell(call.terminal, filled);
      if (code === 0) call.terminal.out(republish);
      return code;
    });
  },
};

/** Options of `picture edit` and the words they stand for. */
const wordOptions = {
  caption: 'caption',
  alt: 'alt',
  credit: 'credit',
  source: 'source',
  copyright: 'copyright',
  rights: 'rightsTerms',
  place: 'place',
} as const satisfies Readonly<Record<string, keyof GivenWords>>;

/** `dateline picture edit ID` */
export const pictureEdit: Command = {
  name: 'picture edit',
  usage:
    'ID [--caption WORDS] [--alt WORDS] [--credit WORDS] [--creators "A; B"] [--source …] [--copyright …] [--rights …] [--place …] [--focal X,Y] [--confirm FIELD]',
  summary: 'Change a picture’s words or focal point (0,0 top left to 1,1), or confirm a flagged field as right.',
  options: {
    ...Object.fromEntries(Object.keys(wordOptions).map((name) => [name, { type: 'string' as const }])),
    creators: { type: 'string' },
    focal: { type: 'string' },
    confirm: { type: 'string' },
  },
  run: (call) => {
    const [id] = call.words;
    if (!id) throw new Misuse('Give the picture’s id; dateline picture list shows them.');
    const given = Object.entries(wordOptions).flatMap(([option, field]) => {
      const value = text(call, option);
      return value === null ? [] : [[field, value] as const];
    });
    const creators = text(call, 'creators')
      ?.split(';')
      .map((name) => name.trim())
      .filter((name) => name !== '');
    const fields: GivenWords = { ...Object.fromEntries(given), ...(creators ? { creators } : {}) };
    const focal = focalOf(text(call, 'focal'));
    const confirmed = confirmedField(text(call, 'confirm'));
    return withDatabase(call, async ({ db }) => {
      const edit = { id, fields, ...(focal ? { focal } : {}), now: Temporal.Now.instant() };
      const asConfirmed = confirmed === null ? {} : { confirmed: [confirmed] };
      const edited = await editPicture(db, call.configuration.dataFolder, { ...edit, ...asConfirmed });
      const code = tell(call.terminal, edited);
      if (code === 0) call.terminal.out(republish);
      return code;
    });
  },
};

const flagged: readonly PictureField[] = [
  'caption',
  'alt',
  'creators',
  'credit',
  'source',
  'copyright',
  'rightsTerms',
  'place',
  'takenAt',
];

function confirmedField(written: string | null): PictureField | null {
  const field = flagged.find((one) => one === written) ?? null;
  if (written !== null && field === null) throw new Misuse(`--confirm names a field: ${flagged.join(', ')}.`);
  return field;
}

function focalOf(written: string | null): FocalPoint | null {
  if (written === null) return null;
  const [x, y] = written.split(',').map(Number);
  if (x === undefined || y === undefined || !(x >= 0 && x <= 1 && y >= 0 && y <= 1)) {
    throw new Misuse('--focal is two numbers from 0 to 1, from the left and from the top: 0.5,0.3');
  }
  return { x, y };
}

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
