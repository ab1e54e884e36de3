import { Fragment } from 'react';
import { commaOf } from '../messages/messages.ts';
import type { NamedPage, PublishedStory } from '../stories/stories.ts';
import { tagPath, topicPath } from './addresses.ts';
import { type PageVoice, Typed, Voiced } from './voice.tsx';

/** Under the text: topics to go on with, tags, and on paper the address of the living version. */
export function FiledUnder({ story, voice, address }: { story: PublishedStory; voice: PageVoice; address: string }) {
  const { words } = voice;
  return (
    <div className="after-text">
      <Filed label={words.topics} under={story.topics} pathOf={topicPath} voice={voice} />
      <Filed label={words.tags} under={story.tags} pathOf={tagPath} voice={voice} />
      <p className="print-address">
        <Voiced voice={voice}>
          {words.printAddress} <bdi>{address}</bdi>
        </Voiced>
      </p>
    </div>
  );
}

interface FiledParts {
  readonly label: string;
  readonly under: readonly NamedPage[];
  readonly pathOf: (slug: string) => string;
  readonly voice: PageVoice;
}

function Filed({ label, under, pathOf, voice }: FiledParts) {
  if (under.length === 0) return null;
  return (
    <p className="filed-under">
      <b>
        <Voiced voice={voice}>{label}</Voiced>
      </b>{' '}
      {under.map(({ slug, name }, index) => (
        <Fragment key={slug}>
          {index === 0 ? null : commaOf(voice.language)}
          <a href={pathOf(slug)}>
            <Typed voice={voice} text={name} />
          </a>
        </Fragment>
      ))}
    </p>
  );
}
