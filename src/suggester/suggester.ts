/** The door of the suggester: figures, times and attributed statements found in a text. */
export { attributedSentences } from './attributed.ts';
export { type EdtfDays, type EdtfReading, edtfSpan, readEdtf } from './edtf.ts';
export { findQuantities, type QuantityReading, readQuantity } from './figures.ts';
export { measured } from './measures.ts';
export { findMoments, readMoment } from './moments.ts';
export { sentences } from './sentences.ts';
export * from './shapes.ts';
export { englishRules } from './suggest.ts';
