/** Picture credits as they are printed: `Jane Doe/Reuters`, `Photo: AP`, `(Image credit: Getty Images)`. */
import { signsPictures } from './agencies.ts';
import { weightOf } from './line-shape.ts';

export interface PrintedCredit {
  /** without its label and brackets, otherwise as printed */
  readonly credit: string;
  /** `sure`: the words alone say so; `placed`: only below a caption or a picture */
  readonly strength: 'sure' | 'placed';
}

const pictureWords =
  'photo(?:graph)?s?|photography|picture|pictures|pic|image|images|illustration|graphic|map|video|fotos?|fotografía|fotografia|imagen|imagem|immagine|bild|bilder|foto|afbeelding|beeld|zdjęcie|zdj|фото|фотография|изображение|иллюстрация|صورة|الصورة|تصوير|عکس|fotoğraf|görsel|写真|画像|图片|图|사진|kuva|bilde|kredit|crédits?|crédito|créditos|credits?|courtesy';
const label = new RegExp(
  `^(?:(?:image|photo|picture|foto|featured image|video|photograph|illustration)\\s+)?(?:credits?|courtesy(?:\\s+of)?|crédits?|créditos?)(?:\\s+(?:photo|image|foto))?\\s*[:：]\\s*|^(?:${pictureWords})\\s*(?:credits?\\s*)?[:：]\\s*|^(?:photo(?:graph)?s?|picture|image|illustration)\\s+(?:by|courtesy of|via|from)\\s*:?\\s+|^fotos?\\s+(?:de|von|di|:)\\s+(?=\\p{Lu})|^©\\s*photo\\s*[:：]?\\s*`,
  'iu',
);
/** In brackets the word alone is label enough: `(Photo Jane Doe. AFP)`. */
const bracketLabel = /^(?:photo|foto|bild|image|crédit)\s+(?=\p{Lu})/iu;
const handout =
  /^(?:handout|pool|courtesy|supplied|contributed|screengrab|screenshot)(?:\s*[/:]|\s+(?:of|by|via|from|photo)\b)|\/(?:handout|pool|handout via \p{Lu}.*)$|^(?:handout|file photo|courtesy photo|archive photo|stock photo)$|^(?:.{2,60}\s)?(?:via|\/)\s?(?:ap|afp|reuters|epa|getty images|getty|shutterstock|wikimedia commons)$/iu;

/** Reads a whole line as a credit; null when it is none. */
export function readCredit(text: string): PrintedCredit | null {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  const bare = withoutBrackets(line);
  if (bare === '' || line.length > 160 || weightOf(line) > 16) return null;
  const labelled = label.exec(bare) ?? (bare === line ? null : bracketLabel.exec(bare));
  if (labelled) {
    const credit = bare.slice(labelled[0].length).trim();
    return credit !== '' && /\p{L}/u.test(credit) && weightOf(credit) <= 12 ? { credit, strength: 'sure' } : null;
  }
  if (/[.!?…]["”’]?$/u.test(bare) && !/\b(?:inc|ltd|co|jr)\.$/iu.test(bare)) return null;
  if (isSigned(bare) || handout.test(bare)) return { credit: bare, strength: 'sure' };
  if (/^(?:©|\(c\)\s|copyright\b)/iu.test(bare)) return { credit: bare, strength: 'placed' };
  if (/^[\p{Lu}\p{Lo}][\p{L}\p{M}.'’ -]{1,60}\s?\/\s?[\p{Lu}\p{Lo}][\p{L}\p{M}\p{N}.'’& -]{1,60}$/u.test(bare))
    return { credit: bare, strength: 'placed' };
  return null;
}

function withoutBrackets(line: string): string {
  return /^[([](?<inside>[^()[\]]*)[)\]]\.?$/u.exec(line)?.groups?.['inside']?.trim() ?? line;
}

/** True when a part between slashes, dashes, commas or `via` is an agency that signs pictures, and every part could be a name. */
function isSigned(line: string): boolean {
  const parts = line.replace(/^©\s*/u, '').split(/\s*\/\s*|\s+[—–-]\s+|,?\s+via\s+|,\s+|\s+for\s+|\s+\|\s+/u);
  return (
    parts.some(signsPictures) &&
    parts.every((part) => weightOf(part) <= 6 && /^[\p{Lu}\p{Lo}©]|^(?:dpa|picture|epa|via)/u.test(part))
  );
}

export interface CaptionParts {
  readonly caption: string;
  readonly credit: string;
  /** the credit says that it is one: `Photo: …` */
  readonly isLabelled: boolean;
}

/** Takes the credit off the end of a caption: `A ferry at Merrow Quay. (Jane Doe/Reuters)`. Null when it has none. */
export function splitCaption(text: string): CaptionParts | null {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  const bracketed = /^(.*\S)\s*[([]([^()[\]]{2,120})[)\]]\.?$/su.exec(line);
  if (bracketed) return split(bracketed[1] ?? '', `(${bracketed[2] ?? ''})`, 'placed');
  const cuts = [...line.matchAll(/(?<=[.!?…]["'”’)]?)\s+|\s+[|•·—–]\s+|\s+(?=©)/gu)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
  for (const [end, start] of cuts.slice(-4)) {
    const parts = split(line.slice(0, end), line.slice(start), 'sure');
    if (parts) return parts;
  }
  const labelledEnd =
    /\s(?=(?:photo|image|picture|foto|bild|фото|credit|crédit)s?(?:\s+(?:credit|by|courtesy of))?\s*[:：]|photo(?:graph)? by\s+\p{Lu})/giu;
  const labelled = [...line.matchAll(labelledEnd)].at(-1);
  return labelled ? split(line.slice(0, labelled.index), line.slice(labelled.index + 1), 'sure') : null;
}

function split(caption: string, rest: string, least: PrintedCredit['strength']): CaptionParts | null {
  const credit = readCredit(rest);
  if (!credit || (least === 'sure' && credit.strength !== 'sure') || caption.trim() === '') return null;
  return { caption: caption.trim(), credit: credit.credit, isLabelled: label.test(withoutBrackets(rest.trim())) };
}

const captionOpeners =
  /^(?:(?:this|a|an|the) (?:handout |undated |file |aerial |satellite |combination )*(?:photo|photograph|picture|image|illustration|screengrab|screenshot|map|graphic|still)(?: \S+)? (?:taken|released|provided|shows|showing|made|obtained|from)|(?:in )?this (?:\S+ ){0,4}(?:photo|image|picture|photograph|screengrab)|file ?(?:photo|picture|image)?\s?[-–—:]|(?:photo|picture|image|caption|pictured|photo caption|bildunterschrift|légende|leyenda|legenda|didascalia|подпись|на фото)(?:\s*[:：]|\s+(?:above|left|right)\b)|pictured |(?:en esta|nesta|dans cette|auf diesem|in questa) (?:foto|imagen|imagem|photo|image))/iu;

/** True for a line that says of itself that it describes a picture. */
export function opensAsCaption(text: string): boolean {
  return captionOpeners.test(text);
}
