import { Fragment } from 'react';
import { begunLarge, dayText } from '../messages/messages.ts';
import { archiveOf, archivePath } from './addresses.ts';
import { type Period, partsOf, periodOf } from './archive-days.ts';
import { Months } from './archive-years.tsx';
import { Calendar } from './calendar.tsx';
import { type PageFrame, voiceOf } from './frame.ts';
import { Page } from './layout.tsx';
import { ListHead } from './list-head.tsx';
import { Entries, NothingHere, type StoryListing, Turning } from './story-list.tsx';
import { type PageVoice, Voiced } from './voice.tsx';

/** The nearest periods of the same kind that have stories. */
export interface ArchiveNeighbours {
  readonly earlier: Period | null;
  readonly later: Period | null;
}

interface Shown {
  /** stories of each part of the period: months of a year, days of a month; [] for a day */
  readonly counts: readonly number[];
  readonly neighbours: ArchiveNeighbours;
  readonly listing: StoryListing;
}

/** A year, month or day of the archive. */
export function ArchivePeriodPage({ frame, period, shown }: { frame: PageFrame; period: Period; shown: Shown }) {
  const { words } = frame;
  const voice = voiceOf(frame);
  const { counts, listing, neighbours } = shown;
  const title = titleOf(period, voice);
  const hasStories = counts.some((stories) => stories > 0) || listing.cards.length > 0;
  const facts = {
    title: listing.first ? title : words.olderTitle({ title }),
    description: '',
    path: archiveOf(period.name),
    indexChoice: hasStories && listing.first ? 'index' : 'noindex',
  } as const;
  const name = begunLarge(dayText(period.first.toString(), nameStyles[period.kind], voice.language), voice.language);
  return (
    <Page frame={frame} facts={facts} place={{ kind: 'elsewhere' }}>
      <div className="wrap">
        <ListHead title={name} about={null} voice={voice} kicker={<Way period={period} voice={voice} />} />
        {period.kind === 'month' ? (
          <Calendar period={period} counts={counts} voice={voice} />
        ) : period.kind === 'year' ? (
          <section className="block" aria-labelledby="list">
            <h2 className="unseen" id="list">
              <Voiced voice={voice}>{words.months}</Voiced>
            </h2>
            <Months months={monthsOf(period, counts)} voice={voice} />
          </section>
        ) : null}
        {period.kind === 'year' ? null : (
          <section className="block" aria-labelledby="list">
            <h2 className={period.kind === 'day' ? 'unseen' : 'block-title'} id="list">
              <Voiced voice={voice}>{listTitle(shown, voice)}</Voiced>
            </h2>
            {listing.cards.length > 0 ? (
              <Entries
                cards={listing.cards}
                voice={voice}
                section
                shows={period.kind === 'day' ? 'hour' : 'day and hour'}
              />
            ) : (
              <NothingHere voice={voice} text={nothingIn(period, listing, voice)} />
            )}
            <Turning path={archiveOf(period.name)} listing={listing} voice={voice} />
          </section>
        )}
        <Around kind={period.kind} neighbours={neighbours} voice={voice} />
      </div>
    </Page>
  );
}

const nameStyles = { year: 'year', month: 'month', day: 'fullDay' } as const;

function titleOf(period: Period, { words, language }: PageVoice): string {
  const when = dayText(period.first.toString(), period.kind, language);
  if (period.kind === 'year') return words.archiveOfYear({ year: when });
  return period.kind === 'month' ? words.archiveOfMonth({ month: when }) : words.archiveOfDay({ day: when });
}

/** How many stories the month or day has, as far as they stand here; further back only that they are earlier ones. */
function listTitle({ counts, listing }: Shown, { words }: PageVoice): string {
  if (!listing.first) return words.earlier;
  const stories = counts.reduce((sum, count) => sum + count, 0);
  return stories > 0 ? words.storyCount({ count: stories }) : words.inOrder;
}

function nothingIn({ kind }: Period, { first }: StoryListing, { words }: PageVoice): string {
  if (!first) return words.nothingOlder;
  return kind === 'day' ? words.nothingOnThatDay : words.nothingInThatMonth;
}

function monthsOf(period: Period, counts: readonly number[]) {
  return partsOf(period)
    .slice(0, -1)
    .map((first, index) => ({ period: periodOf('month', first), stories: counts[index] ?? 0 }));
}

/** The way up: the archive, the year, the month. The sign between them mirrors where the page runs the other way. */
function Way({ period, voice }: { period: Period; voice: PageVoice }) {
  const above = period.kind === 'year' ? [] : (['year', ...(period.kind === 'day' ? ['month' as const] : [])] as const);
  return (
    <span className="archive-way">
      <a href={archivePath}>
        <Voiced voice={voice}>{voice.words.archive}</Voiced>
      </a>
      {above.map((kind) => {
        const { name, first } = periodOf(kind, period.first);
        const words = dayText(first.toString(), kind === 'year' ? 'year' : 'monthAlone', voice.language);
        return (
          <Fragment key={kind}>
            <span aria-hidden="true">›</span>
            <a href={archiveOf(name)}>{begunLarge(words, voice.language)}</a>
          </Fragment>
        );
      })}
    </span>
  );
}

function Around(props: { kind: Period['kind']; neighbours: ArchiveNeighbours; voice: PageVoice }) {
  const { kind, neighbours, voice } = props;
  const { words } = voice;
  const { earlier, later } = neighbours;
  if (earlier === null && later === null) return null;
  const names = {
    year: { earlier: words.earlierYear, later: words.laterYear },
    month: { earlier: words.earlierMonth, later: words.laterMonth },
    day: { earlier: words.earlierDay, later: words.laterDay },
  }[kind];
  return (
    <nav className="turning" aria-label={words.archive}>
      {earlier === null ? null : (
        <a rel="prev" href={archiveOf(earlier.name)}>
          <Voiced voice={voice}>{names.earlier}</Voiced>
          <span className="archive-near">{dayText(earlier.first.toString(), kind, voice.language)}</span>
        </a>
      )}
      {later === null ? null : (
        <a rel="next" href={archiveOf(later.name)}>
          <Voiced voice={voice}>{names.later}</Voiced>
          <span className="archive-near">{dayText(later.first.toString(), kind, voice.language)}</span>
        </a>
      )}
    </nav>
  );
}
