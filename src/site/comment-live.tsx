import type { Words } from '../messages/messages.ts';
import { threadPath } from './addresses.ts';
import { pluralForms } from './plural-forms.ts';

/** Where the page's script tells of comments that have come meanwhile: hidden until it does. */
export function LiveLine({ words, storyPath }: { words: Words; storyPath: string }) {
  return (
    <p
      className="com-live"
      role="status"
      hidden
      data-href={`${threadPath(storyPath)}#comments`}
      {...pluralForms(words, 'newComments')}
    />
  );
}

/** Where the page's script tells, in the form, that it still works, and how much more a comment may hold. */
export function FormStatus({ words, longest }: { words: Words; longest: number }) {
  return (
    <p
      className="com-status"
      role="status"
      hidden
      data-status=""
      data-wait={words.commentWaits}
      data-longest={longest}
      {...pluralForms(words, 'charactersLeft')}
      {...pluralForms(words, 'charactersOver', 'over-')}
    />
  );
}
