import type { ThreadPage } from '../comments/comments.ts';
import {
  type DocumentNode,
  type Genre,
  isSafeLink,
  type Origin,
  type PublicByline,
  type PublishedStory,
  plainText,
} from '../stories/stories.ts';
import { opening } from '../text/text.ts';
import { authorPath, sectionPath, topicPath } from './addresses.ts';
import { datelineText } from './dateline.ts';
import type { PageFrame } from './frame.ts';
import { descriptionAtMost } from './list-facts.ts';
import { type DataNode, organisationData } from './organisation-data.ts';
import type { Pictures } from './picture.tsx';
import { breadcrumbs, organisationReference, siteReference, stated } from './structured-data.ts';
import { commentData } from './structured-data-comments.ts';
import { pictureData } from './structured-data-pictures.ts';
import { viewData } from './structured-data-views.ts';

interface Around extends Pick<PageFrame, 'newsroom' | 'baseUrl'> {
  /** its comments; null where none are taken */
  readonly thread: ThreadPage | null;
}

/** Google shows no more of a headline, and its validator refuses a longer one. */
const headlineAtMost = 110;
/** Sources named by links in the text; more would weigh on every reader. */
const citationsAtMost = 20;

/**
 * The subtype that says what kind of journalism it is. NewsArticle stands beside it, for those who know no other. An
 * obituary and service pieces (tides, opening hours) are neither reporting nor any other subtype.
 */
const subtypes: Readonly<Record<Genre, string | null>> = {
  news: 'ReportageNewsArticle',
  analysis: 'AnalysisNewsArticle',
  explainer: 'BackgroundNewsArticle',
  opinion: 'OpinionNewsArticle',
  letter: 'OpinionNewsArticle',
  review: 'ReviewNewsArticle',
  obituary: null,
  service: null,
};

/** A story's page: the article with everything that is stated of it, and the way to it from the front page. */
export function storyData(story: PublishedStory, pictures: Pictures, around: Around): readonly DataNode[] {
  const { baseUrl, newsroom } = around;
  const { section, headline, path } = story;
  const trail = section ? [{ name: section.name, path: sectionPath(section.slug) }] : [];
  return [
    articleData(story, pictures, around),
    breadcrumbs(newsroom.name, baseUrl, [...trail, { name: headline, path }]),
  ];
}

function articleData(story: PublishedStory, pictures: Pictures, around: Around): DataNode {
  const { baseUrl, newsroom } = around;
  const { origin, headline } = story;
  const url = baseUrl + story.path;
  const isLong = headline.length > headlineAtMost;
  const canonical = story.canonicalAtOrigin && origin?.url ? origin.url : url;
  const place = story.dateline?.place ? { '@type': 'Place', name: story.dateline.place } : null;
  const agency = origin?.agency ?? story.dateline?.agency ?? null;
  return stated({
    '@type': typesOf(story),
    '@id': `${url}#article`,
    url,
    mainEntityOfPage: { '@type': 'WebPage', '@id': canonical },
    identifier: `urn:uuid:${story.id}`,
    headline: opening(headline, headlineAtMost),
    alternativeHeadline: isLong ? headline : null,
    description: story.standfirst ?? opening(plainText(story.document), descriptionAtMost),
    image: story.pictureIds.flatMap((id) => {
      const picture = pictures.get(id);
      return picture ? pictureData(picture, baseUrl, id === story.leadPictureId) : [];
    }),
    datePublished: zoned(story.firstPublishedAt, newsroom.timeZone),
    dateModified: zoned(story.updatedAt, newsroom.timeZone),
    author: authorsOf(story, around),
    publisher: organisationData(newsroom, baseUrl),
    sourceOrganization: agency === null ? null : { '@type': 'Organization', name: agency },
    copyrightHolder: copyrightHolder(story, around),
    license: origin === null ? null : licenceOf(origin),
    isBasedOn: origin === null ? null : originalOf(origin),
    dateline: datelineText(story, newsroom.timeZone),
    locationCreated: place,
    contentLocation: place,
    articleSection: story.section?.name,
    about: story.topics.map(({ name, slug }) => ({ '@type': 'Thing', name, url: baseUrl + topicPath(slug) })),
    keywords: [...new Set([...story.topics, ...story.tags].map(({ name }) => name))],
    citation: citationsIn(story.document, baseUrl),
    correction: story.corrections
      .filter(({ kind }) => kind !== 'update')
      .map(({ text, correctedAt }) => ({
        '@type': 'CorrectionComment',
        text,
        datePublished: zoned(correctedAt, newsroom.timeZone),
      })),
    ...(around.thread === null || around.thread.count === 0 ? {} : commentData(around.thread, baseUrl)),
    ...viewData(story, newsroom),
    wordCount: story.wordCount,
    inLanguage: story.language,
    isAccessibleForFree: newsroom.isAccessibleForFree,
    isPartOf: siteReference(newsroom.name, baseUrl),
  });
}

/** What an agency reported is not this newsroom's own reporting. */
function typesOf({ genre, origin }: PublishedStory): string | readonly string[] {
  const subtype = genre === 'news' && origin !== null ? null : subtypes[genre];
  return subtype === null ? 'NewsArticle' : ['NewsArticle', subtype];
}

/** An instant with the offset that the newsroom's clocks had then. */
function zoned(iso: string, timeZone: string): string {
  return Temporal.Instant.from(iso).toString({ timeZone, smallestUnit: 'second' });
}

/** Who signed it; of republished copy the agency too; the newsroom where nobody did. */
function authorsOf({ byline, origin }: PublishedStory, { newsroom, baseUrl }: Around): readonly DataNode[] {
  const signed = byline.map((one) => bylineData(one, baseUrl));
  if (origin !== null && !byline.some(({ name }) => name === origin.agency)) {
    return [...signed, { '@type': 'Organization', name: origin.agency }];
  }
  return signed.length > 0 ? signed : [organisationReference(newsroom.name, baseUrl)];
}

/** Somebody who signs stories, known on every page under the same `@id`. */
export function bylineData({ kind, name, slug, role }: PublicByline, baseUrl: string): DataNode {
  const url = baseUrl + authorPath(slug);
  const type = kind === 'person' ? 'Person' : 'Organization';
  return stated({ '@type': type, '@id': `${url}#author`, name, url, jobTitle: kind === 'person' ? role : null });
}

/** A letter belongs to whoever wrote it. */
function copyrightHolder({ origin, genre }: PublishedStory, { newsroom, baseUrl }: Around): DataNode | null {
  if (origin !== null) return { '@type': 'Organization', name: origin.agency };
  return genre === 'letter' ? null : organisationReference(newsroom.name, baseUrl);
}

function licenceOf({ licence, licenceUrl }: Origin): DataNode | string | null {
  if (licence === null) return licenceUrl;
  return stated({ '@type': 'CreativeWork', name: licence, url: licenceUrl });
}

/** The original, when more of it is known than its agency. */
function originalOf({ agency, url, publishedAt }: Origin): DataNode | null {
  if (url === null && publishedAt === null) return null;
  const publisher = { '@type': 'Organization', name: agency };
  return stated({ '@type': 'CreativeWork', url, datePublished: publishedAt, publisher });
}

/** What the text leads to outside this site, in its order, each once, under the first words that lead there. */
function citationsIn(document: DocumentNode, baseUrl: string): readonly DataNode[] {
  const found = new Map<string, string>();
  const visit = (node: DocumentNode) => {
    for (const { type, attrs } of node.marks ?? []) {
      const href = attrs?.['href'];
      if (type !== 'link' || typeof href !== 'string' || !/^https?:/i.test(href) || !isSafeLink(href)) continue;
      if (!href.startsWith(`${baseUrl}/`) && !found.has(href)) found.set(href, (node.text ?? '').trim());
    }
    node.content?.forEach(visit);
  };
  visit(document);
  return [...found].slice(0, citationsAtMost).map(([url, name]) => stated({ '@type': 'CreativeWork', url, name }));
}
