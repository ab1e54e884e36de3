/** What letters to moderators say. The desk speaks British English. */
const words = {
  waitingTitle: 'A comment is waiting',
  waitingSubject: (headline: string) => `Comment waiting: ${headline}`,
  digestTitle: (count: number) => (count === 1 ? 'A comment is waiting' : `${count} comments are waiting`),
  digestSubject: (count: number) => (count === 1 ? '1 comment waiting' : `${count} comments waiting`),
  alone: 'It is the only one in the queue.',
  others: (count: number) => (count === 1 ? '1 other is in the queue.' : `${count} others are in the queue.`),
  oldest: (time: string) => `The oldest has waited ${time}.`,
  minutes: (count: number) => (count === 1 ? 'a minute' : `${count} minutes`),
  hours: (count: number) => (count === 1 ? 'an hour' : `${count} hours`),
  days: (count: number) => `${count} days`,
  name: 'Name',
  sent: 'Sent',
  on: 'On',
  history: 'History',
  first: 'First comment from this address',
  shown: (count: number) => `${count} shown`,
  binned: (count: number) => `${count} binned`,
  stillWaiting: (count: number) => `${count} waiting`,
  fromHere: 'Others from this address:',
  approve: 'Approve',
  reject: 'Reject',
  queue: 'Open the queue',
  queueShort: 'Queue',
  links:
    'Each link opens a page that asks you to confirm, so a mail scanner cannot approve anything. The links work once and for 72 hours. The writer’s email address is not in this message; it is on the desk.',
  digestLinks: 'The writers’ email addresses are not in this message; they are on the desk.',
  more: (count: number) => (count === 1 ? '1 more is in the queue.' : `${count} more are in the queue.`),
  why: {
    each: 'You get this because you asked to be mailed each comment that waits.',
    hourly: 'You get this because you asked for a mail each hour in which comments wait.',
    morning: 'You get this because you asked for a mail each morning on which comments wait.',
  },
  change: 'Change what you are sent',
} as const;

export { words as deskLetterWords };

/** How long something has waited, as people say it: `38 minutes`, `3 hours`, `2 days`. */
export function waitedFor(since: string, now: Temporal.Instant): string {
  const minutes = Math.max(Math.floor(now.since(Temporal.Instant.from(since)).total('minutes')), 1);
  if (minutes < 60) return words.minutes(minutes);
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? words.hours(hours) : words.days(Math.floor(hours / 24));
}

/** How earlier comments of the same address fared, in a few words. */
export function historyWords(history: {
  readonly shown: number;
  readonly waiting: number;
  readonly binned: number;
}): string {
  const said = [
    history.shown > 0 ? words.shown(history.shown) : '',
    history.binned > 0 ? words.binned(history.binned) : '',
    history.waiting > 0 ? words.stillWaiting(history.waiting) : '',
  ].filter((each) => each !== '');
  return said.length === 0 ? words.first : `${words.fromHere} ${said.join(', ')}`;
}
