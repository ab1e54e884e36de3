import { Fragment, type ReactNode } from 'react';
import { commaOf } from '../messages/messages.ts';
import type { PublicStatement, StatementRef, Status } from '../statements/statements.ts';
import { directionOf } from '../text/text.ts';
import { recordPath } from './addresses.ts';
import { momentText } from './moment-text.ts';
import { aboutPlaceText, channelText, figureWords, markOf, speakerName, statusText } from './record-words.ts';
import { SaidTime } from './said-time.tsx';
import { languageAttributes, type PageVoice, Typed, Voiced } from './voice.tsx';

/** Figures and times stand apart from the order of words that run from right to left. */
export function Apart({ voice, children }: { voice: PageVoice; children: ReactNode }) {
  return directionOf(voice.language) === 'rtl' ? <bdi>{children}</bdi> : children;
}

/** Words of a statement in the language in which it was made. */
export function OfStatement(props: { statement: PublicStatement; voice: PageVoice; children: ReactNode }) {
  const attributes = languageAttributes(props.statement.language, props.voice.language);
  return attributes.lang === undefined ? props.children : <span {...attributes}>{props.children}</span>;
}

/** Who said it, and in which role. `href`: where the name leads; left out: nowhere. */
export function SaidBy({ statement, voice, href }: { statement: PublicStatement; voice: PageVoice; href?: string }) {
  const name = <Typed voice={voice} text={speakerName(statement, voice.words)} />;
  return (
    <p className="st-by">
      <b>{href === undefined ? name : <a href={href}>{name}</a>}</b>
      {statement.role === null ? null : commaOf(voice.language)}
      {statement.role === null ? null : <Typed voice={voice} text={statement.role} />}
    </p>
  );
}

/** What was said: a quotation as one, anything else with a word that says how far it is the newsroom's. */
export function SaidWords({ statement, voice }: { statement: PublicStatement; voice: PageVoice }) {
  const { text, speech, act, language } = statement;
  const own = languageAttributes(language, voice.language);
  if (speech === 'direct') {
    return (
      <blockquote className="st-said" {...own}>
        {text}
      </blockquote>
    );
  }
  const kind = speech === 'mixed' ? voice.words.partlyQuoted : voice.words.paraphrase;
  return (
    <p className="st-said">
      <OfStatement statement={statement} voice={voice}>
        {text}
      </OfStatement>
      {act === 'declines' ? null : (
        <small>
          {' '}
          <Voiced voice={voice}>{kind}</Voiced>
        </small>
      )}
    </p>
  );
}

interface StatusesParts {
  readonly statement: PublicStatement;
  /** the story whose own ledger this is; null: a statement's own page; left out: a list, where the statement's page says more */
  readonly within?: string | null;
  readonly voice: PageVoice;
}

/** How a statement stands, each status with whose statements make it so and the way to them. */
export function Statuses({ statement, within, voice }: StatusesParts) {
  const statuses: readonly Status[] = statement.statuses.length > 0 ? statement.statuses : [{ kind: 'record', by: [] }];
  return (
    <ul className="sts">
      {statuses.map((status) => (
        <li key={status.kind} className={`g ${markOf(status.kind)}`}>
          <Voiced voice={voice}>{statusText(status, voice)}</Voiced>
          {within === undefined ? null : <References refs={status.by} within={within} voice={voice} />}
        </li>
      ))}
    </ul>
  );
}

interface ReferencesParts {
  readonly refs: readonly StatementRef[];
  readonly within: string | null;
  readonly voice: PageVoice;
}

/** Where the statements of others stand. */
function References({ refs, within, voice }: ReferencesParts) {
  if (refs.length === 0) return null;
  return (
    <>
      {' ('}
      {refs.map((ref, index) => (
        <Fragment key={ref.id}>
          {index === 0 ? null : commaOf(voice.language)}
          <ReferenceTo statement={ref} within={within} voice={voice} />
        </Fragment>
      ))}
      )
    </>
  );
}

/** A number where it is one of the same story or page; of another story, whose statement it is. */
function ReferenceTo({
  statement,
  within,
  voice,
}: Omit<ReferencesParts, 'refs'> & { readonly statement: StatementRef }) {
  const { id, number, storyId, name } = statement;
  const { words } = voice;
  if (number !== null && (within === null || storyId === within)) {
    return (
      <a href={within === null ? recordPath(id) : `#s${number}`} aria-label={words.seeStatement({ number })}>
        {number}
      </a>
    );
  }
  return (
    <a href={recordPath(id)} aria-label={`${words.seeElsewhere}: ${name}`}>
      {words.seeElsewhere}
    </a>
  );
}

/** The figures of a statement, each with its qualifier in its own type. */
export function Figures({ statement, voice }: { statement: PublicStatement; voice: PageVoice }) {
  return statement.quantities.map((quantity, index) => {
    const { qualifier, figure } = figureWords(quantity);
    return (
      <span key={`${String(index)} ${quantity.asPrinted}`}>
        {index === 0 ? null : <br />}
        {qualifier === null ? null : <i className="q">{qualifier} </i>}
        <b>
          <Apart voice={voice}>{figure}</Apart>
        </b>
      </span>
    );
  });
}

/** One line of what is known of a statement. */
export function Known({ label, voice, children }: { label: string; voice: PageVoice; children: ReactNode }) {
  return (
    <>
      <dt>
        <Voiced voice={voice}>{label}</Voiced>
      </dt>
      <dd>{children}</dd>
    </>
  );
}

export function NotStated({ voice }: { voice: PageVoice }) {
  return <Voiced voice={voice}>{voice.words.notStated}</Voiced>;
}

/** When it was said; printed always, since a reader must know where it is not known. */
export function When({
  statement,
  year,
  voice,
}: {
  statement: PublicStatement;
  year: string | null;
  voice: PageVoice;
}) {
  const when = momentText(statement.saidAt, { voice, shows: year === null ? 'full' : 'line', year });
  if (when === null) return <NotStated voice={voice} />;
  return (
    <SaidTime moment={statement.saidAt}>
      <Apart voice={voice}>{when}</Apart>
    </SaidTime>
  );
}

/** Through what it was said, and the way to it where there is one. */
export function How({ statement, voice }: { statement: PublicStatement; voice: PageVoice }) {
  const { channel } = statement;
  const how = channel === null ? null : channelText(channel, voice.words);
  if (channel === null || (how === null && channel.url === null)) return <NotStated voice={voice} />;
  const text = <Typed voice={voice} text={how ?? channel.url ?? ''} />;
  const href = channel.url ?? channel.archivedUrl;
  return href === null ? text : <a href={href}>{text}</a>;
}

/** What a statement is about, as far as it says where and when. */
export function aboutText(statement: PublicStatement, year: string | null, voice: PageVoice): string | null {
  const place =
    statement.aboutPlace === null ? null : aboutPlaceText(statement.aboutPlace, statement.placePrecision, voice.words);
  const time = momentText(statement.aboutTime, { voice, shows: year === null ? 'full' : 'line', year });
  const stated = [place, time].filter((part) => part !== null);
  return stated.length === 0 ? null : stated.join(commaOf(voice.language));
}
