import type { StoryCard, Translations } from '../stories/stories.ts';
import { sameLanguage } from '../text/text.ts';

/**
 * Which of these cards stand on the front page where some are translations of each other: of each group one, in the
 * newsroom's language if it is there, else the newest. The others are reached from it.
 */
export function oneOfEachGroup(
  cards: readonly StoryCard[],
  translations: ReadonlyMap<string, Translations>,
  language: string,
): (card: StoryCard) => boolean {
  const chosen = new Map<string, StoryCard>();
  const isOwn = (card: StoryCard) => sameLanguage(card.language, language);
  for (const card of cards) {
    const group = translations.get(card.id)?.group;
    if (group === undefined) continue;
    const known = chosen.get(group);
    const isBetter =
      known === undefined ||
      (isOwn(card) && !isOwn(known)) ||
      (isOwn(card) === isOwn(known) && card.firstPublishedAt > known.firstPublishedAt);
    if (isBetter) chosen.set(group, card);
  }
  return (card) => {
    const group = translations.get(card.id)?.group;
    return group === undefined || chosen.get(group)?.id === card.id;
  };
}
