import { Fragment } from 'react';
import { languageName } from '../messages/messages.ts';
import type { Translation, Translations } from '../stories/stories.ts';
import { primaryLanguage, sameLanguage } from '../text/text.ts';
import { type PageVoice, Voiced } from './voice.tsx';

interface LinksParts {
  readonly label: string;
  readonly className: string;
  readonly translations: Translations | null | undefined;
  /** the id of the story that is being read: nobody is led where they are */
  readonly except: string;
  readonly voice: PageVoice;
}

/** The other languages of a story as links, each in its own: `Read this in Українська · العربية`. */
export function TranslationLinks({ label, className, translations, except, voice }: LinksParts) {
  const members = translations?.members ?? [];
  const others = members.filter(({ id }) => id !== except);
  if (others.length === 0) return null;
  return (
    <p className={className}>
      <Voiced voice={voice}>{label}</Voiced>{' '}
      {others.map(({ id, path, language, direction }, index) => (
        <Fragment key={id}>
          {index === 0 ? null : ' · '}
          <a href={path} lang={language} dir={direction} hrefLang={language}>
            {nameAmong(language, members)}
          </a>
        </Fragment>
      ))}
    </p>
  );
}

/** A language's name in itself; its region or script is told only where another of its kind stands beside it. */
export function nameAmong(language: string, members: readonly Translation[]): string {
  const alone = members.filter((member) => sameLanguage(member.language, language)).length < 2;
  const name = languageName(alone ? primaryLanguage(language) : language);
  return name.replace(/^./u, (first) => first.toLocaleUpperCase(language));
}
