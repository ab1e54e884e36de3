import { instantText } from '../messages/messages.ts';
import type { Topic } from '../stories/stories.ts';
import { topicPath } from './addresses.ts';
import { type PageFrame, voiceOf } from './frame.ts';
import { Page } from './layout.tsx';
import { listFacts } from './list-facts.ts';
import { ListHead } from './list-head.tsx';
import { Figure, type Pictures, readyPicture } from './picture.tsx';
import { ListSection, type StoryListing } from './story-list.tsx';
import { listData } from './structured-data-lists.ts';
import { TopicFacts, type TopicRecord, TopicRecordBody } from './topic-record.tsx';
import { isRecordNarrowed } from './topic-record-asked.ts';
import { type PageVoice, Voiced } from './voice.tsx';

const shownRoom = { sizes: '(min-width: 1000px) 435px, 100vw' };
const shownAtMost = 3;

interface TopicParts {
  readonly frame: PageFrame;
  readonly topic: Topic;
  readonly listing: StoryListing;
  readonly pictures: Pictures;
  /** null: nothing of it is on the record, or an older page of its stories is asked for */
  readonly record: TopicRecord | null;
}

/** A topic: what it is about, what is on its record, its stories in order, and the pictures they were told with. */
export function TopicPage({ frame, topic, listing, pictures, record }: TopicParts) {
  const { words } = frame;
  const voice = voiceOf(frame);
  const path = topicPath(topic.slug);
  const isNarrowed = record !== null && isRecordNarrowed(record.asked);
  const facts = {
    ...listFacts(frame, {
      title: words.topicTitle({ name: topic.name }),
      description: topic.description,
      path,
      feedName: topic.name,
      first: listing.first && !isNarrowed,
    }),
    data: listData({ ...topic, path, ...listing }, frame),
  };
  return (
    <Page frame={frame} facts={facts} place={{ kind: 'elsewhere' }}>
      <div className="wrap">
        <ListHead
          title={topic.name}
          about={topic.description}
          voice={voice}
          kicker={<Voiced voice={voice}>{kickerOf(record, voice)}</Voiced>}
        />
        {record === null ? null : (
          <>
            <link rel="stylesheet" href={frame.assets.recordHref} />
            <link rel="stylesheet" href={frame.assets.topicHref} />
            <TopicFacts record={record} voice={voice} />
            <TopicRecordBody record={record} cards={listing.cards} path={path} frame={frame} />
          </>
        )}
        {isNarrowed ? null : <TopicStories {...{ listing, pictures, path, voice }} hasRecord={record !== null} />}
      </div>
    </Page>
  );
}

function kickerOf(record: TopicRecord | null, voice: PageVoice): string {
  const since = record?.sums.since ?? null;
  const { words } = voice;
  return since === null ? words.topic : words.topicOpenSince({ when: instantText(since, 'day', voice) });
}

function TopicStories(
  props: Pick<TopicParts, 'listing' | 'pictures'> & { path: string; voice: PageVoice; hasRecord: boolean },
) {
  const { listing, pictures, path, voice, hasRecord } = props;
  const { words } = voice;
  const shown = [...new Set(listing.cards.map((card) => readyPicture(pictures, card.leadPictureId)))]
    .filter((picture) => picture !== null)
    .slice(0, shownAtMost);
  return (
    <div className={shown.length > 0 ? 'columns' : undefined}>
      <ListSection
        title={hasRecord ? words.storiesOnTopic : words.inOrder}
        path={path}
        listing={listing}
        voice={voice}
      />
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
  );
}
