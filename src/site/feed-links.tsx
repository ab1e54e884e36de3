import { feedPath } from './addresses.ts';
import type { PageFrame } from './frame.ts';

/** The page whose own feeds stand beside the newsroom's. */
export interface FeedsOf {
  /** path of the page */
  readonly path: string;
  readonly name: string;
}

/** Formats beside RSS, by their own names, which no language translates. */
const others = [
  { type: 'application/atom+xml', ending: 'feed/atom/', format: 'Atom' },
  { type: 'application/feed+json', ending: 'feed.json', format: 'JSON Feed' },
] as const;

/** How feed readers find the feeds of a page: the newsroom's, and its own, in each format. */
export function FeedLinks({ frame, own }: { frame: PageFrame; own: FeedsOf | null }) {
  const { newsroom, words } = frame;
  return (
    <>
      <link rel="alternate" type="application/rss+xml" title={newsroom.name} href={feedPath} />
      <OtherLinks path="/" name={newsroom.name} />
      {own ? (
        <>
          <link
            rel="alternate"
            type="application/rss+xml"
            title={words.rssOf({ name: own.name })}
            href={`${own.path}feed/`}
          />
          <OtherLinks {...own} />
        </>
      ) : null}
    </>
  );
}

function OtherLinks({ path, name }: FeedsOf) {
  return others.map(({ type, ending, format }) => (
    <link key={type} rel="alternate" type={type} title={`${name} (${format})`} href={path + ending} />
  ));
}
