import { instantText } from '../messages/messages.ts';
import type { PublishedStory, StoryCard } from '../stories/stories.ts';
import { topicPath } from './addresses.ts';
import { languageAttributes, type PageVoice, Typed, Voiced } from './voice.tsx';

interface TopicOfStory {
  readonly story: PublishedStory;
  readonly cards: readonly StoryCard[];
  readonly voice: PageVoice;
}

/** The story's first topic around it in time, newest first; this story is marked and no link. */
export function OnTopic({ story, cards, voice }: TopicOfStory) {
  const [topic] = story.topics;
  if (topic === undefined || cards.length === 0) return null;
  return (
    <nav className="on-topic" aria-labelledby="on-topic">
      <h2 className="on-topic-title" id="on-topic">
        <Voiced voice={voice}>{voice.words.onThisTopic}</Voiced>
      </h2>
      <p className="on-topic-name">
        <a href={topicPath(topic.slug)}>
          <Typed voice={voice} text={topic.name} />
        </a>
      </p>
      <ol>
        {cards.map((card) => (
          <li key={card.id} className={card.id === story.id ? 'on-topic-this' : undefined}>
            <time dateTime={card.firstPublishedAt}>
              <bdi>{instantText(card.firstPublishedAt, 'shortDay', voice)}</bdi>
            </time>
            {card.id === story.id ? (
              <span aria-current="page">{card.headline}</span>
            ) : (
              <a href={card.path} {...languageAttributes(card.language, voice.language)}>
                {card.headline}
              </a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
