import type { Quote, Quotes } from '../quotes.ts';
import type { Token } from '../tokens.ts';
import type { LanguageData } from './language-data.ts';

/** No words that interrupt a quotation go on for longer. */
const atMost = 18;

/**
 * Quotations parted where words within their marks tell who speaks: «Це кінець, — сказав він. — Ми йдемо», « Le pont, a
 * expliqué le maire, tiendra ». Those words are quoted no more. Time linear in the text.
 */
export function interrupted(tokens: readonly Token[], quotes: Quotes, language: LanguageData): Quotes {
  if (language.interrupts === null) return quotes;
  const parts: Quote[] = [];
  const at = new Int32Array(tokens.length).fill(-1);
  const add = (from: number, next: number, closed: boolean) => {
    if (next <= from) return;
    at.fill(parts.length, from, next);
    parts.push({ from, next, closed });
  };
  for (const quote of quotes.quotes) {
    let { from } = quote;
    for (let index = from + 2; index < quote.next; index++) {
      const end = interruptionEnd(tokens, { from: index, next: quote.next }, language);
      if (end === null) continue;
      add(from, index, true);
      from = end;
      index = end;
    }
    add(from, quote.next, quote.closed);
  }
  return { quotes: parts, at };
}

/** Where the quotation goes on behind words that begin at `from` and tell who speaks; null: no such words begin there. */
function interruptionEnd(
  tokens: readonly Token[],
  { from, next }: { readonly from: number; readonly next: number },
  language: LanguageData,
): number | null {
  if (tokens[from]?.text !== language.interrupts || !speaks(tokens, from + 1, language)) return null;
  for (let at = from + 2; at < Math.min(next, from + atMost); at++)
    if (closes(tokens[at]?.text ?? '', language)) return at + 1 < next ? at + 1 : null;
  return null;
}

/** Behind a comma a full stop may end them too: « Oui, dit-elle. Nous partons. » */
function closes(text: string, { interrupts }: LanguageData): boolean {
  return text === interrupts || (interrupts === ',' && /^[.!?]$/.test(text));
}

function speaks(tokens: readonly Token[], at: number, { verbs, auxiliaries }: LanguageData): boolean {
  const low = tokens[at]?.low ?? '';
  const isForm = (index: number, form: 'finite' | 'participle') =>
    verbs.get(tokens[index]?.low ?? '')?.some((verb) => verb.form === form && verb.isSaid) === true;
  if (isForm(at, 'finite')) return true;
  if (!auxiliaries.has(low)) return false;
  for (let index = at + 1; index < at + 6; index++) if (isForm(index, 'participle')) return true;
  return false;
}
