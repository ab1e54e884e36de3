/** The door of the suggester: figures, times and attributed statements found in a text. */
export { type EdtfDays, type EdtfReading, edtfSpan, readEdtf } from './edtf.ts';
export { findQuantities, type QuantityReading, readQuantity } from './figures.ts';
export { otherLanguages } from './languages/languages.ts';
export { loadSuggester, suggestedLanguages } from './loading.ts';
export { measured } from './measures.ts';
export { findMoments, readMoment } from './moments.ts';
export { asScored, readScored } from './scored.ts';
export { sentences } from './sentences.ts';
export * from './shapes.ts';
export { englishRules } from './suggest.ts';
export { inThread } from './thread.ts';
export { englishTrained } from './trained.ts';
