import { commaOf, instantText } from '../messages/messages.ts';
import type { PublishedStory } from '../stories/stories.ts';
import { historyPath } from './addresses.ts';
import { type PageVoice, Voiced } from './voice.tsx';

/** The way to a story's earlier versions, from its second on. */
export function HistoryLine({ story, voice }: { story: PublishedStory; voice: PageVoice }) {
  const { words } = voice;
  if (story.versions < 2) return null;
  const when = instantText(story.updatedAt, 'longMoment', { ...voice, language: words.locale });
  return (
    <p className="history-line">
      <a href={historyPath(story.path)}>
        <Voiced voice={voice}>{words.history}</Voiced>
      </a>
      <span>
        <Voiced voice={voice}>
          {[words.versionCount({ count: story.versions }), words.lastChanged({ when })].join(commaOf(words.locale))}
        </Voiced>
      </span>
    </p>
  );
}
