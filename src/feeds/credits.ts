import type { PublishedStory } from '../stories/stories.ts';

/** Who is named as having made a story. */
export interface Author {
  readonly name: string;
  /** path of the author's page; null for an agency */
  readonly path: string | null;
}

/** The byline, or the agency where nobody signed. */
export function authorsOf({ byline, agency }: PublishedStory): readonly Author[] {
  if (byline.length > 0) return byline.map(({ name, slug }) => ({ name, path: `/by/${slug}/` }));
  return agency === null ? [] : [{ name: agency, path: null }];
}

/** Everything a story is filed under: its section, its topics and its tags, each with its page. */
export function filedUnder(story: PublishedStory): readonly { readonly name: string; readonly path: string }[] {
  const page = (kind: string) => (of: { name: string; slug: string }) => ({
    name: of.name,
    path: `/${kind}/${of.slug}/`,
  });
  return [
    ...(story.section ? [page('section')(story.section)] : []),
    ...story.topics.map(page('topic')),
    ...story.tags.map(page('tag')),
  ];
}
