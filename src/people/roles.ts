/**
 * Who may do what at the desk: the one table. A route says which permission it wants; the desk shows what the person may
 * do; a test asks every route as every role.
 */
export const roles = ['reporter', 'editor', 'admin'] as const;
export type Role = (typeof roles)[number];

const table = {
  /** signed in at all: see the desk, and keep one's own account */
  'desk: be here': ['reporter', 'editor', 'admin'],
  /** read every story, draft or not, and every picture */
  'desk: read': ['reporter', 'editor', 'admin'],
  /** make and change stories and pictures, hand in for review, take over, leave notes */
  'desk: write': ['reporter', 'editor', 'admin'],
  /** publish, schedule, correct, withhold, kill, withdraw, approve, set and lift embargoes and legal holds */
  'desk: publish': ['editor', 'admin'],
  /** readers' comments: show, hold, bin, see whose they are, answer what readers have reported */
  'desk: moderate': ['editor', 'admin'],
  /** sections, topics, authors, standing pages */
  'desk: arrange': ['editor', 'admin'],
  /** the newsroom's settings */
  'desk: settings': ['admin'],
  /** invite, change roles, close accounts */
  'desk: people': ['admin'],
  /** tokens by which machines use the desk's API, and webhooks */
  'desk: tokens': ['admin'],
  /** read what was done by whom */
  'desk: audit': ['admin'],
} as const satisfies Readonly<Record<`desk: ${string}`, readonly Role[]>>;

export type Permission = keyof typeof table;

export const permissions = Object.keys(table) as readonly Permission[];

/** Whether a role has a permission. */
export function may(role: Role, permission: Permission): boolean {
  return (table[permission] as readonly Role[]).includes(role);
}

/** Everything that a role may do. */
export function permissionsOf(role: Role): readonly Permission[] {
  return permissions.filter((permission) => may(role, permission));
}
