import type { MarkedText, SearchAnswer, SearchHit } from '../search/search.ts';
import type { NamedPage } from '../stories/stories.ts';
import { searchPath } from './addresses.ts';
import type { CommentCounts } from './comment-counts.tsx';
import { type PageFrame, voiceOf } from './frame.ts';
import { Page } from './layout.tsx';
import { ListHead } from './list-head.tsx';
import { type Asked, isNarrowed, searchAddress } from './search-asked.ts';
import { SearchForm } from './search-form.tsx';
import { EntryLine, EntryTime } from './story-list.tsx';
import { languageAttributes, type PageVoice, Voiced } from './voice.tsx';

interface SearchParts {
  readonly frame: PageFrame;
  readonly asked: Asked;
  readonly authors: readonly NamedPage[];
  readonly found: Found;
}

interface Found {
  readonly answer: SearchAnswer;
  readonly comments: CommentCounts;
}

/** The search: its form, and below it what it found. Search engines are asked not to list any of it. */
export function SearchPage({ frame, asked, authors, found }: SearchParts) {
  const { words } = frame;
  const voice = voiceOf(frame);
  const facts = {
    title: asked.text === '' ? words.search : words.searchTitle({ query: asked.text }),
    description: '',
    path: searchPath,
    indexChoice: 'noindex',
  } as const;
  const isAsked = searchAddress({ ...asked, order: 'best' }) !== searchPath;
  return (
    <Page frame={frame} facts={facts} place={{ kind: 'elsewhere' }}>
      <div className="wrap">
        <ListHead title={words.search} about={null} voice={voice} isInterface />
        <SearchForm asked={asked} sections={frame.sections} authors={authors} voice={voice} />
        {isAsked ? (
          <Results asked={asked} of={found} voice={voice} />
        ) : (
          <p className="search-intro">
            <Voiced voice={voice}>{words.searchIntro}</Voiced>
          </p>
        )}
      </div>
    </Page>
  );
}

function Results({ asked, of, voice }: { asked: Asked; of: Found; voice: PageVoice }) {
  const { words } = voice;
  const { answer, comments } = of;
  const { hits, found } = answer;
  if (hits.length === 0) return <NothingFound asked={asked} answer={answer} voice={voice} />;
  const count = found.more ? words.moreThan({ count: found.stories }) : words.resultCount({ count: found.stories });
  return (
    <section className="block" aria-labelledby="found">
      <h2 className="block-title" id="found">
        <Voiced voice={voice}>{count}</Voiced>
      </h2>
      {found.more && asked.order === 'best' && asked.text !== '' ? (
        <p className="search-note">
          <Voiced voice={voice}>{words.bestOfNewest}</Voiced>
        </p>
      ) : null}
      <CutShort answer={answer} voice={voice} />
      <ol className="entries">
        {hits.map((hit) => (
          <Hit key={hit.card.id} hit={hit} comments={comments} voice={voice} />
        ))}
      </ol>
      <More asked={asked} answer={answer} voice={voice} />
    </section>
  );
}

/** What can be done where nothing was found: other words where there are some, and no filters where some are set. */
function NothingFound({ asked, answer, voice }: { asked: Asked; answer: SearchAnswer; voice: PageVoice }) {
  const { words } = voice;
  const advice = [
    ...(asked.text === '' ? [] : [words.noResultsAdvice]),
    ...(isNarrowed(asked) ? [words.noResultsNarrowed] : []),
  ].join(' ');
  return (
    <section className="block" aria-labelledby="found">
      <h2 className="block-title" id="found">
        <Voiced voice={voice}>
          {asked.text === '' ? words.resultCount({ count: 0 }) : words.noResults({ query: asked.text })}
        </Voiced>
      </h2>
      <p className="search-note">
        <Voiced voice={voice}>{advice}</Voiced>
      </p>
      <CutShort answer={answer} voice={voice} />
    </section>
  );
}

/** Said only where older stories may match that were not looked at. */
function CutShort({ answer, voice }: { answer: SearchAnswer; voice: PageVoice }) {
  if (!answer.isCutShort) return null;
  return (
    <p className="search-note">
      <Voiced voice={voice}>{voice.words.searchCutShort}</Voiced>
    </p>
  );
}

function Hit({ hit, comments, voice }: { hit: SearchHit; comments: CommentCounts; voice: PageVoice }) {
  const { card, headline, snippet } = hit;
  const inItsLanguage = languageAttributes(card.language, voice.language);
  return (
    <li className="entry">
      <EntryTime at={card.firstPublishedAt} shows="day" voice={voice} />
      <div>
        <h3 className="entry-title">
          <a href={card.path} {...inItsLanguage}>
            <Marked text={headline} />
          </a>
        </h3>
        {snippet.length === 0 ? null : (
          <p className="entry-text" {...inItsLanguage}>
            <Marked text={snippet} />
          </p>
        )}
      </div>
      <EntryLine card={card} voice={voice} section comments={comments} />
    </li>
  );
}

/** A text with what was searched for marked. */
function Marked({ text }: { text: MarkedText }) {
  return text.map(({ text: part, marked }, index) => {
    const key = `${String(index)} ${part}`;
    return marked ? <mark key={key}>{part}</mark> : <span key={key}>{part}</span>;
  });
}

function More({ asked, answer, voice }: { asked: Asked; answer: SearchAnswer; voice: PageVoice }) {
  const { nextPage, older } = answer;
  if (nextPage === null && older === null) return null;
  const next = older === null ? { page: String(nextPage ?? 1) } : { before: String(older) };
  return (
    <p className="turning">
      <a rel="next" href={searchAddress(asked, next)}>
        <Voiced voice={voice}>{older === null ? voice.words.moreResults : voice.words.olderResults}</Voiced>
      </a>
    </p>
  );
}
