import { readNewsroom, setNewsroom } from '../newsroom/newsroom.ts';
import { type Command, text, withDatabase } from './terminal.ts';

/** `dateline newsroom`: shows or sets the masthead. */
export const newsroomCommand: Command = {
  name: 'newsroom',
  usage: '[--name NAME] [--tagline WORDS] [--footer WORDS] [--language TAG] [--time-zone ZONE] [--contact EMAIL]',
  summary: 'Show the newsroom’s masthead, or change what the options name.',
  options: {
    name: { type: 'string' },
    tagline: { type: 'string' },
    footer: { type: 'string' },
    language: { type: 'string' },
    'time-zone': { type: 'string' },
    contact: { type: 'string' },
  },
  run: (call) =>
    withDatabase(call, async ({ db }) => {
      const input = {
        name: text(call, 'name') ?? undefined,
        tagline: text(call, 'tagline') ?? undefined,
        footerLine: text(call, 'footer') ?? undefined,
        language: text(call, 'language') ?? undefined,
        timeZone: text(call, 'time-zone') ?? undefined,
        contactEmail: text(call, 'contact') ?? undefined,
      };
      if (Object.values(input).some((value) => value !== undefined)) {
        const changed = await setNewsroom(db, input, Temporal.Now.instant());
        if ('problems' in changed) {
          for (const problem of changed.problems) call.terminal.err(`dateline: ${problem}`);
          return 1;
        }
      }
      const newsroom = await readNewsroom(db);
      for (const [label, value] of [
        ['Name', newsroom.name],
        ['Tagline', newsroom.tagline],
        ['Footer', newsroom.footerLine],
        ['Language', newsroom.language],
        ['Time zone', newsroom.timeZone],
        ['Contact', newsroom.contact?.email ?? ''],
      ] as const) {
        call.terminal.out(`${`${label}:`.padEnd(11)}${value || 'not set'}`);
      }
      return 0;
    }),
};
