import type { StoryCard } from '../stories/stories.ts';
import { sameLanguage } from '../text/text.ts';
import { type FrontBlock, planBlocks } from './front-blocks.ts';
import type { FrontMaterial } from './front-material.ts';

/** What stands where on the front page. No story stands in two places. */
export interface FrontPlan {
  readonly lead: StoryCard | null;
  /** more of the lead's section, as headlines under it */
  readonly leadLinks: readonly StoryCard[];
  /** the newest others, beside the lead */
  readonly river: readonly StoryCard[];
  readonly blocks: readonly FrontBlock[];
}

const riverLength = 4;
/** Without a picture the river runs shorter than the lead, so it takes more stories. */
const riverWithoutPicture = 6;
/** How far down the list a picture for the river is looked for. */
const riverReaches = 10;
const linksAtMost = 3;
/** Below this many stories the lead needs no further reading of its own. */
const linksFrom = 9;
const leadWithin = 24 * 3_600_000;

/**
 * Lays out the front page. The lead is the newest news story with a picture among those of the newest story's last
 * day and night, in the newsroom's language; failing that any of them with a picture; failing that the newest story.
 */
export function planFront(material: FrontMaterial): FrontPlan {
  const lead = chooseLead(material);
  if (lead === null) return { lead, leadLinks: [], river: [], blocks: [] };
  const used = new Set([lead.id]);
  const take = (cards: readonly StoryCard[], atMost: number) => {
    const taken = cards.filter((card) => !used.has(card.id)).slice(0, atMost);
    for (const card of taken) used.add(card.id);
    return taken;
  };
  const river = take(...riverOf(material, lead));
  // A headline under the lead shows no picture, so stories without one come first.
  const ofSection = (material.perSection.get(lead.section?.id ?? '') ?? []).toSorted(
    (one, other) => Number(material.hasPicture(one)) - Number(material.hasPicture(other)),
  );
  const leadLinks = material.newest.length < linksFrom ? [] : take(ofSection, linksAtMost);
  return { lead, leadLinks, river, blocks: planBlocks(material, take) };
}

function chooseLead({ newest, hasPicture, language }: FrontMaterial): StoryCard | null {
  const first = newest[0];
  if (first === undefined) return null;
  const since = Date.parse(first.firstPublishedAt) - leadWithin;
  const recent = newest.filter((card) => Date.parse(card.firstPublishedAt) >= since && hasPicture(card));
  const own = recent.filter((card) => sameLanguage(card.language, language));
  return own.find((card) => card.genre === 'news') ?? own[0] ?? recent[0] ?? first;
}

/** The newest stories and how many of them: one with a picture among them where the newest ten have one. */
function riverOf({ newest, hasPicture }: FrontMaterial, lead: StoryCard): [readonly StoryCard[], number] {
  const others = newest.filter((card) => card !== lead);
  const pictured = others.slice(0, riverReaches).findIndex(hasPicture);
  if (!hasPicture(lead) || (pictured >= 0 && pictured < riverLength)) return [others, riverLength];
  if (pictured < 0) return [others, riverWithoutPicture];
  return [[...others.slice(0, riverLength - 1), ...others.slice(pictured)], riverLength];
}
