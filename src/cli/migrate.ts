import { openDatabase } from '../db/db.ts';
import type { Command } from './terminal.ts';

/** `dateline migrate`: brings the data to this release's shape without serving it, and makes it where there is none. */
export const migrateCommand: Command = {
  name: 'migrate',
  usage: '',
  summary:
    'Make the data folder’s database, or bring it to this release’s shape; starting the server does the same by itself.',
  options: {},
  run: async ({ configuration, terminal }) => {
    const database = await openDatabase(configuration);
    try {
      for (const warning of database.warnings) terminal.err(`dateline: ${warning}`);
      const rows = await database.db.selectFrom('migration_log').select('name').orderBy('name').execute();
      terminal.out(`The data (${database.dialect}) is up to date: ${rows.map((row) => row.name).join(', ')}.`);
      return 0;
    } finally {
      await database.close();
    }
  },
};
