import type { NamedPage } from '../stories/stories.ts';
import { tagPath } from './addresses.ts';
import { type PageFrame, voiceOf } from './frame.ts';
import { Page } from './layout.tsx';
import { listFacts } from './list-facts.ts';
import { ListHead } from './list-head.tsx';
import { ListSection, type StoryListing } from './story-list.tsx';
import { listData } from './structured-data-lists.ts';
import { Voiced } from './voice.tsx';

/** A tag: every story that has it, in order. */
export function TagPage({ frame, tag, listing }: { frame: PageFrame; tag: NamedPage; listing: StoryListing }) {
  const { words } = frame;
  const voice = voiceOf(frame);
  const path = tagPath(tag.slug);
  const { first } = listing;
  const title = words.tagTitle({ name: tag.name });
  const about = { path, description: null };
  const facts = {
    ...listFacts(frame, { ...about, title, feedName: tag.name, first }),
    data: listData({ ...about, name: tag.name, cards: listing.cards, first }, frame),
  };
  return (
    <Page frame={frame} facts={facts} place={{ kind: 'elsewhere' }}>
      <div className="wrap">
        <ListHead title={tag.name} about={null} voice={voice} kicker={<Voiced voice={voice}>{words.tag}</Voiced>} />
        <ListSection title={first ? words.newest : words.earlier} path={path} listing={listing} voice={voice} />
      </div>
    </Page>
  );
}
