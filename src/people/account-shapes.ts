import {
  anyObject,
  type Described,
  integer,
  list,
  mended,
  named,
  object,
  oneOf,
  optional,
  orNull,
  text,
  truth,
} from '../api/api.ts';
import { roles } from './roles.ts';

/** What of accounts and sessions crosses the network. The desk imports the types. */

const id = (of: string) => text({ format: 'uuid', description: `The id of ${of}.` });
const instant = (what: string) => text({ format: 'date-time', description: what });

export const email = mended(
  text({
    pattern: '^[^\\s@<>()",;:\\\\]{1,64}@[^\\s@<>()",;:\\\\]{1,190}\\.[^\\s@.<>()",;:\\\\]{2,60}$',
    maxLength: 254,
    description: 'An e-mail address.',
  }),
  'Give an e-mail address, such as orla@courier.example.',
);
export const personName = mended(
  text({ pattern: '\\S', maxLength: 100, description: 'The name that colleagues see.' }),
  'Give a name of at most 100 characters.',
);
/** Length alone counts: rules about kinds of characters make passwords worse (NIST SP 800-63B, 3.1.1.2). */
export const newPassword = mended(
  text({ pattern: '^[\\s\\S]{12,200}$', description: 'At least 12 characters, of any kind.' }),
  'Take at least 12 characters and at most 200; several words with spaces between them are good.',
);
export const role = mended(
  oneOf(roles, { description: 'What the person may do: reporter, editor or admin.' }),
  `Choose one of ${roles.join(', ')}.`,
);
export const token = mended(
  text({ pattern: '^[A-Za-z0-9_-]{43}$', description: 'What stands behind # in the address of the link.' }),
  'Open the link as it was given, whole.',
);
export const code = mended(
  text({
    pattern: '^[0-9A-Za-z -]{6,24}$',
    description: 'Six digits of the app, or one of the codes for emergencies.',
  }),
  'Give the six digits that the app shows now, or one of the codes for emergencies.',
);

export const Me = named(
  'Me',
  object({
    id: id('the account'),
    name: personName,
    email: text(),
    role,
    permissions: list(text(), { description: 'What the role allows, by the names of the table of roles.' }),
  }),
);
export type Me = Described<typeof Me>;

export const SessionState = named(
  'SessionState',
  object({
    state: oneOf(['none', 'code-needed', 'open'], {
      description: 'Nobody is signed in; the password was right and a code is needed; somebody is signed in.',
    }),
    isFounded: truth({
      description: 'False while there is no account at all: the first is made by the link that the server has printed.',
    }),
    newsroom: text({ description: 'The name of the newsroom.' }),
    timeZone: text({ description: 'Of the newsroom’s clock (IANA), by which stories are planned.' }),
    language: text({ description: 'BCP 47, in which the newsroom writes.' }),
    canMail: truth({ description: 'Whether the server can send mail; without that, links are handed over by hand.' }),
    me: orNull(Me),
  }),
);
export type SessionState = Described<typeof SessionState>;

export const LinkKind = oneOf(['first', 'invitation', 'reset', 'email'], {
  description: 'For the first admin; a person who is invited; a new password; another e-mail address.',
});
export const LinkFacts = named(
  'LinkFacts',
  object({
    kind: LinkKind,
    newsroom: text(),
    email: orNull(text(), {
      description: 'Whom it is for, or the address that is taken with it; null: not known yet.',
    }),
    name: orNull(text()),
    role: orNull(role),
    expiresAt: instant('Until when it can be used.'),
  }),
);
export type LinkFacts = Described<typeof LinkFacts>;

export const PasskeyLine = object({
  id: id('the passkey'),
  name: text(),
  createdAt: instant('When it was added.'),
  lastUsedAt: orNull(instant('When somebody signed in with it.')),
});
export type PasskeyLine = Described<typeof PasskeyLine>;
export const SessionLine = object({
  id: id('the session'),
  isThis: truth({ description: 'The one that asks.' }),
  device: text({ description: 'Browser and system, as far as the browser tells.' }),
  startedAt: instant('When somebody signed in.'),
  seenAt: instant('When it was last used, to the minute.'),
});
export const MySecurity = named(
  'MySecurity',
  object({
    hasCodes: truth({ description: 'One-time codes are asked for after the password.' }),
    emergencyCodesLeft: integer(),
    passkeys: list(PasskeyLine),
    sessions: list(SessionLine),
  }),
);
export type MySecurity = Described<typeof MySecurity>;

export const PersonLine = object({
  id: id('the account'),
  name: text(),
  email: text(),
  role,
  isActive: truth({ description: 'False: the account was closed; what it wrote stays.' }),
  hasSecondFactor: truth({ description: 'One-time codes, or a passkey.' }),
  createdAt: instant('When the account was made.'),
  seenAt: orNull(instant('When it was last used, to the minute.')),
});
export type PersonLine = Described<typeof PersonLine>;
export const InvitationLine = object({
  id: id('the invitation'),
  email: text(),
  role,
  invitedBy: text(),
  expiresAt: instant('Until when it can be used.'),
});
export type InvitationLine = Described<typeof InvitationLine>;
export const People = named('People', object({ people: list(PersonLine), invitations: list(InvitationLine) }));
export type People = Described<typeof People>;

export const HandedLink = named(
  'HandedLink',
  object({
    link: text({ format: 'uri', description: 'The link, to hand over by hand; it is shown this once.' }),
    isMailed: truth({ description: 'Whether it was mailed, too.' }),
    mailProblem: optional(text({ description: 'Why it was not, where the server can send mail.' })),
    expiresAt: instant('Until when it can be used.'),
  }),
);
export type HandedLink = Described<typeof HandedLink>;

/** What an authenticator is asked or has answered (WebAuthn level 3, 5.1); its own standard says what is in it. */
export const webauthn = anyObject({ description: 'As the browser’s own functions for WebAuthn take and give it.' });
export const PasskeyQuestion = object({
  challengeId: text({ format: 'uuid', description: 'To be given back with the answer.' }),
  options: webauthn,
});
export const password = mended(
  text({ pattern: '^[\\s\\S]{1,200}$', description: 'The password.' }),
  'Give your password.',
);
export const passkeyName = mended(
  text({ pattern: '\\S', maxLength: 60, description: 'A name by which the person knows it again.' }),
  'Give it a name of at most 60 characters, such as the device it is on.',
);
export const challengeId = mended(text({ format: 'uuid' }), 'Begin anew: ask for a new question first.');
