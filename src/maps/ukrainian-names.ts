import { foldedName } from './gazetteer-lines.ts';

/** Resolution 55 of Ukraine's Cabinet of Ministers (2010), by which places of Ukraine are spelled in the gazetteer. */
const letters: Readonly<Record<string, string>> = {
  ...{ г: 'h', ґ: 'g', и: 'y', і: 'i', ї: 'i', й: 'i', є: 'ie', ю: 'iu', я: 'ia', ц: 'ts', х: 'kh', щ: 'shch' },
  ...{ ь: '', '’': '', "'": '', ʼ: '' },
};
const first: Readonly<Record<string, string>> = { ї: 'yi', й: 'y', є: 'ye', ю: 'yu', я: 'ya' };

/** How a name may stand in the gazetteer: as any script is spelled, and where it is Cyrillic also as Ukraine spells it. */
export function spellingsOf(name: string): readonly string[] {
  const plain = foldedName(name);
  if (!/\p{Script=Cyrillic}/u.test(name)) return [plain];
  const small = name.normalize('NFC').toLowerCase().replaceAll('зг', 'zgh');
  const spelled = small.replaceAll(/(?<!\p{L})[їйєюя]|\p{L}|['’ʼ]/gu, (letter, at: number) => {
    const begins = !/[\p{L}'’ʼ]/u.test(small[at - 1] ?? '');
    return (begins ? first[letter] : undefined) ?? letters[letter] ?? letter;
  });
  return [...new Set([plain, foldedName(spelled)])];
}
