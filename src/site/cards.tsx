import { createElement, Fragment } from 'react';
import { commaOf, instantText, listFormat } from '../messages/messages.ts';
import type { StoryCard, Translations } from '../stories/stories.ts';
import { dayIn } from '../text/text.ts';
import { CommentCount, type CommentCounts } from './comment-counts.tsx';
import { Credit, Image, type PictureRoom, type Pictures, readyPicture } from './picture.tsx';
import { TranslationLinks } from './translation-links.tsx';
import { languageAttributes, type PageVoice, Typed, Voiced } from './voice.tsx';

/** How a story is shown among others. */
export interface CardLook {
  readonly voice: PageVoice;
  readonly pictures: Pictures;
  /** null: no picture, even where the story has one */
  readonly room?: PictureRoom | null;
  readonly large?: boolean;
  readonly standfirst?: boolean;
  /** the section's name above the headline */
  readonly label?: boolean;
  readonly level?: 'h2' | 'h3';
  /** the newsroom's day, `YYYY-MM-DD`: its stories show the hour, the year's others leave the year out */
  readonly today?: string;
  /** where other languages of a story are led to from its card, by the story's id */
  readonly translations?: ReadonlyMap<string, Translations>;
  /** how many comments each has, where the list says so */
  readonly comments?: CommentCounts;
}

/** A story as a card: picture with its whole credit, headline, standfirst, who and when. */
export function Card({ card, look }: { card: StoryCard; look: CardLook }) {
  const { voice } = look;
  const picture = look.room ? readyPicture(look.pictures, card.leadPictureId) : null;
  const Title = look.level ?? 'h3';
  return (
    <article className={look.large ? 'card card-large' : 'card'}>
      {picture && look.room ? (
        <div className="card-picture">
          <Image picture={picture} room={look.room} voice={voice} />
          <Credit picture={picture} voice={voice} />
        </div>
      ) : null}
      <div className="card-body">
        {look.label && card.section ? (
          <span className="card-label">
            <Typed voice={voice} text={card.section.name} />
          </span>
        ) : null}
        <Title className="card-title">
          <HeadlineLink card={card} around={voice.language} />
        </Title>
        <UnderHeadline card={card} look={look} standfirst={look.standfirst ? 'card-text' : null} />
      </div>
    </article>
  );
}

/** The headline as the link to its story, marked with its language where that is not the page's. */
export function HeadlineLink({ card, around }: { card: StoryCard; around: string }) {
  return (
    <a href={card.path} {...languageAttributes(card.language, around)}>
      {card.headline}
    </a>
  );
}

export function InItsLanguage({ card, around, text }: { card: StoryCard; around: string; text: string }) {
  const attributes = languageAttributes(card.language, around);
  return attributes.lang === undefined ? text : <span {...attributes}>{text}</span>;
}

/** What stands under a headline among others: standfirst (its class; null: none), who and when, other languages. */
export function UnderHeadline(props: { card: StoryCard; look: CardLook; standfirst: string | null }) {
  const { card, look, standfirst } = props;
  return (
    <>
      {standfirst !== null && card.standfirst ? (
        <p className={standfirst}>
          <InItsLanguage card={card} around={look.voice.language} text={card.standfirst} />
        </p>
      ) : null}
      <CardLine card={card} look={look} />
      <AlsoIn card={card} look={look} />
    </>
  );
}

/** Kind, names, day and comments in one quiet line. */
function CardLine({ card, look }: { card: StoryCard; look: CardLook }) {
  const { voice } = look;
  const genre = voice.words.genre[card.genre];
  const comma = commaOf(voice.language);
  const signed = card.bylines.length > 0 || card.agency !== null;
  return (
    <p className="card-line">
      {genre === null ? null : (
        <>
          <Voiced voice={voice}>{genre}</Voiced>
          {comma}
        </>
      )}
      <Names card={card} language={voice.language} />
      {signed ? comma : null}
      <time dateTime={card.firstPublishedAt}>{whenText(card.firstPublishedAt, look)}</time>{' '}
      <CommentCount card={card} counts={look.comments} voice={voice} />
    </p>
  );
}

/** The other languages that the story can be read in, where the list shows it in one alone. */
function AlsoIn({ card, look: { voice, translations } }: { card: StoryCard; look: CardLook }) {
  return (
    <TranslationLinks
      label={voice.words.alsoIn}
      className="card-line also-in"
      translations={translations?.get(card.id)}
      except={card.id}
      voice={voice}
    />
  );
}

function whenText(iso: string, { voice, today }: CardLook): string {
  if (today === undefined) return instantText(iso, 'day', voice);
  const day = dayIn(Temporal.Instant.from(iso), voice.timeZone);
  if (day === today) return instantText(iso, 'clock', voice);
  return instantText(iso, day.slice(0, 4) === today.slice(0, 4) ? 'dayWithoutYear' : 'day', voice);
}

/** Who signs a story: its bylines, and the agency it comes from; each name keeps its own direction. */
export function Names({ card, language }: { card: StoryCard; language: string }) {
  const names = card.bylines.map(({ name }) => name);
  const agency = card.agency !== null && !names.includes(card.agency) ? card.agency : null;
  const parts = listFormat(language).formatToParts(names);
  return (
    <>
      {createElement(
        Fragment,
        null,
        ...parts.map(({ type, value }) => (type === 'element' ? <bdi key={value}>{value}</bdi> : value)),
      )}
      {names.length > 0 && agency !== null ? commaOf(language) : null}
      {agency === null ? null : <bdi>{agency}</bdi>}
    </>
  );
}
