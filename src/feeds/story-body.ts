import { isSafeLink, type PublishedStory } from '../stories/stories.ts';
import { canonicalLanguage, dayIn } from '../text/text.ts';
import { type BodyParts, documentBody } from './body.ts';
import { type Markup, markup } from './markup.ts';
import { pictureBody } from './picture-body.ts';

/** What an item stands in. */
export interface ItemSurroundings extends BodyParts {
  /** BCP 47 of the feed; stories in others say so */
  readonly language: string;
  /** IANA name of the newsroom's zone, in which a correction has its day */
  readonly timeZone: string;
}

/** The feed's own words are English, as in its origin line. */
const correctionWords = { correction: 'Correction', clarification: 'Clarification', update: 'Update' } as const;

/** A story as a reader away from the site needs it: picture, origin, words, and what was put right since. */
export function storyBody(story: PublishedStory, around: ItemSurroundings): Markup {
  const { baseUrl, language, pictures } = around;
  const lead = story.leadPictureId === null ? undefined : pictures.get(story.leadPictureId);
  const picture = lead === undefined ? null : pictureBody(lead, { baseUrl, caption: null, alt: null });
  const text = markup`${picture}${originLine(story)}${dateline(story)}${documentBody(story.document, around)}${corrections(story, around)}`;
  if (story.language === language) return text;
  return markup`<div lang="${story.language}" dir="${story.direction}">\n${text}</div>`;
}

function originLine({ origin }: PublishedStory): Markup | null {
  if (origin === null) return null;
  const agency = isSafeLink(origin.url) ? markup`<a href="${origin.url}">${origin.agency}</a>` : origin.agency;
  const rest = [origin.licence, origin.changes].filter((part) => part !== null).join(', ');
  return markup`<p>Republished from ${agency}${rest === '' ? null : ` ${rest.replace(/[.\s]+$/u, '')}`}.</p>\n`;
}

/** Place and whole date: a feed is read on any day, so a weekday would not say which one. */
function dateline({ dateline: line, origin, language }: PublishedStory): Markup | null {
  const agency = line?.agency && origin === null ? `(${line.agency})` : null;
  const where = [line?.place, agency].filter(Boolean).join(' ');
  const comma = new Intl.Locale(localeOf(language)).maximize().script === 'Arab' ? '، ' : ', ';
  const text = [where, line?.date ? dayText(line.date, language) : ''].filter((part) => part !== '').join(comma);
  return text === '' ? null : markup`<p><small>${text}</small></p>\n`;
}

function dayText(day: string, language: string): string {
  const at = Date.parse(day);
  if (Number.isNaN(at)) return day;
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' }).format(at);
}

function localeOf(language: string): string {
  return language === 'en' ? 'en-GB' : (canonicalLanguage(language) ?? 'en-GB');
}

function corrections(story: PublishedStory, { timeZone }: ItemSurroundings): Markup[] {
  const english = story.language.split('-')[0] === 'en';
  return story.corrections.map(({ correctedAt, kind, text }) => {
    const day = dayText(dayIn(Temporal.Instant.from(correctedAt), timeZone), english ? story.language : 'en-GB');
    const when = markup`${correctionWords[kind]}, <time datetime="${correctedAt}">${day}</time>:`;
    const label = english ? markup`<strong>${when}</strong>` : markup`<strong lang="en" dir="ltr">${when}</strong>`;
    return markup`<p>${label} ${text}</p>\n`;
  });
}
