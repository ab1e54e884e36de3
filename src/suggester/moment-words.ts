/** Words of English times. Numbers are ISO's: Monday is 1, January is 1, seasons are EDTF's. */
export const weekdays: ReadonlyMap<string, number> = new Map(
  [
    ['monday', 'mon'],
    ['tuesday', 'tue', 'tues'],
    ['wednesday', 'wed'],
    ['thursday', 'thu', 'thurs'],
    ['friday', 'fri'],
    ['saturday', 'sat'],
    ['sunday', 'sun'],
  ].flatMap((names, index) => names.flatMap((name) => [[name, index + 1] as const, [`${name}'s`, index + 1] as const])),
);

export const months: ReadonlyMap<string, number> = new Map(
  [
    ['january', 'jan'],
    ['february', 'feb'],
    ['march', 'mar'],
    ['april', 'apr'],
    ['may'],
    ['june', 'jun'],
    ['july', 'jul'],
    ['august', 'aug'],
    ['september', 'sep', 'sept'],
    ['october', 'oct'],
    ['november', 'nov'],
    ['december', 'dec'],
  ].flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

export const seasons: ReadonlyMap<string, number> = new Map([
  ['spring', 21],
  ['summer', 22],
  ['autumn', 23],
  ['fall', 23],
  ['winter', 24],
]);

/** Days from the day itself. */
export const namedDays: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
]);

export const partsOfDay: ReadonlySet<string> = new Set(
  'morning afternoon evening night noon midday lunchtime dawn overnight midnight'.split(' '),
);

export const units: ReadonlyMap<string, 'day' | 'week' | 'month' | 'year'> = new Map([
  ['day', 'day'],
  ['days', 'day'],
  ['week', 'week'],
  ['weeks', 'week'],
  ['month', 'month'],
  ['months', 'month'],
  ['year', 'year'],
  ['years', 'year'],
]);

/** A verb in the same clause that looks ahead: what stands behind it has not happened yet. */
export const ahead: ReadonlySet<string> = new Set(
  `will won't shall 'll expect expects expected due scheduled plans planned planning going upcoming begins starts opens
  promises promised`.split(/\s+/),
);

/** Times that are told from something else in the text: they keep their words and are not resolved. */
export const relative = [
  'the day after',
  'the day before',
  'the next day',
  'the following day',
  'the same day',
  'that day',
  'that night',
  'that evening',
  'that morning',
  'the previous day',
  'the night before',
  'the following week',
  'the week after',
  'the week before',
  'a day later',
  'a day earlier',
  'a week later',
  'a week earlier',
  'days later',
  'weeks later',
  'hours later',
  'minutes later',
];
