import type { Section, StoryCard } from '../stories/stories.ts';
import { sameLanguage } from '../text/text.ts';
import type { FrontMaterial } from './front-material.ts';

export type FrontBlock =
  /** one section with a large picture; every second one mirrored */
  | {
      readonly kind: 'feature';
      readonly section: Section;
      readonly feature: StoryCard;
      readonly others: readonly StoryCard[];
      readonly mirrored: boolean;
    }
  /** small sections side by side */
  | { readonly kind: 'columns'; readonly columns: readonly SectionColumn[] }
  /** what is left, four in a row */
  | { readonly kind: 'row'; readonly sections: readonly Section[]; readonly cards: readonly StoryCard[] };

export interface SectionColumn {
  readonly section: Section;
  readonly cards: readonly StoryCard[];
}

/** Gives the first of these stories that stand nowhere yet, and remembers them. */
export type Take = (cards: readonly StoryCard[], atMost: number) => readonly StoryCard[];

const featureStories = 7;
const featureFrom = 3;
const featuresAtMost = 4;
const columnStories = 3;
const rowStories = 8;
/** A row of fewer would have holes. */
const rowFrom = 4;

/** The blocks below the lead: large sections, small ones side by side, and what belongs to none. */
export function planBlocks(material: FrontMaterial, take: Take): readonly FrontBlock[] {
  const { newest, sections, perSection, hasPicture, language } = material;
  const blocks: FrontBlock[] = [];
  const small: SectionColumn[] = [];
  const single: SectionColumn[] = [];
  for (const section of sections) {
    const stories = perSection.get(section.id) ?? [];
    const cards = take(stories, featureStories);
    const pictured = cards.filter(hasPicture);
    const feature = pictured.find((card) => sameLanguage(card.language, language)) ?? pictured[0];
    const others = cards.filter((card) => card !== feature);
    if (feature && cards.length >= featureFrom && blocks.length < featuresAtMost) {
      blocks.push({ kind: 'feature', section, feature, others, mirrored: blocks.length % 2 === 1 });
    } else if (cards.length > 1 || feature) {
      small.push({ section, cards: [...(feature ? [feature] : []), ...others].slice(0, columnStories) });
    } else if (cards.length === 1) {
      single.push({ section, cards });
    }
  }
  if (single.length < rowFrom) small.push(...single.splice(0));
  // Rows of one kind: columns with a picture stand beside columns with a picture.
  const illustrated = ({ cards }: SectionColumn) => Number(cards.some(hasPicture));
  blocks.push(...inColumns(small.toSorted((one, other) => illustrated(other) - illustrated(one))));
  const ofNone = take(
    newest.filter(({ section }) => section === null),
    rowStories,
  );
  const closing = [...single.flatMap(({ cards }) => cards), ...ofNone].slice(0, rowStories);
  const named = ofNone.length === 0 ? single.map(({ section }) => section) : [];
  if (closing.length > 0) blocks.push({ kind: 'row', sections: named, cards: closing });
  return blocks;
}

/** Threes and fours, with no section left alone: five become three and two, seven four and three. */
function inColumns(columns: readonly SectionColumn[]): FrontBlock[] {
  const blocks: FrontBlock[] = [];
  let rest = columns;
  while (rest.length > 0) {
    const count = [5, 6, 9].includes(rest.length) ? 3 : Math.min(4, rest.length);
    const [only, ...others] = rest.slice(0, count);
    if (only && others.length === 0) blocks.push({ kind: 'row', sections: [only.section], cards: only.cards });
    else blocks.push({ kind: 'columns', columns: rest.slice(0, count) });
    rest = rest.slice(count);
  }
  return blocks;
}
