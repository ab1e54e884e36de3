import { changeKey } from '../db/db.ts';
import { picturesIn } from './document-text.ts';
import type { List } from './public-store.ts';
import type { DocumentNode, PublishedStory, StoryCard, Translations } from './shapes.ts';

/** The change keys of what a page shows that lists these stories; the list itself has its own. */
export function shownByCards(cards: Iterable<StoryCard>): string[] {
  return [...cards].flatMap(({ id, leadPictureId }) =>
    leadPictureId === null ? [changeKey.story(id)] : [changeKey.story(id), changeKey.picture(leadPictureId)],
  );
}

/** The change keys of which stories stand in these lists, and in which order. */
export function shownByLists(lists: Iterable<List>): string[] {
  return [...lists].map(({ list, listId }) => changeKey.list(list, listId));
}

/** The change keys of what these lists are called, for an address that has their names in it. */
export function shownByNames(lists: Iterable<List>): string[] {
  return [...lists].flatMap(({ list, listId }) => {
    if (list === 'topic' || list === 'tag' || list === 'byline') return [changeKey[list](listId)];
    return [];
  });
}

/** The change keys of a whole story: its words, pictures, names and everything it is filed under. */
export function shownByStory(story: PublishedStory): string[] {
  return [
    changeKey.story(story.id),
    ...story.pictureIds.map(changeKey.picture),
    ...story.byline.map(({ id }) => changeKey.byline(id)),
    ...story.topics.map(({ id }) => changeKey.topic(id)),
    ...story.tags.map(({ id }) => changeKey.tag(id)),
    ...shownByTranslations(story.translations === null ? [] : [story.translations]),
  ];
}

/** The change keys of links between translations: who is in the group, and where each leads. */
export function shownByTranslations(all: Iterable<Translations>): string[] {
  return [...all].flatMap(({ group, members }) => [
    changeKey.translations(group),
    ...members.map(({ id }) => changeKey.story(id)),
  ]);
}

/** The change keys of the pictures in a document that is no story, such as a standing page's. */
export function shownByDocument(document: DocumentNode): string[] {
  return picturesIn(document).map(changeKey.picture);
}
