import { canonicalLanguage, directionOf, isTimeZone } from '../text/text.ts';
import type { Contact, Newsroom } from './shapes.ts';

/** A newsroom before anybody has named it. */
export const unnamedNewsroom: Newsroom = {
  name: 'A newsroom of one’s own',
  tagline: 'Published with Dateline.',
  footerLine: '',
  language: 'en-GB',
  direction: 'ltr',
  timeZone: 'UTC',
  contact: null,
};

/** What can be set, as typed; a field left out keeps its value. */
export interface NewsroomInput {
  readonly name?: string | undefined;
  readonly tagline?: string | undefined;
  readonly footerLine?: string | undefined;
  readonly language?: string | undefined;
  readonly timeZone?: string | undefined;
  readonly contactEmail?: string | undefined;
  readonly contactPostal?: string | undefined;
}

/** Checks the input as a whole and gives the newsroom that follows from it, or every problem with its mend. */
export function changeNewsroom(
  before: Newsroom,
  input: NewsroomInput,
): { newsroom: Newsroom } | { problems: string[] } {
  const problems: string[] = [];
  const name = input.name?.trim() ?? before.name;
  if (name === '' || name.length > 120) problems.push('name: give the newsroom a name of 1 to 120 characters.');
  const language = input.language === undefined ? before.language : canonicalLanguage(input.language.trim());
  if (language === null)
    problems.push(`language: "${input.language}" is no language tag; write one such as en-GB or uk.`);
  const timeZone = input.timeZone?.trim() ?? before.timeZone;
  if (!isTimeZone(timeZone)) {
    problems.push(`time zone: "${timeZone}" is not known; write an IANA name such as Europe/Kyiv.`);
  }
  const contact = changeContact(before.contact, input, problems);
  if (problems.length > 0 || language === null) return { problems };
  return {
    newsroom: {
      name,
      tagline: input.tagline?.trim() ?? before.tagline,
      footerLine: input.footerLine?.trim() ?? before.footerLine,
      language,
      direction: directionOf(language),
      timeZone,
      contact,
    },
  };
}

function changeContact(before: Contact | null, input: NewsroomInput, problems: string[]): Contact | null {
  const email = input.contactEmail?.trim() ?? before?.email ?? '';
  if (email === '') return null;
  if (!/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/u.test(email)) {
    problems.push(`contact: "${email}" is no email address; write one such as newsroom@example.org.`);
  }
  return { email, postal: input.contactPostal?.trim() || before?.postal || null };
}
