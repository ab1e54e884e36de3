import type { Translation } from '../stories/stories.ts';
import { canonicalLanguage, sameLanguage } from '../text/text.ts';
import type { PageFrame } from './frame.ts';

/**
 * The same story in other languages, for search engines and link previews: every page of the group names all of them,
 * itself included, or none would count (Google's hreflang rules). `x-default` is for whoever reads none of them.
 */
export function Alternates({ frame, translations }: { frame: PageFrame; translations: readonly Translation[] }) {
  if (translations.length < 2) return null;
  const fallback = translations.find(({ language }) => sameLanguage(language, frame.newsroom.language));
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
