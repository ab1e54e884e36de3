import type { SaidOnDay } from '../record/record.ts';
import type { StoryCard, Translations } from '../stories/stories.ts';
import type { MostRead } from '../views/views.ts';
import { commentsRoot, frontPath } from './addresses.ts';
import { Card, type CardLook, HeadlineLink, InItsLanguage, UnderHeadline } from './cards.tsx';
import type { CommentCounts } from './comment-counts.tsx';
import { type PageFrame, voiceOf } from './frame.ts';
import { planFront } from './front-plan.ts';
import { FrontSections } from './front-sections.tsx';
import { Page } from './layout.tsx';
import { MostReadBlock } from './most-read.tsx';
import { Credit, Image, type Pictures, readyPicture } from './picture.tsx';
import { SaidToday } from './said-today.tsx';
import { frontData } from './structured-data-lists.ts';
import { Typed, Voiced } from './voice.tsx';

interface FrontParts {
  readonly frame: PageFrame;
  /** newest first */
  readonly newest: readonly StoryCard[];
  readonly perSection: ReadonlyMap<string, readonly StoryCard[]>;
  readonly pictures: Pictures;
  readonly translations: ReadonlyMap<string, Translations>;
  readonly comments: CommentCounts;
  /** nothing where readers are not told of views */
  readonly most: MostRead;
  /** null: nothing was said lately, or nothing is on the record */
  readonly said: SaidOnDay | null;
}

const leadRoom = { sizes: '(min-width: 1000px) 725px, 100vw', first: true };
const riverRoom = { sizes: '(min-width: 1000px) 435px, 100vw' };

/** The front page: the lead with what is new beside it, then section by section. */
export function FrontPage(parts: FrontParts) {
  const { frame, newest, perSection, pictures, translations, comments, most, said } = parts;
  const { newsroom, words } = frame;
  const plan = planFront({
    newest,
    sections: frame.sections,
    perSection,
    hasPicture: (card) => readyPicture(pictures, card.leadPictureId) !== null,
    language: newsroom.language,
  });
  const today = frame.now.toZonedDateTimeISO(newsroom.timeZone).toPlainDate().toString();
  const look: CardLook = { voice: voiceOf(frame), pictures, today, translations, comments };
  const facts = {
    title: '',
    description: newsroom.tagline,
    path: frontPath,
    indexChoice: 'index',
    feed: newsroom.comments.areOn ? { path: commentsRoot, name: words.commentsOf({ title: newsroom.name }) } : null,
    data: frontData(frame),
  } as const;
  return (
    <Page frame={frame} facts={facts} place={{ kind: 'front' }}>
      <div className="wrap">
        {plan.lead === null ? (
          <Empty frame={frame} />
        ) : (
          <LeadPack lead={plan.lead} links={plan.leadLinks} river={plan.river} look={look} />
        )}
      </div>
      {said === null ? null : <SaidToday said={said} today={today} voice={look.voice} />}
      <div className="wrap">
        <FrontSections blocks={plan.blocks.slice(0, 1)} look={look} />
        <MostReadBlock lists={most} voice={look.voice} />
        <FrontSections blocks={plan.blocks.slice(1)} look={look} />
      </div>
    </Page>
  );
}

function LeadPack(props: {
  lead: StoryCard;
  links: readonly StoryCard[];
  river: readonly StoryCard[];
  look: CardLook;
}) {
  const { lead, links, river, look } = props;
  const { voice, pictures } = look;
  const illustrated = river.find((card) => readyPicture(pictures, card.leadPictureId) !== null);
  const bare = readyPicture(pictures, lead.leadPictureId) === null;
  const classes = ['lead-pack', river.length === 0 ? 'lead-alone' : null, bare ? 'lead-bare' : null];
  return (
    <div className={classes.filter(Boolean).join(' ')}>
      <div>
        <Lead card={lead} look={look} />
        {links.length === 0 ? null : (
          <ul className="lead-links">
            {links.map((card) => (
              <li key={card.id}>
                <HeadlineLink card={card} around={voice.language} />
              </li>
            ))}
          </ul>
        )}
      </div>
      {river.length === 0 ? null : (
        <section aria-labelledby="latest">
          <h2 className="unseen" id="latest">
            <Voiced voice={voice}>{voice.words.latest}</Voiced>
          </h2>
          <ol className="river">
            {river.map((card) => (
              <li key={card.id}>
                <Card
                  card={card}
                  look={{ ...look, label: true, standfirst: true, room: card === illustrated ? riverRoom : null }}
                />
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}

function Lead({ card, look }: { card: StoryCard; look: CardLook }) {
  const { voice, pictures } = look;
  const picture = readyPicture(pictures, card.leadPictureId);
  return (
    <article className="lead-story">
      {picture === null ? null : (
        <div className="lead-picture">
          <Image picture={picture} room={leadRoom} voice={voice} />
          <Credit picture={picture} voice={voice} />
        </div>
      )}
      <div className="lead-text">
        {card.kicker === null && card.section === null ? null : (
          <p className="kicker">
            {card.kicker === null ? (
              <Typed voice={voice} text={card.section?.name ?? ''} />
            ) : (
              <InItsLanguage card={card} around={voice.language} text={card.kicker} />
            )}
          </p>
        )}
        <h2 className="headline">
          <HeadlineLink card={card} around={voice.language} />
        </h2>
        <UnderHeadline card={card} look={look} standfirst="standfirst" />
      </div>
    </article>
  );
}

function Empty({ frame }: { frame: PageFrame }) {
  const voice = voiceOf(frame);
  return (
    <div className="notice">
      <h2 className="list-title">
        <Voiced voice={voice}>{frame.words.nothingYet}</Voiced>
      </h2>
      <p className="none-yet">
        <Voiced voice={voice}>{frame.words.nothingYetText}</Voiced>
      </p>
    </div>
  );
}
