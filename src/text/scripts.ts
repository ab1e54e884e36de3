/** ISO 15924 codes that a property of Unicode's own bears out; a language in another script is taken at its word. */
const lettersOf: Readonly<Record<string, RegExp>> = {
  Arab: /\p{Script=Arabic}/gu,
  Cyrl: /\p{Script=Cyrillic}/gu,
  Grek: /\p{Script=Greek}/gu,
  Hebr: /\p{Script=Hebrew}/gu,
  Latn: /\p{Script=Latin}/gu,
};

const rightToLeftLetters =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/gu;

/** True unless most letters of a text are of another script than the language's own: nobody wrote it in that. */
export function isWrittenIn(text: string, language: string): boolean {
  const script = new Intl.Locale(language).maximize().script ?? '';
  const own = lettersOf[script];
  const letters = count(text, /\p{L}/gu);
  return own === undefined || letters === 0 || count(text, own) * 2 >= letters;
}

/** The way most letters of a text run; null where it has none. */
export function directionOfText(text: string): 'ltr' | 'rtl' | null {
  const letters = count(text, /\p{L}/gu);
  if (letters === 0) return null;
  return count(text, rightToLeftLetters) * 2 > letters ? 'rtl' : 'ltr';
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}
