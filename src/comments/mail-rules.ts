/** When mail about comments falls due, and when it is enough. Pure: `now` is a parameter. */

/** Pauses between tries, in seconds: from a minute to a day, two days in all. */
const pauses = [60, 300, 900, 3_600, 10_800, 28_800, 43_200, 86_400] as const;

/** Seconds until a letter is tried again after so many tries; null: it is given up. */
export function pauseAfter(tries: number): number | null {
  return pauses[tries - 1] ?? null;
}

/** Answers that come within this are one letter. */
export const answersTogether = { minutes: 5 } as const;
/** A moderator is sent no more than one letter in this; of what comes meanwhile the next one tells. */
export const betweenLetters = { minutes: 5 } as const;
/** An address that nobody has confirmed is asked no more than once in this. */
export const betweenQuestions = { hours: 24 } as const;
/** An answer is kept so long for somebody who has not confirmed yet. */
export const unconfirmedFor = { hours: 48 } as const;
/** What could not even be tried for so long, as where mail was switched off, is not told any more. */
export const staleAfter = { hours: 96 } as const;
/** How long it is kept what was sent, and when. */
export const mailLogKept = { hours: 24 * 30 } as const;
/** How long a link works by which a comment is decided upon. */
export const actWorksFor = { hours: 72 } as const;

/** The hour at which the newsroom's morning digest falls due, by its own clock. */
const morning = 8;

/** When a digest falls due next, after `now`. */
export function nextDigest(wants: 'hourly' | 'morning', now: Temporal.Instant, timeZone: string): Temporal.Instant {
  const local = now.toZonedDateTimeISO(timeZone);
  if (wants === 'hourly')
    return local.round({ smallestUnit: 'hour', roundingMode: 'floor' }).add({ hours: 1 }).toInstant();
  const at = (days: number) =>
    local
      .toPlainDate()
      .add({ days })
      .toZonedDateTime({ timeZone, plainTime: { hour: morning } });
  const today = at(0).toInstant();
  return Temporal.Instant.compare(today, now) > 0 ? today : at(1).toInstant();
}

/** How many letters may leave in a minute: mail servers turn away who sends more. */
export interface Pace {
  /** whether a letter may leave now */
  readonly canTake: (now: Temporal.Instant) => boolean;
  /** notes that one leaves */
  readonly take: (now: Temporal.Instant) => void;
}

/** A pace of at most so many letters in any minute. */
export function makePace(aMinute: number): Pace {
  let left: readonly number[] = [];
  return {
    canTake: ({ epochMilliseconds }) => {
      left = left.filter((at) => at > epochMilliseconds - 60_000);
      return left.length < aMinute;
    },
    take: ({ epochMilliseconds }) => {
      left = [...left, epochMilliseconds];
    },
  };
}
