import type { PublishedStory } from '../stories/stories.ts';
import { sectionPath, topicPath } from './addresses.ts';
import { OriginLine } from './origin-line.tsx';
import type { SaidInHead } from './said-in-story.tsx';
import { type PageVoice, Typed, Voiced } from './voice.tsx';

/** Kicker, headline, standfirst, and for a republished story where it comes from. */
export function StoryHead(props: {
  story: PublishedStory;
  voice: PageVoice;
  /** the same fields with the numbers of what is on the record in them */
  said?: SaidInHead | undefined;
}) {
  const { story, voice, said } = props;
  const kicker = kickerOf(story);
  // A kicker that says `Obituary` says the kind of story already.
  const kind = voice.words.genre[story.genre];
  const genre = kind?.toLowerCase() === kicker?.text.toLowerCase() ? null : kind;
  return (
    <header className="story-head">
      {kicker === null && genre === null ? null : (
        <p className="kicker">
          {genre === null ? null : (
            <span className="genre">
              <Voiced voice={voice}>{genre}</Voiced>{' '}
            </span>
          )}
          {kicker === null ? null : <Kicker kicker={kicker} voice={voice} />}
        </p>
      )}
      <h1 className="headline">{story.headline}</h1>
      {story.standfirst === null ? null : <p className="standfirst">{said?.standfirst ?? story.standfirst}</p>}
      {said?.headline ?? null}
      {story.origin === null ? null : <OriginLine origin={story.origin} voice={voice} />}
    </header>
  );
}

function Kicker({ kicker: { text, path, typed }, voice }: { kicker: HeadKicker; voice: PageVoice }) {
  const words = typed ? text : <Typed voice={voice} text={text} />;
  return path === null ? words : <a href={path}>{words}</a>;
}

interface HeadKicker {
  readonly text: string;
  readonly path: string | null;
  /** true: the story's own words, in its language; false: the name of a topic or section, in the newsroom's */
  readonly typed: boolean;
}

/**
 * The words above the headline and where they lead: the kicker as typed, else the first topic, else the section. A
 * typed kicker leads to the first topic, which it words in its own way.
 */
export function kickerOf(story: PublishedStory): HeadKicker | null {
  const topic = story.topics[0];
  const path = topic ? topicPath(topic.slug) : story.section ? sectionPath(story.section.slug) : null;
  const text = story.kicker ?? topic?.name ?? story.section?.name ?? null;
  return text === null ? null : { text, path, typed: story.kicker !== null };
}
