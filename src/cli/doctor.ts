import { openDatabase, pendingMigrations } from '../db/db.ts';
import { checkComments, checkDatabase, checkNewsroom, checkPlace, checkServer, type Finding } from './doctor-checks.ts';
import { checkCountries } from './doctor-countries.ts';
import { type Call, type Command, isExplained } from './terminal.ts';

const marks: Readonly<Record<Finding['state'], string>> = { good: 'ok  ', look: 'look', bad: 'BAD ' };

/** `dateline doctor`: looks at the installation, says what is wrong and how to mend it, and changes nothing. */
export const doctorCommand: Command = {
  name: 'doctor',
  usage: '[--json]',
  summary:
    'Look whether the installation is sound, and say the mend of whatever is not. Exit code 1 when something is bad.',
  options: { json: { type: 'boolean' } },
  run: async (call) => {
    const findings = await examine(call);
    if (call.options['json'] === true) call.terminal.out(JSON.stringify(findings, null, 2));
    else
      for (const { state, what, mend } of findings)
        call.terminal.out(`${marks[state]} ${what}.${mend ? `\n     ${mend}` : ''}`);
    return findings.some(({ state }) => state === 'bad') ? 1 : 0;
  },
};

async function examine({ configuration }: Call): Promise<readonly Finding[]> {
  const place = checkPlace(configuration);
  if (place.some(({ state }) => state === 'bad')) return place;
  try {
    const pending = await pendingMigrations(configuration);
    // Opening would take them, perhaps under a server of the earlier release.
    if (pending.length > 0) return [...place, stepsToTake(pending.length), ...(await checkServer(configuration))];
    const database = await openDatabase(configuration);
    try {
      return [
        ...place,
        ...(await checkDatabase(database)),
        ...(await checkNewsroom(database, configuration, Temporal.Now.instant())),
        ...(await checkComments(database, configuration)),
        ...checkCountries(configuration, Temporal.Now.instant()),
        ...(await checkServer(configuration)),
      ];
    } finally {
      await database.close();
    }
  } catch (error) {
    if (!isExplained(error)) throw error;
    return [...place, { state: 'bad', what: error.message.replace(/\.$/, ''), mend: null }];
  }
}

function stepsToTake(steps: number): Finding {
  return {
    state: 'look',
    what: `The data has not the shape of this release: ${steps} ${steps === 1 ? 'step leads' : 'steps lead'} to it`,
    mend: 'Stop the server, keep a copy of the data, and start this release: it takes them by itself, as dateline migrate does',
  };
}
