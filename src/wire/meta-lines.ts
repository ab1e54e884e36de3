/** Lines around a story that state its facts: who signed it, when, where it was filed. */
import { type PrintedByline, readByline, readNames } from './bylines.ts';
import { furnitureReason, type Zone } from './furniture.ts';
import { isNameLike, weightOf } from './line-shape.ts';
import type { ClippingByline, DropReason, KeptAs, StatedTime } from './shapes.ts';
import { readDateLine } from './stated-times.ts';

export interface MetaFacts {
  readonly bylines: readonly ClippingByline[];
  readonly agency: string | null;
  readonly published: StatedTime | null;
  readonly modified: StatedTime | null;
  readonly section: string | null;
  readonly tags: readonly string[];
}

export const noFacts: MetaFacts = {
  bylines: [],
  agency: null,
  published: null,
  modified: null,
  section: null,
  tags: [],
};

export type MetaLine =
  | { readonly kept: KeptAs; readonly dropped: null; readonly facts: MetaFacts }
  | { readonly kept: null; readonly dropped: DropReason; readonly facts: MetaFacts };

const tagLabel =
  /^(?:tags?|topics?|keywords?|etiquetas|temas|palabras clave|palavras-chave|mots-clés|schlagwörter|schlagworte|themen|tag|argomenti|trefwoorden|tagi|теги|тэги|метки|الوسوم|وسوم|كلمات مفتاحية|etiketler|标签|タグ|태그)\s*[:：]\s*(.+)$/iu;
const sectionLabel =
  /^(?:posted in|filed under|filed in|category|categories|section|categorías?|sección|categorias?|rubrik|rubriken|kategorie|rubrique|catégories?|categoria|rubriek|kategoria|категори[яи]|рубрика|раздел|التصنيف|قسم|kategori|分类|カテゴリ)\s*[:：]?\s+(.+)$/iu;
const crumbs =
  /^(?:home|homepage|inicio|início|accueil|startseite|home page|strona główna|главная|головна|الرئيسية|ana ?sayfa|首页|ホーム)\s*[>›»/→]\s*(.+)$/iu;

/** Words that name a section or the kind of a report, for a line above a headline. */
const sectionWords =
  /^(?:(?:breaking|local|world|national|international|top|latest|business|sports?) news|news|world|politics|business|economy|finance|markets|technology|tech|science|health|environment|climate|culture|arts|entertainment|lifestyle|life|travel|sports?|opinion|editorial|analysis|comment|commentary|explainer|interview|letters|review|obituar(?:y|ies)|live|exclusive|feature|features|europe|africa|asia|americas|middle east|uk|u\.?s\.?|crime|courts?|council|education|noticias|mundo|política|economía|economia|deportes|esportes?|cultura|opinión|opinião|sociedad|tecnología|ciencia|monde|politique|économie|sports?|société|international|politik|wirtschaft|kultur|meinung|wissenschaft|panorama|ausland|inland|politica|esteri|cronaca|cultura|politiek|economie|buitenland|świat|polityka|gospodarka|новости|политика|экономика|общество|мир|культура|спорт|в мире|україна|новини|політика|економіка|суспільство|світ|سياسة|اقتصاد|العالم|رياضة|ثقافة|أخبار|محليات|dünya|siyaset|ekonomi|spor|gündem|国际|国内|财经|体育|政治|社会|経済|国際|スポーツ)$/iu;

export function namesSection(text: string): boolean {
  return sectionWords.test(text.trim());
}

/** Reads a line that states facts or belongs to the page; null for any other. */
export function readMetaLine(text: string, zone: Zone): MetaLine | null {
  return readOne(text, zone) ?? readSeveral(text, zone);
}

function readOne(text: string, zone: Zone): MetaLine | null {
  const reason = furnitureReason(text, zone);
  if (reason !== null) return { kept: null, dropped: reason, facts: noFacts };
  const times = readDateLine(text);
  if (times) return fact('date', times);
  const signed = readByline(text);
  if (signed) return fact('byline', signed);
  const tags = tagLabel.exec(text)?.[1];
  if (tags !== undefined) return fact('tags', { tags: listOf(tags) });
  const section = sectionLabel.exec(text)?.[1] ?? crumbs.exec(text)?.[1]?.split(/[>›»/→]/u)[0];
  if (section !== undefined && weightOf(section) <= 8 && !/[.!?]$/u.test(section))
    return fact('section', { section: section.trim() });
  return null;
}

function fact(kept: KeptAs, facts: Partial<MetaFacts>): MetaLine {
  return { kept, dropped: null, facts: { ...noFacts, ...facts } };
}

function listOf(text: string): string[] {
  return text
    .split(/\s*[,;،、|•·]\s*|\s+(?=#)/u)
    .map((tag) => tag.replace(/^#/u, '').trim())
    .filter((tag) => tag !== '' && tag.length <= 80);
}

/** `Jane Doe | 3 March 2026 | 5 min read`: every piece must be read, and one must be a time or a byline. */
function readSeveral(text: string, zone: Zone): MetaLine | null {
  const pieces = text.split(/\s*[|•·]\s*|\s+[/—–-]\s+/u).filter((piece) => piece !== '');
  if (pieces.length < 2 || pieces.length > 8 || text.length > 250) return null;
  const read = pieces.map((piece) => readOne(piece, zone));
  const dated = read.some((line) => line?.kept === 'date');
  let facts = noFacts;
  let kept: KeptAs | null = null;
  for (const [index, line] of read.entries()) {
    const piece = pieces[index] ?? '';
    const named: PrintedByline | null =
      line === null && dated && isNameLike(piece) && piece.includes(' ') ? readNames(piece) : null;
    if (!line && !named && !namesSection(piece)) return null;
    const more = line?.facts ?? (named ? { ...noFacts, ...named } : { ...noFacts, section: piece });
    facts = mergeFacts(facts, more);
    if (line?.kept === 'byline' || named) kept = 'byline';
    else if (line?.kept === 'date') kept ??= 'date';
  }
  return kept === null ? null : { kept, dropped: null, facts };
}

/** What is stated first stays; lists grow. */
export function mergeFacts(one: MetaFacts, more: MetaFacts): MetaFacts {
  return {
    bylines: [
      ...one.bylines,
      ...more.bylines.filter((byline) => !one.bylines.some((known) => known.name === byline.name)),
    ],
    agency: one.agency ?? more.agency,
    published: one.published ?? more.published,
    modified: one.modified ?? more.modified,
    section: one.section ?? more.section,
    tags: [...new Set([...one.tags, ...more.tags])],
  };
}
