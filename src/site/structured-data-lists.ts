import type { PublicByline, StoryCard } from '../stories/stories.ts';
import { authorPath } from './addresses.ts';
import type { PageFrame } from './frame.ts';
import { type DataNode, organisationData } from './organisation-data.ts';
import { breadcrumbs, type Crumb, organisationReference, siteReference, stated } from './structured-data.ts';
import { bylineData } from './structured-data-story.ts';

/** What a list leads to: a story by its headline, a statement by its words. */
type ListedCard = Pick<StoryCard, 'path' | 'headline'>;
type Around = Pick<PageFrame, 'newsroom' | 'baseUrl'>;

/** The front page: the site, how to search it, and the newsroom whole. */
export function frontData({ newsroom, baseUrl }: Around): readonly DataNode[] {
  const site = stated({
    ...siteReference(newsroom.name, baseUrl),
    description: newsroom.tagline,
    inLanguage: newsroom.language,
    publisher: organisationReference(newsroom.name, baseUrl),
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${baseUrl}/search?q={search_term_string}` },
      // Google's notation for actions: which part of the template the reader types.
      'query-input': 'required name=search_term_string',
    },
  });
  return [site, organisationData(newsroom, baseUrl)];
}

/** The first page of a list of stories or statements, newest first; those further back are for readers only. */
export function listData(
  list: Crumb & { readonly description: string | null; readonly cards: readonly ListedCard[]; readonly first: boolean },
  { newsroom, baseUrl }: Around,
): readonly DataNode[] {
  if (!list.first) return [];
  const url = baseUrl + list.path;
  const page = stated({
    '@type': 'CollectionPage',
    '@id': url,
    url,
    name: list.name,
    description: list.description,
    inLanguage: newsroom.language,
    isPartOf: siteReference(newsroom.name, baseUrl),
    mainEntity: itemList(list.cards, baseUrl),
  });
  return [page, breadcrumbs(newsroom.name, baseUrl, [list])];
}

function itemList(cards: readonly ListedCard[], baseUrl: string): DataNode | null {
  if (cards.length === 0) return null;
  return {
    '@type': 'ItemList',
    itemListOrder: 'https://schema.org/ItemListOrderDescending',
    numberOfItems: cards.length,
    itemListElement: cards.map(({ path, headline }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      url: baseUrl + path,
      name: headline,
    })),
  };
}

/** Somebody who signs stories: the page is about that person or organisation. */
export function authorData(author: PublicByline, first: boolean, { newsroom, baseUrl }: Around): readonly DataNode[] {
  if (!first) return [];
  const path = authorPath(author.slug);
  const page = {
    '@type': 'ProfilePage',
    '@id': baseUrl + path,
    url: baseUrl + path,
    name: author.name,
    inLanguage: newsroom.language,
    isPartOf: siteReference(newsroom.name, baseUrl),
    mainEntity: stated({ ...bylineData(author, baseUrl), description: author.about }),
  };
  return [page, breadcrumbs(newsroom.name, baseUrl, [{ name: author.name, path }])];
}
