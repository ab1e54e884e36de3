/** The language of a text that does not say it: by its script, then by its commonest small words. */

/** Small words that are frequent in one language and rare in its neighbours. */
const smallWords: Readonly<Record<string, string>> = {
  en: 'the of and to in that is was for on with said as by at from it his has he',
  es: 'el la los las de que en y un una por con para del se su como más fue al',
  pt: 'o os as de que em e um uma por com para do da no na não se mais foi ao são',
  fr: 'le la les des et en un une du dans que qui pour par sur au est pas avec ce',
  de: 'der die das und in den von zu mit ist im für auf des dem nicht ein eine sich',
  it: 'il di che la e in un una per del con non della è al sono gli alla dei nel',
  nl: 'de het een van en in dat op te is voor met zijn die niet aan er om ook als',
  pl: 'w i na z się że do jest nie o po to przez od dla za jak oraz są który',
  tr: 've bir bu da de için ile olarak olan çok daha sonra gibi en kadar ne ise dedi',
  sv: 'och i att det som en på är av för med den till inte om ett har de var från',
  da: 'og i at det er en til på som af for med den ikke der de har et fra om',
  nb: 'og i det er en til på som av for med at den ikke har de et fra var om',
  cs: 'a v se na je že o s z do to i za jsou by pro ale k po které',
  ro: 'și în de la a cu pe din care că nu este o un sau pentru mai fi au le',
  hu: 'a az és hogy nem is egy ez meg van volt de el csak azt már még szerint',
  fi: 'ja on ei että se oli hän mutta myös ovat kun joka mukaan sen tai jo kuin',
  id: 'yang dan di ini itu dengan untuk dari pada dalam tidak akan ke oleh juga telah',
  vi: 'và của là có trong được cho các một với không người những đã này',
};

const scripts: readonly (readonly [string, RegExp])[] = [
  ['el', /\p{Script=Greek}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['ka', /\p{Script=Georgian}/gu],
  ['hy', /\p{Script=Armenian}/gu],
  ['bn', /\p{Script=Bengali}/gu],
  ['ta', /\p{Script=Tamil}/gu],
  ['am', /\p{Script=Ethiopic}/gu],
];

/** Characters that the guess is made from. */
const sampleOf = 20_000;

/** A BCP 47 tag, or null when the text is too short or too mixed to tell. */
export function guessLanguage(text: string): string | null {
  const sample = text.slice(0, sampleOf);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 20) return null;
  const share = (script: RegExp) => (sample.match(script)?.length ?? 0) / letters;
  for (const [language, script] of scripts) if (share(script) > 0.5) return language;
  if (share(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > 0.1) return 'ja';
  if (share(/\p{Script=Han}/gu) > 0.5) return 'zh';
  if (share(/\p{Script=Arabic}/gu) > 0.5) return arabicScript(share);
  if (share(/\p{Script=Cyrillic}/gu) > 0.5) return cyrillic(share);
  return latin(sample);
}

type Share = (letters: RegExp) => number;

function arabicScript(share: Share): string {
  if (share(/[ٹڈڑےں]/gu) > 0.01) return 'ur';
  return share(/[پچژگ]/gu) > 0.01 ? 'fa' : 'ar';
}

function cyrillic(share: Share): string {
  if (share(/[ўЎ]/gu) > 0.002) return 'be';
  if (share(/[іїєґ]/giu) > 0.02) return 'uk';
  if (share(/[ђћџљњј]/giu) > 0.01) return 'sr';
  return share(/[ыэё]/giu) > 0.005 ? 'ru' : share(/ъ/giu) > 0.008 ? 'bg' : 'ru';
}

/** The best must have a tenth of all words as its own small words, and clearly more than the next. */
function latin(sample: string): string | null {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const ranked = Object.entries(smallWords)
    .map(([language, list]) => {
      const known = new Set(list.split(' '));
      return { language, count: words.filter((word) => known.has(word)).length };
    })
    .sort((one, other) => other.count - one.count);
  const [best, next] = ranked;
  if (!best || words.length < 8 || best.count < words.length * 0.1 || best.count < 3) return null;
  return best.count >= (next?.count ?? 0) * 1.15 ? best.language : null;
}
