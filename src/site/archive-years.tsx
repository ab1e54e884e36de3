import { begunLarge, dayText } from '../messages/messages.ts';
import { archiveOf, archivePath } from './addresses.ts';
import type { Period } from './archive-days.ts';
import { type PageFrame, voiceOf } from './frame.ts';
import { Page } from './layout.tsx';
import { ListHead } from './list-head.tsx';
import { NothingHere } from './story-list.tsx';
import { type PageVoice, Voiced } from './voice.tsx';

/** A month, and how many stories came out in it. */
export interface CountedMonth {
  readonly period: Period;
  readonly stories: number;
}

/** Every year, newest first, and its months with how many stories each has. */
export function ArchiveYearsPage({ frame, months }: { frame: PageFrame; months: readonly CountedMonth[] }) {
  const { words } = frame;
  const voice = voiceOf(frame);
  const years = [...Map.groupBy(months, ({ period }) => period.name.slice(0, 4))]
    .filter(([, ofYear]) => ofYear.some(({ stories }) => stories > 0))
    .toReversed();
  const facts = {
    title: words.archive,
    description: words.archiveIntro,
    path: archivePath,
    indexChoice: 'index',
  } as const;
  return (
    <Page frame={frame} facts={facts} place={{ kind: 'elsewhere' }}>
      <div className="wrap">
        <ListHead title={words.archive} about={words.archiveIntro} voice={voice} isInterface />
        {years.length === 0 ? <NothingHere voice={voice} text={words.nothingYet} /> : null}
        {years.map(([year, ofYear]) => (
          <section key={year} className="block archive-year" aria-labelledby={`year-${year}`}>
            <h2 className="block-title" id={`year-${year}`}>
              <a className="year-link" href={archiveOf(year)}>
                {dayText(`${year}-01-01`, 'year', voice.language)}
              </a>
            </h2>
            <Months months={ofYear} voice={voice} />
          </section>
        ))}
      </div>
    </Page>
  );
}

/** Months with their counts; one without a story is no link. */
export function Months({ months, voice }: { months: readonly CountedMonth[]; voice: PageVoice }) {
  return (
    <ul className="months">
      {months.map(({ period, stories }) => {
        const name = begunLarge(dayText(period.first.toString(), 'monthAlone', voice.language), voice.language);
        return (
          <li key={period.name}>
            {stories === 0 ? <span>{name}</span> : <a href={archiveOf(period.name)}>{name}</a>}
            {stories === 0 ? null : (
              <span className="months-count">
                <Voiced voice={voice}>{voice.words.storyCount({ count: stories })}</Voiced>
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
