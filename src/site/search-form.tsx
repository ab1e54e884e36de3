import type { Words } from '../messages/messages.ts';
import { queryAtMost } from '../search/search.ts';
import type { NamedPage } from '../stories/stories.ts';
import { searchPath } from './addresses.ts';
import { FilterChoice, FilterDay, FilterField, FilterMistakes, toldOf } from './filter-fields.tsx';
import { type Asked, isNarrowed, type Mistake, searchAddress } from './search-asked.ts';
import { type PageVoice, Voiced } from './voice.tsx';

interface FormParts {
  readonly asked: Asked;
  readonly sections: readonly NamedPage[];
  readonly authors: readonly NamedPage[];
  readonly voice: PageVoice;
}

/** One field, and in a quiet row what narrows the search. A plain form: the address is the search. */
export function SearchForm({ asked, sections, authors, voice }: FormParts) {
  const { words } = voice;
  const labelOf = (name: Mistake['field']) => fieldName(name, words);
  const named = (of: readonly NamedPage[]) => of.map(({ slug, name }) => [slug, name] as const);
  const field = (name: Mistake['field']) => ({
    name,
    label: labelOf(name),
    mistake: asked.mistakes.find((one) => one.field === name),
    voice,
  });
  const all = { section: null, author: null, from: null, to: null };
  return (
    <search>
      <form className="search-form" action={searchPath} method="get">
        <FilterMistakes mistakes={asked.mistakes} labelOf={labelOf} voice={voice} />
        <SearchWords text={asked.text} voice={voice} />
        <div className="search-filters">
          <FilterChoice
            {...field('section')}
            any={words.anySection}
            chosen={asked.section?.slug}
            of={named(sections)}
          />
          <FilterChoice {...field('author')} any={words.anyAuthor} chosen={asked.author?.slug} of={named(authors)} />
          <FilterDay {...field('from')} day={asked.from} />
          <FilterDay {...field('to')} day={asked.to} />
          <FilterField {...field('order')}>
            <select id="order" name="order" defaultValue={asked.order} {...toldOf(field('order'))}>
              <option value="best">{words.bestMatch}</option>
              <option value="newest">{words.newestFirst}</option>
            </select>
          </FilterField>
          {isNarrowed(asked) ? (
            <p className="search-clear">
              <a href={searchAddress({ ...asked, ...all })}>
                <Voiced voice={voice}>{words.clearFilters}</Voiced>
              </a>
            </p>
          ) : null}
        </div>
      </form>
    </search>
  );
}

/** The field for what is searched, and its button. `label`: what stands above the field; else it is only read out. */
export function SearchWords(props: { text: string; label?: string; voice: PageVoice }) {
  const { text, label, voice } = props;
  const { words } = voice;
  return (
    <>
      <label className={label === undefined ? 'unseen' : 'search-label'} htmlFor="q">
        <Voiced voice={voice}>{label ?? words.searchFor}</Voiced>
      </label>
      <div className="search-words">
        <input id="q" name="q" type="search" dir="auto" maxLength={queryAtMost} defaultValue={text} />
        <button className="button" type="submit">
          <Voiced voice={voice}>{words.searchButton}</Voiced>
        </button>
      </div>
    </>
  );
}

function fieldName(name: Mistake['field'], words: Words): string {
  return {
    section: words.filterSection,
    author: words.filterAuthor,
    from: words.filterFrom,
    to: words.filterTo,
    order: words.filterOrder,
  }[name];
}
