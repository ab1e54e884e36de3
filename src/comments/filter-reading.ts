import { plainLetters } from '../text/text.ts';

/** What the filter reads of a text: a word, or something that is told only by its shape. */
export interface Piece {
  readonly kind: 'word' | 'link' | Shape;
  /** a word in small letters; '' for a shape */
  readonly word: string;
  /** a link as it was written, in small letters */
  readonly link: string;
  /** true for what begins a sentence or a line */
  readonly isFirst: boolean;
}

/** Never read further than their kind: what they say may be somebody’s, and is new each time in any case. */
export const shapes = [
  'email',
  'path',
  'handle',
  'hashtag',
  'price',
  'year',
  'long',
  'number',
  'emoji',
  'code',
] as const;
export type Shape = (typeof shapes)[number];

export interface Reading {
  readonly pieces: readonly Piece[];
  /** the text as it was read, for what is counted by the letter */
  readonly plain: string;
}

const startAtMost = 4_000;
const endAtMost = 2_000;

/** Longer than a word of any language; with five digits it may be a telephone number, an account or a key. */
const wordAtMost = 30;
const fiveDigits = /\d(?:\D*\d){4}/;

const endings = 'com|net|org|info|biz|xyz|top|site|online|shop|club|store|app|dev|io|tv';
const countries = 'ru|cn|de|fr|pl|br|uk|nl|eu|es|jp|kr|ua|se|ch|cz';

/** One alternative for each kind of piece, in the order in which they are tried. Nothing in it repeats a repetition. */
const piece = new RegExp(
  [
    String.raw`(?<url>(?:https?:\/\/|www\.)[^\s<>"]+)`,
    String.raw`(?<email>[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5})`,
    // “example . com” is how a link is hidden from those who look for links.
    String.raw`(?<site>(?<![\p{L}\p{N}_@.-])[\p{L}\p{N}][\p{L}\p{N}-]{0,62}(?:\.[\p{L}\p{N}-]{1,63}){0,5}(?:` +
      String.raw`(?:\.(?:${endings}|${countries})|(?: \. ?|\. )(?:com|net|org|info))(?![\p{L}\p{N}])(?:\/[^\s<>"]*)?` +
      String.raw`|\.\p{L}{2,12}\/[^\s<>"]+))`,
    String.raw`(?<path>(?<![\p{L}\p{N}])\/{0,2}[\p{L}\p{N}_-]{1,63}\?[\p{L}\p{N}_]{1,63}=\S+|(?<![\p{L}\p{N}:/])\/\/[\p{L}\p{N}_-]+\S*)`,
    String.raw`(?<handle>@ ?[\p{L}\p{N}_.]{2,40})`,
    String.raw`(?<hashtag>#[\p{L}\p{N}_]{2,40})`,
    String.raw`(?<price>\p{Sc} ?\d[\d.,]*|\d[\d.,]* ?\p{Sc})`,
    // “2nd” is a word, and so is a key that begins with a digit.
    String.raw`(?<word>(?=\p{N}{0,30}[\p{L}\p{M}])[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}]|['’](?=\p{L}))*)`,
    String.raw`(?<number>\+?\d(?:[\d.,:()/ -]*\d)?)`,
    String.raw`(?<emoji>\p{Extended_Pictographic}[\p{Extended_Pictographic}\p{M}\u200d]*)`,
    String.raw`(?<end>[.!?…:;\n。！？]+)`,
  ].join('|'),
  'gu',
);

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** Reads a text in time that grows with its length, and of a very long one the beginning and the end. */
export function readText(text: string): Reading {
  const plain = plainText(
    text.length > startAtMost + endAtMost ? `${text.slice(0, startAtMost)}\n${text.slice(-endAtMost)}` : text,
  );
  const pieces: Piece[] = [];
  let isFirst = true;
  for (const { groups = {} } of plain.matchAll(piece)) {
    if (groups['end'] !== undefined) {
      isFirst = true;
      continue;
    }
    for (const found of piecesOf(groups)) {
      pieces.push({ ...found, isFirst });
      // A smiling face is no beginning of a sentence.
      if (found.kind !== 'emoji') isFirst = false;
    }
  }
  return { pieces, plain };
}

type Found = Omit<Piece, 'isFirst'>;
const shape = (kind: Shape): Found => ({ kind, word: '', link: '' });

function piecesOf(groups: Readonly<Record<string, string | undefined>>): readonly Found[] {
  const { url, site, word, number } = groups;
  const link = url ?? site;
  if (word !== undefined) return wordsOf(word);
  if (link !== undefined) return [{ kind: 'link', word: '', link: link.replaceAll(' ', '').toLowerCase() }];
  if (number !== undefined) {
    const digits = number.replaceAll(/\D/g, '').length;
    return [shape(digits >= 5 ? 'long' : digits === 4 ? 'year' : 'number')];
  }
  const kind = shapes.find((one) => groups[one] !== undefined);
  return kind === undefined ? [] : [shape(kind)];
}

function wordsOf(written: string): readonly Found[] {
  if (unspaced.test(written))
    return [...segmenter.segment(written)].map(({ segment }) => ({ kind: 'word', word: segment, link: '' }));
  if (written.length > wordAtMost || fiveDigits.test(written)) return [shape('code')];
  const word = plainLetters(alike(written)).replaceAll(/(.)\1{2,}/gu, '$1');
  return word === '' ? [] : [{ kind: 'word', word, link: '' }];
}

/** Cyrillic and Greek letters, and below each the Latin one that it looks like. */
const lookAlike = 'аеорсухіјѕԁһӏԛԝАВЕКМНОРСТХІЅЈαονρτυικχΑΒΕΖΗΙΚΜΝΟΡΤΥΧ';
const looksLike = 'aeopcyxijsdhlqwABEKMHOPCTXISJaovptuikxABEZHIKMNOPTYX';

/** A word of two alphabets is meant to be read in one: “frее” is “free”. */
function alike(word: string): string {
  if (!(/[a-z]/i.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word))) return word;
  return word.replaceAll(/[\p{Script=Cyrillic}\p{Script=Greek}]/gu, (letter) => {
    const at = lookAlike.indexOf(letter);
    return at < 0 ? letter : looksLike.charAt(at);
  });
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** The text as people see it, had it been written for a browser; invisible and stacked signs are taken off. */
function plainText(text: string): string {
  let plain = text;
  if (plain.includes('&')) plain = decoded(decoded(plain));
  if (plain.includes('<'))
    plain = plain
      .replaceAll(
        /<a\b[^<>]{0,300}?href="([^"<>]{0,2000})"[^<>]{0,300}>([^<]{0,2000})<\/a>/gi,
        (_, to: string, said: string) =>
          // What is linked by a time or a number is a place in the same recording, not a place elsewhere.
          /\p{L}/u.test(said) ? ` ${to} ${said === to ? '' : said} ` : ` ${said} `,
      )
      .replaceAll(/<br ?\/?>/gi, '\n')
      .replaceAll(/<\/?[a-z][^<>]{0,500}>/gi, ' ');
  return plain
    .normalize('NFKC')
    .replaceAll(/[\u200b-\u200c\u200e\u200f\u2060\ufeff\u00ad]|[\u0300-\u036f]{2,}/g, '')
    .replaceAll(/(?<![\p{L}\p{N}])(?:\p{L}[ .*_-]){3,}\p{L}(?![\p{L}\p{N}])/gu, (spaced) =>
      spaced.replaceAll(/[ .*_-]/g, ''),
    );
}

function decoded(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (whole, ten, sixteen, name) => {
    if (name !== undefined) return named[String(name).toLowerCase()] ?? whole;
    const code = ten === undefined ? Number.parseInt(sixteen, 16) : Number(ten);
    return code >= 0x20 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
  });
}
