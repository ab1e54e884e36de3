/** Quotation marks of any language. ’ is left out, being mostly an apostrophe: its opening neighbour tells as much. */
const marks = /["“”„‟«»‘‚‹›「」『』]/u;

/** True where a text quotes somebody, or begins to. */
export function holdsQuotationMark(text: string): boolean {
  return marks.test(text);
}
