import { parts } from './number-words.ts';
import type { Measured, Quantity } from './shapes.ts';
import { lowered } from './tokens.ts';
import { fates, irregularPlurals, units } from './unit-words.ts';

/**
 * A quantity made comparable, never printed. Measures and their units: `speed` m/s, `length` m, `area` m², `mass` kg,
 * `volume` m³, `power` W, `duration` s, `temperature` °C, `share` from 0 to 1 (%, half, a third), money by its ISO 4217
 * code (`money EUR`); else the unit's words folded, the last one in the singular (`russian troop`), `injured` for people
 * injured. A quantity without a unit has the measure `number`.
 */
export function measured(quantity: Quantity): Measured {
  const { measure, factor } = meaningOf(quantity);
  const scaled = (value: number | null) => (value === null ? null : Number((value * factor).toPrecision(12)));
  return { measure, value: scaled(quantity.value), low: scaled(quantity.low), high: scaled(quantity.high) };
}

function meaningOf(quantity: Quantity): { readonly measure: string; readonly factor: number } {
  const unit = lowered(quantity.unit).replaceAll(/\s+/g, ' ').trim();
  const known = units.get(unit) ?? units.get(unit.replace(/\.$/, ''));
  if (known !== undefined) return known;
  if (isPart(quantity)) return { measure: 'share', factor: 1 };
  return { measure: foldedUnit(unit) || 'number', factor: 1 };
}

/** "nearly half", "a third of households": a part of a whole in words. */
function isPart({ value, asPrinted }: Quantity): boolean {
  if (value === null || value <= 0 || value >= 1) return false;
  return lowered(asPrinted)
    .split(/[\s-]+/)
    .some((word) => word === 'half' || parts.has(word));
}

function foldedUnit(unit: string): string {
  const words = unit.split(' ').filter((word) => word !== '' && word !== 'the' && word !== 'of');
  const fate = words.map((word) => fates.get(word)).filter((word) => word !== undefined);
  const counted = words.filter((word) => !fates.has(word) && word !== 'or' && word !== 'and');
  const last = counted.pop();
  const nouns = last === undefined ? [] : [...counted, singular(last)];
  const plainPeople = nouns.length === 1 && nouns[0] === 'person' && fate.length > 0;
  return [...(plainPeople ? [] : nouns), ...new Set(fate)].join(' ');
}

/** The singular of an English noun in small letters. */
export function singular(word: string): string {
  const irregular = irregularPlurals.get(word);
  if (irregular !== undefined) return irregular;
  if (!isPlural(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:sses|shes|ches|xes|zes)$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** True for a word that has the form of an English plural. */
export function isPlural(word: string): boolean {
  return irregularPlurals.has(word) || (word.length > 2 && /[^sui']s$/.test(word));
}
