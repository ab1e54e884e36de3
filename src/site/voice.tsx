import type { ReactNode } from 'react';
import type { Words } from '../messages/messages.ts';
import { directionOf, directionOfText, isWrittenIn, sameLanguage } from '../text/text.ts';

/** In which language a page speaks, and in which one the newsroom's own words on it are. */
export interface PageVoice {
  /** BCP 47 of the page's text */
  readonly language: string;
  readonly words: Words;
  /** BCP 47 of the newsroom: what it types besides stories, such as its sections’ names, is taken to be in it */
  readonly own: string;
  /** IANA name of the newsroom's zone */
  readonly timeZone: string;
}

/** `lang` and `dir` for text in a language that differs from the one around it; nothing where it does not. */
export function languageAttributes(language: string, around: string): { lang?: string; dir?: 'ltr' | 'rtl' } {
  return sameLanguage(language, around) ? {} : { lang: language, dir: directionOf(language) };
}

/** Words of the interface inside a page of another language: marked and set apart, so neither upsets the other's order. */
export function Voiced({ voice, children }: { voice: PageVoice; children: ReactNode }) {
  if (sameLanguage(voice.words.language, voice.language)) return <>{children}</>;
  return <bdi lang={voice.words.language}>{children}</bdi>;
}

/**
 * `lang` and `dir` of words that are taken to be in one language, inside words of another. Where their letters show that
 * they are not, nobody knows in which they are, and only their direction is told.
 */
export function wordsAttributes(
  text: string,
  language: string,
  around: string,
): { lang?: string; dir?: 'ltr' | 'rtl' } {
  if (isWrittenIn(text, language)) return languageAttributes(language, around);
  const dir = directionOfText(text);
  return dir === null || dir === directionOf(around) ? {} : { dir };
}

/** What the newsroom has typed besides stories, wherever it stands: names of sections and topics, titles, reasons. */
export function Typed({ voice, text }: { voice: PageVoice; text: string }) {
  const attributes = wordsAttributes(text, voice.own, voice.language);
  return Object.keys(attributes).length === 0 ? text : <bdi {...attributes}>{text}</bdi>;
}
