import type { Ask } from '../ask.ts';
import type { ArrangedBylines, ArrangedNames, DeskFields, Settings, TriedSettings } from '../shapes.ts';

/** A page that stands apart from the news, as it is listed. */
export interface StandingPageLine {
  readonly slug: string;
  readonly title: string;
}

/** The same, whole. */
export interface StandingPage extends StandingPageLine {
  readonly document: DeskFields['document'];
}

/** What sections, topics and tags are called in addresses of the API. */
export type NamesPath = 'sections' | 'topics' | 'tags';
export type ArrangedPath = NamesPath | 'bylines';

type Values = Readonly<Record<string, unknown>>;

/** What the screens of the newsroom's own matters ask the server. */
export function makeNewsroomApi(ask: Ask) {
  const arranging = (path: ArrangedPath, words: string) => `/arranging/${path}?${new URLSearchParams({ words })}`;
  const page = (slug: string) => `/pages/${encodeURIComponent(slug)}`;
  return {
    settings: () => ask<Settings>('GET', '/settings'),
    change: (values: Values) => ask<Settings>('PATCH', '/settings', { values }),
    tryOut: (values: Values) => ask<TriedSettings>('POST', '/settings/preview', { values }),
    pages: () => ask<{ readonly pages: readonly StandingPageLine[] }>('GET', '/pages'),
    page: (slug: string) => ask<StandingPage>('GET', page(slug)),
    putPage: ({ slug, title, document }: StandingPage, onlyNew: boolean) =>
      ask<StandingPageLine>('PUT', page(slug), { title, document, position: null, onlyNew }),
    movePage: (from: string, slug: string) => ask<{ slug: string }>('POST', `${page(from)}/slug`, { slug }),
    orderPages: (slugs: readonly string[]) => ask<void>('PUT', '/page-order', { slugs }),
    removePage: (slug: string) => ask<void>('DELETE', page(slug)),
    tryPage: ({ slug, title, document }: StandingPage) =>
      ask<{ readonly path: string }>('POST', `${page(slug)}/preview`, { title, document }),
    names: (path: NamesPath, words = '') => ask<ArrangedNames>('GET', arranging(path, words)),
    bylines: (words = '') => ask<ArrangedBylines>('GET', arranging('bylines', words)),
    make: (path: ArrangedPath, given: object) => ask<{ id: string; name: string }>('POST', `/${path}`, given),
    rearrange: (path: ArrangedPath, id: string, change: object) =>
      ask<{ name: string; slug: string }>('PATCH', `/${path}/${id}`, change),
    orderSections: (ids: readonly string[]) => ask<void>('PUT', '/section-order', { ids }),
    remove: (path: ArrangedPath, id: string) => ask<void>('DELETE', `/${path}/${id}`),
  } as const;
}
