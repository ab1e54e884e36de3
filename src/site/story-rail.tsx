import { commaOf, dayText, instantText, listFormat } from '../messages/messages.ts';
import type { PublishedStory } from '../stories/stories.ts';
import { authorPath } from './addresses.ts';
import { Fact } from './fact.tsx';
import { ShareLinks } from './share-links.tsx';
import { TranslationLinks } from './translation-links.tsx';
import { type Counting, ViewCount } from './view-count.tsx';
import { type PageVoice, Voiced } from './voice.tsx';

/** A change this soon after publication is part of publishing, milliseconds. */
const settles = 60_000;

/** Beside the text: who wrote it, when it was published and changed, and ways to pass it on. */
export function StoryRail(props: {
  story: PublishedStory;
  voice: PageVoice;
  /** absolute; null: nothing to pass on, as in an older version */
  address: string | null;
  /** null: views of this page are not counted, as in an older version */
  counting: Counting | null;
}) {
  const { story, voice, address, counting } = props;
  return (
    <div className="rail">
      <Bylines story={story} voice={voice} />
      <TranslationLinks
        label={voice.words.readThisIn}
        className="other-languages"
        translations={story.translations}
        except={story.id}
        voice={voice}
      />
      <Times story={story} voice={voice} />
      {counting === null ? null : <ViewCount story={story} counting={counting} voice={voice} />}
      <RecordCount story={story} voice={voice} />
      {address === null ? null : <ShareLinks headline={story.headline} address={address} voice={voice} />}
    </div>
  );
}

/** How many statements of the story are on the record, and the way to them. */
function RecordCount({ story, voice }: { story: PublishedStory; voice: PageVoice }) {
  const count = story.record?.statements.length ?? 0;
  if (count === 0) return null;
  return (
    <p className="rail-record">
      <a href="#record">
        <Voiced voice={voice}>{voice.words.statementCount({ count })}</Voiced>
      </a>
    </p>
  );
}

function Bylines({ story, voice }: { story: PublishedStory; voice: PageVoice }) {
  const names = story.byline.map(({ name }) => name);
  const agency = story.agency !== null && !names.includes(story.agency) ? story.agency : null;
  if (names.length === 0 && agency === null) return null;
  let next = 0;
  return (
    <p className="bylines">
      {listFormat(voice.language)
        .formatToParts(names)
        .map((part, index) => {
          const byline = part.type === 'element' ? story.byline[next++] : undefined;
          const key = `${index} ${part.value}`;
          if (byline === undefined) return <span key={key}>{part.value}</span>;
          return (
            <a key={key} rel="author" href={authorPath(byline.slug)}>
              <bdi>{byline.name}</bdi>
            </a>
          );
        })}
      {names.length > 0 && agency !== null ? commaOf(voice.language) : null}
      {agency === null ? null : <bdi>{agency}</bdi>}
    </p>
  );
}

function Times({ story, voice }: { story: PublishedStory; voice: PageVoice }) {
  const { words } = voice;
  const { firstPublishedAt: published, origin } = story;
  const filed = origin?.publishedAt ?? null;
  const changed = Date.parse(story.updatedAt) - Date.parse(published) >= settles;
  const corrected = story.corrections.find(({ kind }) => kind === 'correction');
  return (
    <dl className="times">
      {origin === null ? null : (
        <Fact label={words.agencyFiled} voice={voice}>
          <OriginTime stated={filed} voice={voice} />
        </Fact>
      )}
      <Fact label={origin === null ? words.published : words.publishedHere} voice={voice}>
        <Moment iso={published} voice={voice} after={filed} />
      </Fact>
      {changed ? (
        <Fact label={words.updated} voice={voice}>
          <Moment iso={story.updatedAt} voice={voice} after={published} />
        </Fact>
      ) : null}
      {corrected === undefined ? null : (
        <Fact label={words.corrected} voice={voice}>
          <a href={`#correction-${corrected.id}`}>
            <Moment iso={corrected.correctedAt} voice={voice} after={published} />
          </a>
        </Fact>
      )}
    </dl>
  );
}

/** A moment in the newsroom's zone; the hour alone when it falls on the day of the moment printed before it. */
function Moment({ iso, voice, after = null }: { iso: string; voice: PageVoice; after?: string | null }) {
  const sameDay = after !== null && dayOf(iso, voice) === dayOf(after, voice);
  return (
    <time dateTime={iso}>
      <bdi>{instantText(iso, sameDay ? 'clock' : 'moment', voice)}</bdi>
    </time>
  );
}

/** The newsroom's day of an instant; null for what states no instant, such as a day alone. */
function dayOf(iso: string, { timeZone }: PageVoice): string | null {
  return /T.*(?:Z|[+-]\d\d:?\d\d)$/.test(iso) ? instantText(iso, 'shortDay', { language: 'en', timeZone }) : null;
}

/** What the origin states of its time, as far as it states it. */
function OriginTime({ stated, voice }: { stated: string | null; voice: PageVoice }) {
  if (stated === null) return <Voiced voice={voice}>{voice.words.notStated}</Voiced>;
  if (/^\d{4}-\d\d-\d\d$/.test(stated))
    return <time dateTime={stated}>{dayText(stated, 'shortDay', voice.language)}</time>;
  return <Moment iso={stated} voice={voice} />;
}
