import type { Role } from '../people/people.ts';
import { primaryLanguage } from '../text/text.ts';

/** What stands in a comment's own row, and so in the language of its story and not of who looks at it. */
interface StoryWords {
  /** instead of a name that was deleted */
  readonly reader: string;
  readonly badges: Readonly<Record<Role, string>>;
}

const english: StoryWords = {
  reader: 'A reader',
  badges: { reporter: 'Reporter', editor: 'Editor', admin: 'Editor' },
};

const words: Readonly<Record<string, StoryWords>> = {
  uk: { reader: 'Читач', badges: { reporter: 'Репортер', editor: 'Редактор', admin: 'Редактор' } },
  ar: { reader: 'قارئ', badges: { reporter: 'مراسل', editor: 'محرر', admin: 'محرر' } },
};

/** The words of a story's language; English where we have none. */
export function storyWords(language: string): StoryWords {
  return words[primaryLanguage(language)] ?? english;
}

/** Words of the newsroom's in one line, without control characters; null where there are none. */
export function oneLine(text: string | null | undefined): string | null {
  const whole = (text ?? '')
    .toWellFormed()
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return whole === '' ? null : whole;
}

/** A text of the newsroom's as it is kept: lines as they were, without other control characters. */
export function keptText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, ' ')
    .trim();
}
