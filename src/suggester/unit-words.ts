import { phrasesOf } from './tokens.ts';

/** What a unit measures, and how many of the measure's own unit (named beside it) it is. */
export interface UnitMeaning {
  readonly measure: string;
  readonly factor: number;
}

type Row = readonly [measure: string, factor: number, names: string];

/** SI's values; a nautical mile is 1852 m, a knot one of them an hour; a month is a twelfth of 365.2425 days. */
const rows: readonly Row[] = [
  ['speed', 1852 / 3600, 'knots, knot, kn, kt, kts, вузлів, вузли, вузол, knoten, nœuds, nudos'],
  [
    'speed',
    1 / 3.6,
    'km/h, km / h, kph, kmh, kilometres an hour, kilometers an hour, kilometres per hour, kilometers per hour, км/год',
  ],
  ['speed', 0.44704, 'mph, miles per hour, miles an hour'],
  ['speed', 1, 'm/s, m / s, metres per second, meters per second, metres a second'],
  ['length', 1000, 'km, kilometre, kilometres, kilometer, kilometers, км, кілометрів, kilomètres, kilómetros'],
  ['length', 1609.344, 'mile, miles, mi'],
  ['length', 1852, 'nautical mile, nautical miles, nmi'],
  ['length', 1, 'm, metre, metres, meter, meters, м, метрів, метри, mètres, metros'],
  ['length', 0.01, 'cm, centimetre, centimetres, centimeter, centimeters, см'],
  ['length', 0.001, 'mm, millimetre, millimetres, millimeter, millimeters, мм'],
  ['length', 0.3048, 'ft, foot, feet'],
  ['length', 0.0254, 'inch, inches'],
  ['length', 0.9144, 'yard, yards'],
  ['length', 1.8288, 'fathom, fathoms'],
  ['area', 1e6, 'km², square kilometres, square kilometers, square kilometre, sq km, кв . км'],
  ['area', 2_589_988.110336, 'square miles, square mile, sq mi'],
  ['area', 1, 'm², square metres, square meters, sq m'],
  ['area', 0.09290304, 'square feet, square foot, sq ft'],
  ['area', 10_000, 'hectare, hectares, ha, гектарів, hektar'],
  ['area', 4046.8564224, 'acre, acres'],
  ['mass', 1000, 'tonne, tonnes, metric ton, metric tons, t, тонн, tonnen, toneladas'],
  ['mass', 907.18474, 'ton, tons'],
  ['mass', 1, 'kg, kilo, kilos, kilogram, kilograms, kilogramme, kilogrammes, кг'],
  ['mass', 0.001, 'g, gram, grams, gramme, grammes'],
  ['mass', 0.45359237, 'pound, lb, lbs'],
  ['volume', 0.001, 'litre, litres, liter, liters, літрів'],
  ['volume', 1, 'cubic metre, cubic metres, cubic meter, cubic meters, m³'],
  ['volume', 0.158987294928, 'barrel, barrels'],
  ['power', 1e6, 'megawatt, megawatts, mw'],
  ['power', 1e9, 'gigawatt, gigawatts, gw'],
  ['power', 1000, 'kilowatt, kilowatts, kw'],
  ['duration', 1, 'second, seconds, секунд, секунди, sekunden, secondes, segundos'],
  ['duration', 60, 'minute, minutes, хвилин, хвилини, minuten, minutos'],
  ['duration', 3600, 'hour, hours, годин, години, stunden, heures, horas'],
  ['duration', 86_400, 'day, days, днів, дні, доби, tage, tagen, jours, días'],
  ['duration', 604_800, 'week, weeks, тижнів, тижні, wochen, semaines, semanas'],
  ['duration', 2_629_746, 'month, months, місяців, місяці, monate, monaten, mois, meses'],
  ['duration', 31_556_952, 'year, years, років, роки, jahre, jahren, ans, années, años'],
  ['duration', 315_569_520, 'decade, decades'],
  ['share', 0.01, '%, percent, per cent, відсотків, відсотки, prozent, pour cent, por ciento'],
  ['temperature', 1, '° c, °c, degrees celsius, degree celsius, degrees'],
  ['money EUR', 1, '€, euro, euros, eur, євро'],
  ['money USD', 1, '$, us $, us$, dollar, dollars, usd, доларів'],
  ['money GBP', 1, '£, pounds, gbp, pounds sterling'],
  ['money UAH', 1, '₴, hryvnia, hryvnias, uah, грн, гривень, гривні'],
  ['money RUB', 1, '₽, rouble, roubles, ruble, rubles, rub, рублів'],
  ['money JPY', 1, '¥, yen, jpy'],
  ['money CHF', 1, 'franc, francs, chf'],
  ['money CAD', 1, 'cad, canadian dollars'],
  ['money AUD', 1, 'aud, australian dollars'],
  ['money NOK', 1, 'nok, norwegian kroner'],
  ['money SEK', 1, 'sek, swedish kronor'],
  ['money DKK', 1, 'dkk, danish kroner'],
  ['money PLN', 1, 'pln, zloty, zlotys'],
];

const entries = rows.flatMap(([measure, factor, names]) =>
  names.split(', ').map((name) => [name, { measure, factor }] as const),
);

/** Units by name, in small letters. */
export const units: ReadonlyMap<string, UnitMeaning> = new Map(entries);

/** The same by tokens. */
export const unitPhrases = phrasesOf<UnitMeaning>(
  entries.map(([name, meaning]) => [name.replaceAll(/(?<=\S)([/²³])(?=\S)/g, ' $1 '), meaning] as const),
);

/** Marks and codes of money that stand before their number. */
export const currencyBefore: ReadonlySet<string> = new Set([
  '€',
  '$',
  '£',
  '¥',
  '₴',
  '₽',
  'us$',
  'eur',
  'usd',
  'gbp',
  'uah',
  'chf',
  'nok',
  'sek',
  'dkk',
]);

/** What happened to those who are counted: these words may follow the noun, or stand for it. */
export const fates: ReadonlyMap<string, string> = new Map([
  ['injured', 'injured'],
  ['hurt', 'injured'],
  ['wounded', 'injured'],
  ['injuries', 'injured'],
  ['killed', 'killed'],
  ['dead', 'killed'],
  ['deaths', 'killed'],
  ['fatalities', 'killed'],
  ['missing', 'missing'],
  ['displaced', 'displaced'],
  ['arrested', 'arrested'],
  ['detained', 'detained'],
  ['infected', 'infected'],
  ['evacuated', 'evacuated'],
  ['rescued', 'rescued'],
  ['homeless', 'homeless'],
  ['stranded', 'stranded'],
]);

/** Plurals that do not end in s. */
export const irregularPlurals: ReadonlyMap<string, string> = new Map([
  ['people', 'person'],
  ['men', 'man'],
  ['women', 'woman'],
  ['children', 'child'],
  ['feet', 'foot'],
  ['teeth', 'tooth'],
  ['police', 'police'],
  ['staff', 'staff'],
  ['aircraft', 'aircraft'],
  ['spacecraft', 'spacecraft'],
  ['crew', 'crew'],
  ['cattle', 'cattle'],
  ['sheep', 'sheep'],
  ['fish', 'fish'],
  ['personnel', 'personnel'],
  ['infantry', 'infantry'],
  ['fishermen', 'fisherman'],
  ['servicemen', 'serviceman'],
  ['firemen', 'fireman'],
  ['policemen', 'policeman'],
  ['lives', 'life'],
  ['wives', 'wife'],
  ['leaves', 'leaf'],
  ['ferries', 'ferry'],
  ['buses', 'bus'],
  ['series', 'series'],
]);
