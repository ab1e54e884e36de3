import type { Topic } from '../stories/stories.ts';
import { topicPath } from './addresses.ts';
import { type PageFrame, voiceOf } from './frame.ts';
import { Page } from './layout.tsx';
import { listFacts } from './list-facts.ts';
import { ListHead } from './list-head.tsx';
import { Figure, type Pictures, readyPicture } from './picture.tsx';
import { ListSection, type StoryListing } from './story-list.tsx';
import { listData } from './structured-data-lists.ts';
import { Voiced } from './voice.tsx';

const shownRoom = { sizes: '(min-width: 1000px) 435px, 100vw' };
const shownAtMost = 3;

/** A topic: what it is about, its stories in order, and beside them the pictures they were told with. */
export function TopicPage(props: { frame: PageFrame; topic: Topic; listing: StoryListing; pictures: Pictures }) {
  const { frame, topic, listing, pictures } = props;
  const { words } = frame;
  const voice = voiceOf(frame);
  const path = topicPath(topic.slug);
  const facts = {
    ...listFacts(frame, {
      title: words.topicTitle({ name: topic.name }),
      description: topic.description,
      path,
      feedName: topic.name,
      first: listing.first,
    }),
    data: listData({ ...topic, path, ...listing }, frame),
  };
  const shown = [...new Set(listing.cards.map((card) => readyPicture(pictures, card.leadPictureId)))]
    .filter((picture) => picture !== null)
    .slice(0, shownAtMost);
  return (
    <Page frame={frame} facts={facts} place={{ kind: 'elsewhere' }}>
      <div className="wrap">
        <ListHead
          title={topic.name}
          about={topic.description}
          voice={voice}
          kicker={<Voiced voice={voice}>{words.topic}</Voiced>}
        />
        <div className={shown.length > 0 ? 'columns' : undefined}>
          <ListSection title={words.inOrder} path={path} listing={listing} voice={voice} />
          {shown.length === 0 ? null : (
            <section className="block" aria-labelledby="shown">
              <h2 className="block-title" id="shown">
                <Voiced voice={voice}>{words.pictures}</Voiced>
              </h2>
              <div className="shown">
                {shown.map((picture) => (
                  <Figure key={picture.id} picture={picture} room={shownRoom} voice={voice} />
                ))}
              </div>
            </section>
          )}
        </div>
      </div>
    </Page>
  );
}
