import type { Measured, Quantity } from '../suggester/suggester.ts';
import { wordsKey } from './local-words.ts';

/** A quantity made comparable: as it stands, by the words of its unit. */
export function measured({ unit, value, low, high }: Quantity): Measured {
  return { measure: wordsKey(unit), value, low, high };
}

const day = '\\d{4}(?:-\\d\\d(?:-\\d\\d(?:T\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?(?:Z|[+-]\\d\\d:\\d\\d)?)?)?)?[~?%]?';
const edtf = new RegExp(`^(?:${day}|(?:${day}|\\.\\.|)/(?:${day}|\\.\\.|)|\\d{3}X|\\d\\dXX)$`, 'u');

/** Whether a text is a time in EDTF (ISO 8601-2). */
export function isEdtf(text: string): boolean {
  return text !== '/' && edtf.test(text);
}
