/** Types of the newsroom's own facts that cross the room's door. */

export interface Contact {
  readonly email: string;
  readonly postal: string | null;
}

/** The masthead: who publishes, in which language and zone. */
export interface Newsroom {
  readonly name: string;
  readonly tagline: string;
  /** one or two sentences for the foot of every page */
  readonly footerLine: string;
  /** BCP 47 */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** IANA name; every wall-clock time on the site is of this zone */
  readonly timeZone: string;
  readonly contact: Contact | null;
}

export interface StandingPage {
  readonly slug: string;
  readonly title: string;
}
