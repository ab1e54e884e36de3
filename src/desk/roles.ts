import type { Role } from './shapes.ts';

/** What people call the roles. */
export const roleNames: Readonly<Record<Role, string>> = { reporter: 'Reporter', editor: 'Editor', admin: 'Admin' };

/** Somebody with the role, within a sentence. */
export const oneOfRole: Readonly<Record<Role, string>> = {
  reporter: 'a reporter',
  editor: 'an editor',
  admin: 'an admin',
};

/** What each role may do, in a sentence. */
export const roleMeanings: Readonly<Record<Role, string>> = {
  reporter: 'writes and changes stories and pictures, and hands them in',
  editor: 'does what reporters do, and publishes, schedules, corrects and arranges',
  admin: 'does what editors do, and runs the newsroom: its settings and people',
};

/** The roles, from the one that may do least. */
export const roles: readonly Role[] = ['reporter', 'editor', 'admin'];
