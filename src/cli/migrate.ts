import { type Command, withDatabase } from './terminal.ts';

/** `dateline migrate`: brings the data to this release's shape without serving it. */
export const migrateCommand: Command = {
  name: 'migrate',
  usage: '',
  summary: 'Bring the data to this release’s shape; starting the server does the same by itself.',
  options: {},
  run: (call) =>
    withDatabase(call, async (database) => {
      const rows = await database.db.selectFrom('migration_log').select('name').orderBy('name').execute();
      call.terminal.out(`The data (${database.dialect}) is up to date: ${rows.map((row) => row.name).join(', ')}.`);
      return 0;
    }),
};
