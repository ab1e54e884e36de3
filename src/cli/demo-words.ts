import { type AnchoredFields, type Stretch, stretchAt, textOf } from '../statements/statements.ts';
import { type DemoCalendar, demoTime, fillDays } from './demo-dates.ts';
import type { DemoPage } from './demo-files.ts';
import { type DemoStatement, type DemoStoryRecord, wordsOf } from './demo-record-files.ts';
import { fieldUntil, versionsOf } from './demo-versions.ts';

/** A story's words as they were at a time. Pictures in the document are named by their files. */
export function wordsAt(page: DemoPage, at: Temporal.Instant, calendar: DemoCalendar) {
  const was = (name: string) => fieldUntil(page.metas('until'), name, { at, calendar });
  return {
    headline: was('headline') ?? page.title,
    standfirst: was('standfirst') ?? page.meta('standfirst'),
    document: page.documentAt(at),
  };
}

/** When a story's versions were published, the first one first; one time, `otherwise`, for a story that never was. */
export function timesOfVersions(
  page: DemoPage,
  calendar: DemoCalendar,
  otherwise: Temporal.Instant,
): readonly Temporal.Instant[] {
  const [published, updated] = ['published', 'updated'].map((name) => demoTime(page.meta(name) ?? '', calendar));
  if (!published) return [otherwise];
  const versions = versionsOf(page.metas('version'), calendar).map(({ at }) => at);
  return [published, ...versions, ...(updated ? [updated] : [])].toSorted(Temporal.Instant.compare);
}

/** A version of a story's words. */
export interface DemoWords {
  readonly at: Temporal.Instant;
  readonly fields: AnchoredFields;
}

/** The story's words in each of its versions. */
export function versionsOfWords(
  page: DemoPage,
  calendar: DemoCalendar,
  otherwise: Temporal.Instant,
): readonly DemoWords[] {
  return timesOfVersions(page, calendar, otherwise).map((at) => ({ at, fields: wordsAt(page, at, calendar) }));
}

/** A statement with the version of its story at which it is put on the record. */
export interface PlannedStatement {
  readonly statement: DemoStatement;
  readonly at: Temporal.Instant;
  readonly stretches: readonly Stretch[];
}

/** Where each of the texts stands in a story; null where one does not, or stands there more than once. */
export function stretchesIn(fields: AnchoredFields, words: readonly string[]): readonly Stretch[] | null {
  const { text } = textOf(fields);
  const stretches = words.flatMap((exact) => {
    const start = text.indexOf(exact);
    const isOnce = start >= 0 && !text.includes(exact, start + 1);
    return isOnce ? [stretchAt(fields, 'text', start, start + exact.length)] : [];
  });
  return stretches.length === words.length ? stretches : null;
}

/**
 * Puts each statement of a story at the last version in which its words stand, once each. Throws where they stand in
 * none, with the story's file and the statement's key.
 */
export function planRecord(
  page: DemoPage,
  record: DemoStoryRecord,
  { calendar, otherwise }: { readonly calendar: DemoCalendar; readonly otherwise: Temporal.Instant },
): readonly PlannedStatement[] {
  const versions = versionsOfWords(page, calendar, otherwise).toReversed();
  return record.statements.map((statement) => {
    const words = wordsOf(statement).map((text) => fillDays(text, calendar, page.language));
    for (const { at, fields } of versions) {
      const stretches = stretchesIn(fields, words);
      if (stretches !== null) return { statement, at, stretches };
    }
    throw new Error(`demo/record: the words of "${statement.key}" do not stand once in any version of ${page.file}.`);
  });
}
