import type { PublicByline } from '../stories/stories.ts';
import { authorPath } from './addresses.ts';
import { type PageFrame, voiceOf } from './frame.ts';
import { Page } from './layout.tsx';
import { listFacts } from './list-facts.ts';
import { ListHead } from './list-head.tsx';
import { ListSection, type StoryListing } from './story-list.tsx';
import { authorData } from './structured-data-lists.ts';
import { Typed } from './voice.tsx';

/** Somebody who signs stories: who that is, and everything signed. */
export function AuthorPage({
  frame,
  author,
  listing,
}: {
  frame: PageFrame;
  author: PublicByline;
  listing: StoryListing;
}) {
  const { words } = frame;
  const voice = voiceOf(frame);
  const path = authorPath(author.slug);
  const facts = {
    ...listFacts(frame, {
      title: words.authorTitle({ name: author.name }),
      description: author.about,
      path,
      feedName: author.name,
      first: listing.first,
    }),
    kind: 'profile' as const,
    data: authorData(author, listing.first, frame),
  };
  return (
    <Page frame={frame} facts={facts} place={{ kind: 'elsewhere' }}>
      <div className="wrap">
        <ListHead
          title={author.name}
          about={author.about}
          voice={voice}
          kicker={author.role === null ? null : <Typed voice={voice} text={author.role} />}
        />
        <ListSection title={listing.first ? words.newest : words.earlier} path={path} listing={listing} voice={voice} />
      </div>
    </Page>
  );
}
