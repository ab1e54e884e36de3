/** The door of the stories room. */
export { findByline } from '../people/people.ts';
export { changeSlug } from './addresses.ts';
export { apiStory, apiStoryCards, commentsUrl, versionsUrl } from './api-presenter.ts';
export { ApiStory, ApiStoryCard } from './api-shapes.ts';
export { approveStory } from './approvals.ts';
export { countBetween, listBetween, publishedAround, publishedSpan } from './archive.ts';
export { checkDocument } from './check-document.ts';
export { checkStory } from './checks.ts';
export { correctStory, kindsOfNotices } from './corrections.ts';
export { revisionParams, type StoryDeskDeps } from './desk-asked.ts';
export { noSuchRevision, noSuchStory } from './desk-refusals.ts';
export { storyDeskApi } from './desk-routes.ts';
export { isSafeLink, storySchema } from './document.ts';
export { emptyDocument, picturesIn, plainText } from './document-text.ts';
export { blankFields } from './fields.ts';
export { filters, readFilters } from './filters.ts';
export { storiesWithText } from './found.ts';
export { answerHistory, type StoryHistory, storiesOfVersions } from './history-pages.ts';
export { liftHold, setHold } from './holds.ts';
export { documentFromElement } from './html.ts';
export { readListKey } from './list-key.ts';
export { makeMissingWords, startMissingWords } from './missing-words.ts';
export { listsOfRelated, type Neighbours, neighboursOf, newestStories } from './neighbours.ts';
export { sendNoStory } from './no-story.ts';
export { pathOfAddress } from './page-address.ts';
export { passageLanguage, passagesIn } from './passages.ts';
export { picturesOfPreview, storyOfPreview } from './previews.ts';
export { signers } from './public-lists.ts';
export {
  answerAddress,
  answerStory,
  cardColumns,
  cardOf,
  fullStories,
  type List,
  listStories,
} from './public-store.ts';
export { findVersions, listVersions } from './public-versions.ts';
export {
  publishStory,
  scheduleStory,
  setEmbargo,
  shelveStory,
  whatReadersKnow,
} from './publishing.ts';
export { type ListedCorrection, listCorrections } from './put-right.ts';
export { renewRecord } from './renewing.ts';
export { findRevision, listRevisions, type Revision, revisionBefore } from './revisions.ts';
export { type StoryApiDeps, storyApi } from './routes.ts';
export type { PublishingProblem } from './rules.ts';
export { saveStory } from './saving.ts';
export { type DueStory, publishDue, scheduleFacts, startScheduler } from './schedule.ts';
export { bylineWord, numberAt, sectionWord } from './searchable.ts';
export * from './shapes.ts';
export { shownByCards, shownByDocument, shownByLists, shownByStory, shownByTranslations } from './shown.ts';
export type { Step } from './steps.ts';
export {
  createStory,
  findStory,
  listAllStories,
  type Save,
  type Saved,
  type Story,
  type StoryLine,
} from './store.ts';
export {
  findOrCreateSection,
  findOrCreateTag,
  findOrCreateTopic,
  findSection,
  findTag,
  findTopic,
  listSections,
  namesOfIds,
  type Section,
  type Topic,
} from './taxonomy.ts';
export { linkTranslation, unlinkTranslation } from './translating.ts';
export { translationsOf } from './translations.ts';
export type { PublicChange } from './versions.ts';
