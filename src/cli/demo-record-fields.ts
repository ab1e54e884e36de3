import { channelKinds, type StatementFields } from '../statements/statements.ts';
import { type Quantity, readQuantity } from '../suggester/suggester.ts';
import { type DemoCalendar, demoTime, fillDays } from './demo-dates.ts';
import type { DemoFigure, DemoStatement } from './demo-record-files.ts';

/** Ids of what statements name, by the keys of the demo's files. */
export interface RecordNames {
  readonly parties: ReadonlyMap<string, string>;
  readonly places: ReadonlyMap<string, string>;
  readonly questions: ReadonlyMap<string, string>;
  /** by their slugs */
  readonly topics: ReadonlyMap<string, string>;
}

/** What the story says of all its statements. */
export interface StatementGround {
  readonly names: RecordNames;
  readonly calendar: DemoCalendar;
  /** the topic's slug */
  readonly topic: string;
  readonly language: string;
  /** the day from which the story's relative days are reckoned, `YYYY-MM-DD` */
  readonly day: string;
}

/** What a file tells of a statement, as the desk would state it. */
export function fieldsOfDemo(told: DemoStatement, ground: StatementGround): StatementFields {
  const { names, calendar, language, day } = ground;
  const filled = (text: string | undefined) => (text === undefined ? null : fillDays(text, calendar, language));
  const id = (kind: keyof RecordNames, key: string | undefined) => {
    const found = key === undefined ? null : names[kind].get(key);
    if (found === undefined)
      throw new Error(`demo/record: "${told.key}" names "${key}", which is none of the ${kind}.`);
    return found;
  };
  const moment = (time: string | undefined, printed: string | undefined) => {
    const asPrinted = filled(printed);
    if (time === undefined && asPrinted === null) return null;
    const edtf = time === undefined ? null : edtfOf(time, calendar);
    return { edtf, asPrinted, resolvedFrom: edtf !== null && asPrinted !== null ? `dateline ${day}` : null };
  };
  const place = (key: string | undefined, printed: string | undefined) =>
    key === undefined && printed === undefined ? null : { placeId: id('places', key), asPrinted: filled(printed) };
  return {
    speech: told.speech,
    act: told.act,
    cue: told.cue ?? null,
    speakerId: id('parties', told.speaker),
    organisationId: id('parties', told.for),
    speakerAsPrinted: told.as ?? null,
    roleAsPrinted: told.role ?? null,
    saidAt: moment(told.said, told.printed),
    saidIn: place(told.in, told.inPrinted),
    channel: told.channel === undefined ? null : channelOf(told.channel),
    via: (told.via ?? []).flatMap((key) => id('parties', key) ?? []),
    topicId: id('topics', told.topic ?? ground.topic),
    questionId: id('questions', told.question),
    aboutPlace: place(told.place, told.placePrinted),
    placePrecision: told.precision ?? 'unknown',
    aboutTime: moment(told.time, told.timePrinted),
    quantities: (told.figures ?? []).map((figure) => quantityOf(figure, language)),
    hedge: told.hedge ?? null,
    language,
  };
}

/** `-3d 08:00`, `-3d` or `-7d/-6d` as EDTF; what is none of these stands as it is. */
export function edtfOf(time: string, calendar: DemoCalendar): string {
  const instant = demoTime(time, calendar);
  if (instant !== null)
    return instant.toZonedDateTimeISO(calendar.timeZone).toString({ timeZoneName: 'never', smallestUnit: 'second' });
  return time.replaceAll(/[+-]\d+d/g, (days) => calendar.day.add({ days: Number.parseInt(days, 10) }).toString());
}

/** `kind: name | address`. */
function channelOf(told: string): StatementFields['channel'] {
  const [named = '', url = null] = told.split(' | ');
  const [kind = '', ...name] = named.split(': ');
  const known = channelKinds.find((one) => one === kind);
  if (known === undefined)
    throw new Error(`demo/record: "${kind}" is no kind of channel (${channelKinds.join(', ')}).`);
  return { kind: known, name: name.join(': '), url, archivedUrl: null, archivedAt: null };
}

/** Read as the desk reads what is typed, unless the file itself says the number. */
function quantityOf(figure: DemoFigure, language: string): Quantity {
  const told = typeof figure === 'string' ? { printed: figure } : figure;
  if (told.value === undefined) {
    const read = readQuantity(told.printed, language);
    if (!read.ok) throw new Error(`demo/record: "${told.printed}" is no figure. ${read.problem}`);
    return { ...read.quantity, unit: told.unit ?? read.quantity.unit };
  }
  const { value, qualifier = 'exact' } = told;
  const isLower = qualifier === 'at least' || qualifier === 'more than';
  const isUpper = qualifier === 'at most' || qualifier === 'less than';
  return {
    value,
    low: told.low ?? (isLower ? value : null),
    high: told.high ?? (isUpper ? value : null),
    unit: told.unit ?? '',
    qualifier,
    asPrinted: told.printed,
    qualifierAsPrinted: told.word ?? null,
  };
}
