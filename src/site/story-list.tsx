import { instantText } from '../messages/messages.ts';
import type { StoryCard } from '../stories/stories.ts';
import { HeadlineLink, InItsLanguage, Names } from './cards.tsx';
import { type PageVoice, Typed, Voiced } from './voice.tsx';

/** One page of a list of stories, newest first. */
export interface StoryListing {
  readonly cards: readonly StoryCard[];
  /** what `?before=` of the next page must say; null on the last */
  readonly older: string | null;
  /** false when the reader has already turned pages */
  readonly first: boolean;
}

/** Stories in order: day and hour, headline and standfirst, who signed. */
export function Entries({
  cards,
  voice,
  section,
}: {
  cards: readonly StoryCard[];
  voice: PageVoice;
  section?: boolean;
}) {
  return (
    <ol className="entries">
      {cards.map((card) => (
        <li key={card.id} className="entry">
          <time className="entry-time" dateTime={card.firstPublishedAt}>
            <span className="entry-day">{instantText(card.firstPublishedAt, 'shortDay', voice)}</span>{' '}
            {instantText(card.firstPublishedAt, 'clock', voice)}
          </time>
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
          <EntryLine card={card} voice={voice} section={section ?? false} />
        </li>
      ))}
    </ol>
  );
}

/** Section, kind and names of a story in a list. */
export function EntryLine({ card, voice, section }: { card: StoryCard; voice: PageVoice; section: boolean }) {
  const genre = voice.words.genre[card.genre];
  const signed = card.bylines.length > 0 || card.agency !== null;
  const place = section ? (card.section?.name ?? '') : '';
  if (!signed && genre === null && place === '') return null;
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
    </p>
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
