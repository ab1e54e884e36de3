import type { NavigationEntry, StandingPage } from '../newsroom/newsroom.ts';
import type { Section } from '../stories/stories.ts';
import { sectionPath, standingPath, topicPath } from './addresses.ts';
import type { PageFrame } from './frame.ts';

/** One link under the masthead. */
export interface NavigationLink {
  readonly href: string;
  readonly label: string;
  /** the section's slug, when it leads to one */
  readonly section: string | null;
}

/** What stands under the masthead: as the newsroom has set it, or every section in its order. */
export function navigationOf({ newsroom, sections, standing }: Navigable): readonly NavigationLink[] {
  if (newsroom.navigation.length === 0) return sections.map((section) => sectionLink(section, null));
  return newsroom.navigation.flatMap((entry) => linkOf(entry, sections, standing) ?? []);
}

type Navigable = Pick<PageFrame, 'newsroom' | 'sections' | 'standing'>;

function sectionLink({ slug, name }: Section, label: string | null): NavigationLink {
  return { href: sectionPath(slug), label: label ?? name, section: slug };
}

/** Null for a section or page that is no longer there: the navigation never leads to nothing. */
function linkOf(
  entry: NavigationEntry,
  sections: readonly Section[],
  standing: readonly StandingPage[],
): NavigationLink | null {
  switch (entry.kind) {
    case 'section': {
      const section = sections.find(({ slug }) => slug === entry.slug);
      return section === undefined ? null : sectionLink(section, entry.label);
    }
    case 'page': {
      const page = standing.find(({ slug }) => slug === entry.slug);
      if (page === undefined) return null;
      return { href: standingPath(page.slug), label: entry.label ?? page.title, section: null };
    }
    case 'topic':
      return { href: topicPath(entry.slug), label: entry.label, section: null };
    case 'link':
      return { href: entry.href, label: entry.label, section: null };
  }
}
