import { type Quantity, readMoment, readQuantity } from '../suggester/suggester.ts';
import type { StatementShape } from './desk-shapes.ts';

/** By what words are read: the day from which relative ones are reckoned, and the zone (IANA) of clock times. */
export interface ReadBy {
  readonly day: string | null;
  readonly timeZone: string;
}

/**
 * Times and figures that were typed as people write them, read: `19 Nov, 12:10`, `at least 9.4 knots`. Only those of
 * which nothing but the words was given; what somebody has stated is never read again. What cannot be read stays words.
 */
export function readTyped(fields: StatementShape, by: ReadBy): StatementShape {
  const moment = (given: StatementShape['saidAt']) =>
    given?.edtf === null && given.asPrinted !== null ? readMoment(given.asPrinted, by) : given;
  return {
    ...fields,
    saidAt: moment(fields.saidAt),
    aboutTime: moment(fields.aboutTime),
    quantities: fields.quantities.map((given) => quantityOf(given, fields.language)),
  };
}

function quantityOf(given: Quantity, language: string): Quantity {
  const { value, low, high, unit, asPrinted } = given;
  if (value !== null || low !== null || high !== null || unit !== '') return given;
  const reading = readQuantity(asPrinted, language);
  return reading.ok ? reading.quantity : given;
}
