/** The door of the stories room. */
export { findByline } from '../people/people.ts';
export { checkDocument } from './check-document.ts';
export { isSafeLink, storySchema } from './document.ts';
export { emptyDocument, picturesIn, plainText } from './document-text.ts';
export { blankFields } from './fields.ts';
export { documentFromElement } from './html.ts';
export {
  answerAddress,
  fullStories,
  type List,
  listStories,
  newestPerSection,
  relatedStories,
} from './public-store.ts';
export {
  changeSlug,
  checkStory,
  correctStory,
  publishStory,
  type Step,
  scheduleStory,
  setEmbargo,
  shelveStory,
} from './publishing.ts';
export type { PublishingProblem } from './rules.ts';
export { type DueStory, publishDue, startScheduler } from './schedule.ts';
export * from './shapes.ts';
export {
  createStory,
  findStory,
  listAllStories,
  listRevisions,
  type Revision,
  type Save,
  type Saved,
  type Story,
  type StoryLine,
  saveStory,
} from './store.ts';
export {
  findOrCreateSection,
  findOrCreateTag,
  findOrCreateTopic,
  findSection,
  findTopic,
  listSections,
  type Section,
  type Topic,
} from './taxonomy.ts';
