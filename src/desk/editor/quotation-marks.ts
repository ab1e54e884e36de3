/**
 * Quotation marks by language: quotationStart, quotationEnd, alternateQuotationStart and alternateQuotationEnd of
 * Unicode CLDR 48 (`common/main/*.xml`, element `delimiters`; Unicode License v3). Where a row differs from CLDR's, the
 * reason stands beside it.
 */
export interface Quotes {
  readonly double: readonly [open: string, close: string];
  /** within the others, and what the key for a single mark writes */
  readonly single: readonly [open: string, close: string];
}

const curled: Quotes = { double: ['“', '”'], single: ['‘', '’'] };
const low: Quotes = { double: ['„', '“'], single: ['‚', '‘'] };
const lowHigh: Quotes = { double: ['„', '”'], single: ['‘', '’'] };
const lowAngled: Quotes = { double: ['„', '”'], single: ['«', '»'] };
const high: Quotes = { double: ['”', '”'], single: ['’', '’'] };
const angledLow: Quotes = { double: ['«', '»'], single: ['„', '“'] };
const angledCurled: Quotes = { double: ['«', '»'], single: ['“', '”'] };
const angledNordic: Quotes = { double: ['«', '»'], single: ['‘', '’'] };
const angled: Quotes = { double: ['«', '»'], single: ['‹', '›'] };
const corners: Quotes = { double: ['「', '」'], single: ['『', '』'] };

/** CLDR has the marks alone; French sets a narrow no-break space within them (Imprimerie nationale, « Guillemets »). */
const french: Quotes = { double: ['«\u202F', '\u202F»'], single: ['“', '”'] };

/** By language, or by language and script or country; what is not here has English marks, as CLDR's root has. */
const table: Readonly<Record<string, Quotes>> = {
  // CLDR: ” “, which is right for marks named by how they look on paper; these are in the order in which they are typed.
  ar: curled,
  be: angledLow,
  bg: { double: ['„', '“'], single: ['„', '“'] },
  bs: lowHigh,
  ca: angledCurled,
  cs: low,
  de: low,
  // CLDR: as in Germany. Newspapers in Switzerland and Liechtenstein print « ».
  'de-CH': angled,
  'de-LI': angled,
  el: angledCurled,
  // CLDR: “ ”. The Academy's Ortografía asks for « » in print; America's newspapers use “ ”.
  es: angledCurled,
  'es-AR': curled,
  'es-CL': curled,
  'es-CO': curled,
  'es-MX': curled,
  'es-PE': curled,
  'es-US': curled,
  et: low,
  eu: angledCurled,
  fa: angled,
  fi: high,
  fr: french,
  'fr-CH': angled,
  he: high,
  hr: low,
  hu: { double: ['„', '”'], single: ['»', '«'] },
  hy: { double: ['«', '»'], single: ['«', '»'] },
  is: low,
  it: angledCurled,
  ja: corners,
  ka: { double: ['„', '“'], single: ['«', '»'] },
  kk: angledCurled,
  lt: { double: ['„', '“'], single: ['„', '“'] },
  mk: low,
  nb: angledNordic,
  // CLDR: ‘ ’ for both. The key for a double mark writes a double one.
  nl: curled,
  nn: angledNordic,
  no: angledNordic,
  pl: lowAngled,
  'pt-PT': angledCurled,
  ro: lowAngled,
  ru: angledLow,
  sk: low,
  sl: low,
  sr: { double: ['„', '”'], single: ['’', '’'] },
  sv: high,
  uk: angledLow,
  'zh-Hant': corners,
  'zh-HK': corners,
  'zh-TW': corners,
};

/** The quotation marks of a language. */
export function quotesOf(language: string): Quotes {
  const parts = language.split('-');
  for (let length = parts.length; length > 0; length -= 1) {
    const found = table[parts.slice(0, length).join('-')];
    if (found !== undefined) return found;
  }
  return curled;
}
