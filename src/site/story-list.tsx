import { instantText } from '../messages/messages.ts';
import type { StoryCard } from '../stories/stories.ts';
import { HeadlineLink, InItsLanguage, Names } from './cards.tsx';
import { CommentCount, type CommentCounts } from './comment-counts.tsx';
import { type PageVoice, Typed, Voiced } from './voice.tsx';

/** One page of a list of stories, newest first. */
export interface StoryListing {
  readonly cards: readonly StoryCard[];
  /** what `?before=` of the next page must say; null on the last */
  readonly older: string | null;
  /** false when the reader has already turned pages */
  readonly first: boolean;
  /** how many comments each has, where the list says so */
  readonly comments?: CommentCounts;
}

/** Stories in order: when, headline and standfirst, who signed. */
export function Entries(props: {
  cards: readonly StoryCard[];
  voice: PageVoice;
  section?: boolean;
  comments?: CommentCounts | undefined;
  /** the hour alone where the page has named the day */
  shows?: EntryTimeShows;
}) {
  const { cards, voice, section, comments, shows = 'day and hour' } = props;
  return (
    <ol className="entries">
      {cards.map((card) => (
        <li key={card.id} className="entry">
          <EntryTime at={card.firstPublishedAt} shows={shows} voice={voice} />
          <div>
            <h3 className="entry-title">
              <HeadlineLink card={card} around={voice.language} />
            </h3>
            {card.standfirst ? (
              <p className="entry-text">
                <InItsLanguage card={card} around={voice.language} text={card.standfirst} />
              </p>
            ) : null}
          </div>
          <EntryLine card={card} voice={voice} section={section ?? false} comments={comments} />
        </li>
      ))}
    </ol>
  );
}

type EntryTimeShows = 'day and hour' | 'day' | 'hour';

/** When, beside an entry of a list; `at` is an instant. */
export function EntryTime({ at, shows, voice }: { at: string; shows: EntryTimeShows; voice: PageVoice }) {
  const hour = instantText(at, 'clock', voice);
  return (
    <time className="entry-time" dateTime={at}>
      <span className="entry-day">{shows === 'hour' ? hour : instantText(at, 'shortDay', voice)}</span>
      {shows === 'day and hour' ? ` ${hour}` : null}
    </time>
  );
}

/** Section, kind, names and comments of a story in a list. */
export function EntryLine(props: {
  card: StoryCard;
  voice: PageVoice;
  section: boolean;
  comments?: CommentCounts | undefined;
}) {
  const { card, voice, section, comments } = props;
  const genre = voice.words.genre[card.genre];
  const signed = card.bylines.length > 0 || card.agency !== null;
  const place = section ? (card.section?.name ?? '') : '';
  const hasComments = comments?.has(card.id) ?? false;
  if (!signed && genre === null && place === '' && !hasComments) return null;
  return (
    <p className="entry-by">
      {place === '' ? null : (
        <span className="entry-section">
          <Typed voice={voice} text={place} />
        </span>
      )}
      {genre === null ? null : (
        <span>
          <Voiced voice={voice}>{genre}</Voiced>
        </span>
      )}
      {signed ? (
        <span>
          <Names card={card} language={voice.language} />
        </span>
      ) : null}
      {hasComments ? (
        <span>
          <CommentCount card={card} counts={comments} voice={voice} />
        </span>
      ) : null}
    </p>
  );
}

/** A list of stories under its heading, and the way on. */
export function ListSection(props: { title: string; path: string; listing: StoryListing; voice: PageVoice }) {
  const { title, path, listing, voice } = props;
  return (
    <section className="block" aria-labelledby="list">
      <h2 className="block-title" id="list">
        <Voiced voice={voice}>{title}</Voiced>
      </h2>
      <Entries cards={listing.cards} voice={voice} section comments={listing.comments} />
      <Turning path={path} listing={listing} voice={voice} />
    </section>
  );
}

/** The way on to older stories, by key and not by page number: what is published meanwhile shifts nothing. */
export function Turning({ path, listing, voice }: { path: string; listing: StoryListing; voice: PageVoice }) {
  const { older, first } = listing;
  const { words } = voice;
  return (
    <TurningTo
      newest={first ? null : { path, text: words.newest }}
      older={older === null ? null : { path: `${path}?before=${encodeURIComponent(older)}`, text: words.olderStories }}
      voice={voice}
    />
  );
}

interface Way {
  readonly path: string;
  readonly text: string;
}

/** Where a list goes on, and from further back the way to its beginning. */
export function TurningTo({ newest, older, voice }: { newest: Way | null; older: Way | null; voice: PageVoice }) {
  if (newest === null && older === null) return null;
  return (
    <p className="turning">
      {newest === null ? null : (
        <a href={newest.path}>
          <Voiced voice={voice}>{newest.text}</Voiced>
        </a>
      )}
      {older === null ? null : (
        <a rel="next" href={older.path}>
          <Voiced voice={voice}>{older.text}</Voiced>
        </a>
      )}
    </p>
  );
}

/** A plain sentence where a list has nothing to show. */
export function NothingHere({ text, voice }: { text: string; voice: PageVoice }) {
  return (
    <p className="none-yet">
      <Voiced voice={voice}>{text}</Voiced>
    </p>
  );
}
