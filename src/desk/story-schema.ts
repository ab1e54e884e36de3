/** The one thing that runs and is not the desk's own: the story's document, the same here as on the server. */
export { isSafeLink, storySchema } from '../stories/document.ts';
