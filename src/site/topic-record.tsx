import type {
  FigureOver,
  PlaceOfRecord,
  QuestionOfRecord,
  RecordAsked,
  RecordListing,
  TopicSums,
} from '../record/record.ts';
import type { StoryCard } from '../stories/stories.ts';
import { Fact } from './fact.tsx';
import { whatOf } from './figures-chart.tsx';
import { standsAt, wordsOf } from './figures-marks.ts';
import { FiguresOverTime } from './figures-over-time.tsx';
import { type FigureSet, figureSets } from './figures-series.ts';
import { type PageFrame, voiceOf } from './frame.ts';
import { SaidTable } from './said-table.tsx';
import { TopicFaces, topicFaces } from './topic-faces.tsx';
import { TopicPlaces } from './topic-places.tsx';
import { TopicTimeline } from './topic-timeline.tsx';
import { type PageVoice, Typed, Voiced } from './voice.tsx';

/** Everything of a topic's record that its page shows. */
export interface TopicRecord {
  readonly asked: RecordAsked;
  readonly sums: TopicSums;
  readonly listing: RecordListing;
  /** null where only statements are asked for */
  readonly whole: {
    readonly figures: readonly FigureOver[];
    readonly questions: readonly QuestionOfRecord[];
    readonly places: readonly PlaceOfRecord[];
  } | null;
}

/** The numbers at the head: how many statements of how many sources, how many in dispute, and the chief figure's range. */
export function TopicFacts({ record, voice }: { record: TopicRecord; voice: PageVoice }) {
  const { words } = voice;
  const { sums, whole } = record;
  const [chief] = whole === null ? [] : figureSets(whole.figures).drawn;
  const range = chief === undefined ? null : rangeOf(chief, voice);
  return (
    <dl className="facts">
      <Fact label={words.factStatements} voice={voice}>
        <span className="num">{sums.statements}</span>{' '}
        <small>
          <Voiced voice={voice}>{words.factSources({ count: sums.sources })}</Voiced>
        </small>
      </Fact>
      <Fact label={words.factDisputed} voice={voice}>
        <span className="num">{sums.disputed}</span>{' '}
        {sums.disputed === 0 ? null : (
          <small>
            <Voiced voice={voice}>{words.factQuestions({ count: sums.questions })}</Voiced>
          </small>
        )}
      </Fact>
      {range === null || chief === undefined ? null : (
        <div>
          <dt>
            <Typed voice={voice} text={whatOf(chief)} />
          </dt>
          <dd>
            <Voiced voice={voice}>{range}</Voiced>{' '}
            <small>
              <Voiced voice={voice}>{words.factWhoCounts}</Voiced>
            </small>
          </dd>
        </div>
      )}
    </dl>
  );
}

/** From the lowest to the highest of what sources say now, each with its qualifier; null where they agree. */
function rangeOf({ sources }: FigureSet, voice: PageVoice): string | null {
  const now = sources
    .flatMap(({ figures }) => figures.filter((figure) => standsAt(figure) !== null).slice(-1))
    .toSorted((one, other) => (standsAt(one) ?? 0) - (standsAt(other) ?? 0));
  const [low, high] = [now[0], now.at(-1)];
  if (low === undefined || high === undefined || standsAt(low) === standsAt(high)) return null;
  return voice.words.factRange({ low: wordsOf(low), high: wordsOf(high) });
}

interface BodyParts {
  readonly record: TopicRecord;
  readonly cards: readonly StoryCard[];
  readonly path: string;
  readonly frame: PageFrame;
}

/** The record itself, from the figures to who said what. */
export function TopicRecordBody({ record, cards, path, frame }: BodyParts) {
  const voice = voiceOf(frame);
  const { asked, sums, listing, whole } = record;
  return (
    <>
      {whole === null ? null : <WholeRecord whole={whole} {...{ record, cards, frame, voice }} />}
      <SaidTable {...{ path, asked, sums, listing, voice }} />
      <p className="turning">
        {whole === null ? (
          <a href={path}>
            <Voiced voice={voice}>{voice.words.wholeTopic}</Voiced>
          </a>
        ) : null}
        <a href={`${path}record/feed/`}>
          <Voiced voice={voice}>{voice.words.statementsFeed}</Voiced>
        </a>
        {frame.newsroom.isApiOpen ? (
          <a href={`/api/v1${path.replace('/topic/', '/topics/')}statements.csv`}>
            <Voiced voice={voice}>{voice.words.statementsAsCsv}</Voiced>
          </a>
        ) : null}
      </p>
    </>
  );
}

interface WholeParts {
  readonly whole: NonNullable<TopicRecord['whole']>;
  readonly record: TopicRecord;
  readonly cards: readonly StoryCard[];
  readonly frame: PageFrame;
  readonly voice: PageVoice;
}

function WholeRecord({ whole, record, cards, frame, voice }: WholeParts) {
  const faces = topicFaces(whole.questions);
  return (
    <>
      <FiguresOverTime figures={whole.figures} frame={frame} />
      {faces.length === 0 ? null : (
        <section className="block" aria-labelledby="conflict">
          <h2 className="block-title" id="conflict">
            <Voiced voice={voice}>{voice.words.accountsConflict}</Voiced>
          </h2>
          <TopicFaces faces={faces} voice={voice} />
        </section>
      )}
      <div className={whole.places.length === 0 ? undefined : 'halves'}>
        <TopicTimeline
          cards={cards}
          statements={record.listing.statements}
          count={record.sums.statements}
          voice={voice}
        />
        {whole.places.length === 0 ? null : <TopicPlaces places={whole.places} frame={frame} />}
      </div>
    </>
  );
}
