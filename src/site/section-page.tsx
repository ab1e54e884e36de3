import type { Section, StoryCard } from '../stories/stories.ts';
import type { ReadCard } from '../views/views.ts';
import { sectionPath } from './addresses.ts';
import type { CardLook } from './cards.tsx';
import { FeatureGrid } from './feature-grid.tsx';
import { type PageFrame, voiceOf } from './frame.ts';
import { Page } from './layout.tsx';
import { listFacts } from './list-facts.ts';
import { ListHead } from './list-head.tsx';
import { MostReadInSection } from './most-read.tsx';
import { type Pictures, readyPicture } from './picture.tsx';
import { Entries, NothingHere, type StoryListing, Turning } from './story-list.tsx';
import { listData } from './structured-data-lists.ts';
import { Voiced } from './voice.tsx';

/** A large picture with two columns of three. */
const shownLarge = 7;
/** Below this many a section has nothing to set large. */
const largeFrom = 3;

/** A section: its newest stories large, the others in order. */
export function SectionPage(props: {
  frame: PageFrame;
  section: Section;
  listing: StoryListing;
  pictures: Pictures;
  /** most read this week */
  most: readonly ReadCard[];
}) {
  const { frame, section, listing, pictures, most } = props;
  const voice = voiceOf(frame);
  const path = sectionPath(section.slug);
  const facts = {
    ...listFacts(frame, {
      title: section.name,
      description: section.description,
      path,
      feedName: section.name,
      first: listing.first,
    }),
    data: listData({ ...section, path, ...listing }, frame),
  };
  const { comments = new Map() } = listing;
  const newest = listing.cards.slice(0, shownLarge);
  const feature = newest.find((card) => readyPicture(pictures, card.leadPictureId) !== null);
  const large = listing.first && feature !== undefined && newest.length >= largeFrom;
  const rest = large ? listing.cards.slice(shownLarge) : listing.cards;
  return (
    <Page frame={frame} facts={facts} place={{ kind: 'section', slug: section.slug, within: !listing.first }}>
      <div className="wrap">
        <ListHead title={section.name} about={section.description} voice={voice} />
        {large ? <Newest cards={newest} feature={feature} look={{ voice, pictures, comments }} /> : null}
        {listing.cards.length === 0 ? (
          <section className="block" aria-labelledby="list">
            <ListTitle voice={voice} text={frame.words.newest} />
            <NothingHere voice={voice} text={listing.first ? frame.words.nothingInSection : frame.words.nothingOlder} />
          </section>
        ) : null}
        <MostReadInSection name={section.name} list={most} voice={voice} />
        {rest.length === 0 ? null : (
          <section className="block" aria-labelledby="list">
            <ListTitle voice={voice} text={large || !listing.first ? frame.words.earlier : frame.words.newest} />
            <Entries cards={rest} voice={voice} comments={comments} />
            <Turning path={path} listing={listing} voice={voice} />
          </section>
        )}
      </div>
    </Page>
  );
}

function ListTitle({ voice, text }: { voice: CardLook['voice']; text: string }) {
  return (
    <h2 className="block-title" id="list">
      <Voiced voice={voice}>{text}</Voiced>
    </h2>
  );
}

function Newest({ cards, feature, look }: { cards: readonly StoryCard[]; feature: StoryCard; look: CardLook }) {
  const { voice } = look;
  return (
    <section className="block" aria-labelledby="newest">
      <h2 className="unseen" id="newest">
        <Voiced voice={voice}>{voice.words.newest}</Voiced>
      </h2>
      <FeatureGrid feature={feature} others={cards.filter((card) => card !== feature)} look={look} first />
    </section>
  );
}
