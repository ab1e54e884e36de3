import type { Db } from '../db/db.ts';
import { apiPicture, type PublicPicture, publicPictures } from '../pictures/pictures.ts';
import type { ApiAuthor, ApiNamed, ApiStory, ApiStoryCard } from './api-shapes.ts';
import { plainText } from './document-text.ts';
import type { NamedPage, Origin, PublicByline, PublishedStory, StoryCard } from './shapes.ts';

type Pictures = ReadonlyMap<string, PublicPicture>;
type Listed = 'section' | 'topic' | 'tag' | 'author';

/** Where readers open what stories are filed under. */
const pages: Readonly<Record<Listed, string>> = { section: 'section', topic: 'topic', tag: 'tag', author: 'by' };

/** The page of a section, topic, tag or author, absolute. */
export function pageUrl(baseUrl: string, kind: Listed, slug: string): string {
  return `${baseUrl}/${pages[kind]}/${encodeURIComponent(slug)}/`;
}

/** The stories of a section, topic, tag or author in the API, absolute. */
export function storiesUrl(baseUrl: string, kind: Listed, slug: string): string {
  return `${baseUrl}/api/v1/stories?${kind}=${encodeURIComponent(slug)}`;
}

export function storyUrl(baseUrl: string, id: string): string {
  return `${baseUrl}/api/v1/stories/${id}`;
}

/** The published versions of a story in the API, absolute. */
export function versionsUrl(baseUrl: string, id: string): string {
  return `${storyUrl(baseUrl, id)}/versions`;
}

/** The comments of a story in the API, absolute. */
export function commentsUrl(baseUrl: string, id: string): string {
  return `${storyUrl(baseUrl, id)}/comments`;
}

/** What both a card and a whole story say. */
function common(story: StoryCard, baseUrl: string) {
  return {
    id: story.id,
    self: storyUrl(baseUrl, story.id),
    url: baseUrl + encodeURI(story.path),
    headline: story.headline,
    kicker: story.kicker,
    standfirst: story.standfirst,
    genre: story.genre,
    language: story.language,
    direction: story.direction,
    section: story.section && apiNamed(story.section, 'section', baseUrl),
    agency: story.agency,
    publishedAt: story.firstPublishedAt,
    updatedAt: story.updatedAt,
    wordCount: story.wordCount,
    indexing: story.indexChoice,
  };
}

/** Stories as lists show them, each with its lead picture. */
export async function apiStoryCards(
  db: Db,
  cards: readonly StoryCard[],
  baseUrl: string,
): Promise<readonly ApiStoryCard[]> {
  const pictures = await publicPictures(
    db,
    cards.flatMap(({ leadPictureId }) => leadPictureId ?? []),
  );
  return cards.map((card) => apiStoryCard(card, pictures, baseUrl));
}

function apiStoryCard(card: StoryCard, pictures: Pictures, baseUrl: string): ApiStoryCard {
  const lead = card.leadPictureId === null ? undefined : pictures.get(card.leadPictureId);
  return {
    ...common(card, baseUrl),
    authors: card.bylines.map(({ slug, name }) => ({ slug, name, url: pageUrl(baseUrl, 'author', slug) })),
    picture: lead === undefined ? null : apiPicture(lead, baseUrl),
  };
}

/** A story whole. */
export function apiStory(story: PublishedStory, pictures: Pictures, baseUrl: string): ApiStory {
  const shown = story.pictureIds.flatMap((id) => pictures.get(id) ?? []);
  const original = story.canonicalAtOrigin ? webAddress(story.origin?.url) : null;
  return {
    ...common(story, baseUrl),
    canonicalUrl: original ?? baseUrl + encodeURI(story.path),
    authors: story.byline.map((byline) => apiAuthor(byline, baseUrl)),
    dateline: story.dateline && {
      place: story.dateline.place,
      date: story.dateline.date,
      agency: story.dateline.agency,
    },
    origin: story.origin && apiOrigin(story.origin),
    topics: story.topics.map((topic) => apiNamed(topic, 'topic', baseUrl)),
    tags: story.tags.map((tag) => apiNamed(tag, 'tag', baseUrl)),
    document: story.document,
    text: plainText(story.document),
    leadPictureId: shown.find(({ id }) => id === story.leadPictureId)?.id ?? null,
    pictures: shown.map((picture) => apiPicture(picture, baseUrl)),
    corrections: story.corrections.map(({ id, kind, text, correctedAt }) => ({ id, kind, text, correctedAt })),
    translations: (story.translations?.members ?? [])
      .filter(({ id }) => id !== story.id)
      .map(({ id, language, direction, headline, path }) => ({
        language,
        direction,
        headline,
        url: baseUrl + encodeURI(path),
        self: storyUrl(baseUrl, id),
      })),
    versions: versionsUrl(baseUrl, story.id),
    comments: commentsUrl(baseUrl, story.id),
  };
}

function apiNamed({ id, slug, name }: NamedPage, kind: Listed, baseUrl: string): ApiNamed {
  return { id, slug, name, url: pageUrl(baseUrl, kind, slug) };
}

export function apiAuthor({ id, slug, name, kind, role, about }: PublicByline, baseUrl: string): ApiAuthor {
  const url = pageUrl(baseUrl, 'author', slug);
  return { id, slug, name, kind, role, about, url, stories: storiesUrl(baseUrl, 'author', slug) };
}

function apiOrigin({ agency, url, licence, licenceUrl, publishedAt, changes }: Origin) {
  return { agency, url: webAddress(url), licence, licenceUrl: webAddress(licenceUrl), publishedAt, changes };
}

/** As RFC 3986 spells it, whatever script it was typed in. */
function webAddress(typed: string | null | undefined): string | null {
  return typed ? (URL.parse(typed)?.href ?? null) : null;
}
