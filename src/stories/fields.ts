import { canonicalLanguage, directionOf } from '../text/text.ts';
import { checkDocument } from './check-document.ts';
import { isSafeLink } from './document.ts';
import { emptyDocument } from './document-text.ts';
import { type Dateline, genres, indexChoices, type Origin, type StoryFields } from './shapes.ts';

/** Longest single-line texts, characters. */
const lineAtMost = 500;

/** A story with nothing in it yet. */
export function blankFields(language: string): StoryFields {
  return {
    headline: '',
    kicker: null,
    standfirst: null,
    document: emptyDocument,
    dateline: null,
    bylineIds: [],
    sectionId: null,
    topicIds: [],
    tagIds: [],
    leadPictureId: null,
    genre: 'news',
    language,
    direction: directionOf(language),
    origin: null,
    indexChoice: 'index',
    canonicalAtOrigin: false,
  };
}

/**
 * Makes what an editor or an importer gives ready to be stored: trims, folds blanks in single lines, and checks each
 * field. A draft may lack anything; only what could not be stored or shown safely is a problem, named by its field.
 */
export function checkFields(
  input: StoryFields,
): { readonly fields: StoryFields } | { readonly problems: readonly string[] } {
  const problems: string[] = [];
  const line = (name: string, value: string | null): string | null => {
    // No control character can be shown, and PostgreSQL keeps no NUL.
    const whole =
      value
        ?.replaceAll(/\s+/gu, ' ')
        .replaceAll(/\p{Cc}/gu, '')
        .trim() ?? '';
    if (whole.length > lineAtMost)
      problems.push(`${name}: keep it under ${lineAtMost} characters (it has ${whole.length}).`);
    return whole === '' ? null : whole;
  };
  const checked = checkDocument(input.document);
  if ('problems' in checked) problems.push(...checked.problems);
  const language = canonicalLanguage(input.language);
  if (language === null)
    problems.push(`language: "${input.language}" is no language tag; write one such as en-GB or uk.`);
  if (!genres.includes(input.genre)) problems.push(`genre: choose one of ${genres.join(', ')}.`);
  if (!indexChoices.includes(input.indexChoice))
    problems.push(`index choice: choose one of ${indexChoices.join(', ')}.`);
  const fields: StoryFields = {
    headline: line('headline', input.headline) ?? '',
    kicker: line('kicker', input.kicker),
    standfirst: line('standfirst', input.standfirst),
    document: 'document' in checked ? checked.document : emptyDocument,
    dateline: checkDateline(input.dateline, line, problems),
    bylineIds: [...new Set(input.bylineIds)],
    sectionId: input.sectionId,
    topicIds: [...new Set(input.topicIds)],
    tagIds: [...new Set(input.tagIds)],
    leadPictureId: input.leadPictureId,
    genre: input.genre,
    language: language ?? input.language,
    direction: input.direction === 'rtl' ? 'rtl' : 'ltr',
    origin: checkOrigin(input.origin, line, problems),
    indexChoice: input.indexChoice,
    canonicalAtOrigin: input.canonicalAtOrigin,
  };
  return problems.length > 0 ? { problems } : { fields };
}

type Line = (name: string, value: string | null) => string | null;

function checkDateline(dateline: Dateline | null, line: Line, problems: string[]): Dateline | null {
  if (dateline === null) return null;
  const { date } = dateline;
  if (date !== null && !isDay(date)) problems.push(`dateline: "${date}" is no day; write it as 2026-11-19.`);
  const checked = {
    place: line('dateline place', dateline.place),
    date,
    agency: line('dateline agency', dateline.agency),
  };
  return checked.place === null && checked.date === null && checked.agency === null ? null : checked;
}

function checkOrigin(origin: Origin | null, line: Line, problems: string[]): Origin | null {
  if (origin === null) return null;
  const agency = line('origin agency', origin.agency);
  if (agency === null) problems.push('origin: name the agency or newsroom that the story comes from.');
  for (const [name, url] of [
    ['address', origin.url],
    ['licence address', origin.licenceUrl],
  ] as const) {
    if (url !== null && !(isSafeLink(url) && /^https?:/i.test(url))) {
      problems.push(`origin ${name}: "${url.slice(0, 80)}" is no http or https address.`);
    }
  }
  if (origin.publishedAt !== null && !isDay(origin.publishedAt) && !isInstant(origin.publishedAt)) {
    problems.push(
      `origin publication time: "${origin.publishedAt.slice(0, 40)}" is neither a day nor a time with its zone.`,
    );
  }
  return {
    agency: agency ?? '',
    url: origin.url,
    licence: line('origin licence', origin.licence),
    licenceUrl: origin.licenceUrl,
    publishedAt: origin.publishedAt,
    changes: line('origin changes', origin.changes),
  };
}

function isDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
}

function isInstant(text: string): boolean {
  try {
    Temporal.Instant.from(text);
    return true;
  } catch {
    return false;
  }
}
