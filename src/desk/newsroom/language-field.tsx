import { useId, useMemo, useState } from 'react';
import { DescribedField } from './described-field.tsx';
import { languageFacts, offeredLanguages } from './languages.ts';

const words = {
  label: 'Language and direction',
  about: 'Of the masthead, the site’s own words and dates. A story may be in another. Type a language, or its tag.',
  directions: { ltr: 'written from left to right', rtl: 'written from right to left' },
  unknown: 'This is no language tag.',
} as const;

/** The newsroom's language, which the direction of its pages follows; told by its own name. */
export function LanguageField({ name, defaultValue }: { readonly name: string; readonly defaultValue: string }) {
  const list = useId();
  const [tag, setTag] = useState(defaultValue);
  const offered = useMemo(offeredLanguages, []);
  const facts = languageFacts(tag);
  return (
    <>
      <DescribedField
        name={name}
        label={words.label}
        description={words.about}
        told={
          facts === null ? (
            words.unknown
          ) : (
            <>
              <bdi lang={facts.tag} dir={facts.direction}>
                {facts.own}
              </bdi>
              {facts.own === facts.english ? ', ' : ` (${facts.english}), `}
              {words.directions[facts.direction]}.
            </>
          )
        }
        list={list}
        value={tag}
        onChange={(event) => setTag(event.currentTarget.value)}
      />
      <datalist id={list}>
        {offered.map(({ tag: value, own, english }) => (
          <option key={value} value={value}>
            {own === english ? english : `${english} · ${own}`}
          </option>
        ))}
      </datalist>
    </>
  );
}
