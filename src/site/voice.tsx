import type { ReactNode } from 'react';
import type { Words } from '../messages/messages.ts';
import { directionOf, sameLanguage } from '../text/text.ts';

/** In which language a page speaks, and in which one the newsroom's own words on it are. */
export interface PageVoice {
  /** BCP 47 of the page's text */
  readonly language: string;
  readonly words: Words;
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
