import { commaOf, dayText, instantText, type Words, wordsFor } from '../messages/messages.ts';
import { unmarked } from '../statements/statements.ts';
import { isSafeLink, type PublishedStory } from '../stories/stories.ts';
import { directionOf, sameLanguage } from '../text/text.ts';
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

/** A story as a reader away from the site needs it: picture, origin, words, and what was put right since. */
export function storyBody(story: PublishedStory, around: ItemSurroundings): Markup {
  const { baseUrl, language, pictures } = around;
  const words = wordsFor(story.language, language);
  const lead = story.leadPictureId === null ? undefined : pictures.get(story.leadPictureId);
  const picture = lead === undefined ? null : pictureBody(lead, { baseUrl, caption: null, alt: null });
  const text = markup`${picture}${originLine(story, words)}${dateline(story)}${documentBody(unmarked(story.document), around)}${corrections(story, words, around.timeZone)}`;
  if (story.language === language) return text;
  return markup`<div lang="${story.language}" dir="${story.direction}">\n${text}</div>`;
}

/** `lang` and `dir` of the feed's own words where the story has no catalogue in its language. */
function marked(words: Words, { language }: PublishedStory): Markup | null {
  if (sameLanguage(words.language, language)) return null;
  return markup` lang="${words.language}" dir="${directionOf(words.language)}"`;
}

function originLine(story: PublishedStory, words: Words): Markup | null {
  const { origin } = story;
  if (origin === null) return null;
  const agency = isSafeLink(origin.url) ? markup`<a href="${origin.url}">${origin.agency}</a>` : origin.agency;
  const rest = [origin.licence, origin.changes].filter((part) => part !== null).join(commaOf(words.language));
  return markup`<p${marked(words, story)}>${words.republishedFrom} <bdi>${agency}</bdi>${rest === '' ? null : ` ${rest.replace(/[.\s]+$/u, '')}`}.</p>\n`;
}

/** Place and whole date: a feed is read on any day, so a weekday would not say which one. */
function dateline({ dateline: line, origin, language }: PublishedStory): Markup | null {
  const agency = line?.agency && origin === null ? `(${line.agency})` : null;
  const where = [line?.place, agency].filter(Boolean).join(' ');
  const when = line?.date ? dayText(line.date, 'day', language) : '';
  const text = [where, when].filter((part) => part !== '').join(commaOf(language));
  return text === '' ? null : markup`<p><small>${text}</small></p>\n`;
}

function corrections(story: PublishedStory, words: Words, timeZone: string): Markup[] {
  const attributes = marked(words, story);
  return story.corrections.map(({ correctedAt, kind, text }) => {
    const day = instantText(correctedAt, 'day', { language: words.locale, timeZone });
    const label = markup`${words.correctionKind[kind]}${commaOf(words.language)}<time datetime="${correctedAt}">${day}</time>:`;
    return markup`<p><strong${attributes}>${label}</strong> ${text}</p>\n`;
  });
}
