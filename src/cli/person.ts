import { servedAddress } from '../main.ts';
import { handOut, roles } from '../people/people.ts';
import { type Command, Misuse, text, withDatabase } from './terminal.ts';

/** `dateline person link EMAIL` */
export const personLink: Command = {
  name: 'person link',
  usage: 'EMAIL [--role reporter|editor|admin]',
  summary: 'Make a link for a new password, or, with a role, an invitation; for who cannot get in by themselves.',
  options: { role: { type: 'string' } },
  run: (call) => {
    const [email = ''] = call.words;
    if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new Misuse('Give the e-mail address of the person.');
    const asked = text(call, 'role');
    const role = roles.find((one) => one === asked) ?? null;
    if (asked !== null && role === null) throw new Misuse(`--role is ${asked}; choose one of ${roles.join(', ')}.`);
    return withDatabase(call, async ({ db }) => {
      const baseUrl = servedAddress(call.configuration.dataFolder) ?? call.configuration.baseUrl;
      const made = await handOut(db, { email, role }, { baseUrl, now: Temporal.Now.instant() });
      if ('problem' in made) {
        call.terminal.err(made.problem);
        return 1;
      }
      call.terminal.out(`Hand this link over; it works once, until ${made.expiresAt}:`);
      call.terminal.out(made.link);
      return 0;
    });
  },
};
