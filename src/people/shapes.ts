/** Types of people that cross the room's door. */

/** A name that stories are signed with: a person or an organisation, with or without an account. */
export interface Byline {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: 'person' | 'organisation';
  /** as printed under the name: `Harbour correspondent` */
  readonly role: string | null;
  readonly about: string | null;
}
