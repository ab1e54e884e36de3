import { Fragment } from 'react';
import { commaOf } from '../messages/messages.ts';
import type { PublishedStory } from '../stories/stories.ts';
import { tagPath, topicPath } from './addresses.ts';
import { type PageVoice, Typed, Voiced } from './voice.tsx';

/** Under the text: topics to go on with, tags, and on paper the address of the living version. */
export function FiledUnder({ story, voice, address }: { story: PublishedStory; voice: PageVoice; address: string }) {
  const { words } = voice;
  const comma = commaOf(voice.language);
  return (
    <div className="after-text">
      {story.topics.length === 0 ? null : (
        <p className="filed-under">
          <b>
            <Voiced voice={voice}>{words.topics}</Voiced>
          </b>{' '}
          {story.topics.map(({ slug, name }, index) => (
            <span key={slug}>
              {index === 0 ? null : comma}
              <a href={topicPath(slug)}>
                <Typed voice={voice} text={name} />
              </a>
            </span>
          ))}
        </p>
      )}
      {story.tags.length === 0 ? null : (
        <p className="filed-under">
          <b>
            <Voiced voice={voice}>{words.tags}</Voiced>
          </b>{' '}
          {story.tags.map(({ slug, name }, index) => (
            <Fragment key={slug}>
              {index === 0 ? null : comma}
              <a href={tagPath(slug)}>
                <Typed voice={voice} text={name} />
              </a>
            </Fragment>
          ))}
        </p>
      )}
      <p className="print-address">
        <Voiced voice={voice}>
          {words.printAddress} <bdi>{address}</bdi>
        </Voiced>
      </p>
    </div>
  );
}
