import type { PublishedStory, Translation } from '../stories/stories.ts';
import { canonicalLanguage, sameLanguage } from '../text/text.ts';
import type { PageFrame } from './frame.ts';

/**
 * The members of a story's group that search engines are told of: those that they may list at their own address. None
 * where the story itself is not among them, since one that is named and names nobody would not count.
 */
export function listedTranslations({ id, translations }: PublishedStory): readonly Translation[] {
  const listed = translations?.members.filter(({ isListed }) => isListed) ?? [];
  return listed.some((member) => member.id === id) ? listed : [];
}

/**
 * The same story in other languages, for search engines and link previews: every page of the group names all of them,
 * itself included, or none would count (Google's hreflang rules). `x-default` is for whoever reads none of them.
 */
export function Alternates({ frame, translations }: { frame: PageFrame; translations: readonly Translation[] }) {
  if (translations.length < 2) return null;
  const { language: own } = frame.newsroom;
  const fallback =
    translations.find(({ language }) => language === own) ??
    translations.find(({ language }) => sameLanguage(language, own));
  return (
    <>
      {translations.map(({ language, path }) => (
        <link key={language} rel="alternate" hrefLang={language} href={frame.baseUrl + path} />
      ))}
      {fallback === undefined ? null : (
        <link rel="alternate" hrefLang="x-default" href={frame.baseUrl + fallback.path} />
      )}
    </>
  );
}

/** OpenGraph's `og:locale:alternate`: the languages of a story's other pages, as `language_TERRITORY`. */
export function alternateLocales(translations: readonly Translation[], path: string | null): readonly string[] {
  return translations.flatMap((translation) => {
    const tag = canonicalLanguage(translation.language);
    if (translation.path === path || tag === null) return [];
    const { language, region } = new Intl.Locale(tag).maximize();
    return region === undefined ? [] : [`${language}_${region}`];
  });
}
