import { instantText } from '../messages/messages.ts';
import type { FoundStatement } from '../record/record.ts';
import type { PublicStatement } from '../statements/statements.ts';
import { opening } from '../text/text.ts';
import { recordPath, speakerPath } from './addresses.ts';
import { type PageFrame, voiceOf } from './frame.ts';
import { Page } from './layout.tsx';
import { MethodLink } from './ledger.tsx';
import { descriptionAtMost } from './list-facts.ts';
import { momentText } from './moment-text.ts';
import { recordVoice, whoText } from './record-words.ts';
import { StatementFacts } from './statement-facts.tsx';
import { SaidBy, SaidWords, Statuses } from './statement-parts.tsx';
import { BothSides } from './statement-sides.tsx';
import { statementNodes } from './structured-data-record.ts';
import { type PageVoice, Typed, Voiced } from './voice.tsx';

/** One statement by itself, to be cited: everything that is known of it, and what others say to it. */
export function StatementPage({ frame, found }: { frame: PageFrame; found: FoundStatement }) {
  const { statement, relations, story } = found;
  const voice = recordVoice(voiceOf(frame, story.language));
  const { words } = voice;
  const who = whoText(statement, voice);
  const path = recordPath(statement.id);
  const facts = {
    title: words.statementTitle({ who, words: opening(statement.text, 80) }),
    description: opening(`${who}: ${statement.text}`, descriptionAtMost),
    path,
    indexChoice: statement.standing === 'stands' ? 'index' : 'noindex',
    data: statementNodes(found, frame),
  } as const;
  return (
    <Page
      frame={frame}
      facts={facts}
      language={story.language}
      direction={story.direction}
      place={{ kind: 'elsewhere' }}
    >
      <link rel="stylesheet" href={frame.assets.recordHref} />
      <article className="wrap one-statement">
        <p className="kicker">
          <Voiced voice={voice}>{words.statement}</Voiced>
        </p>
        <h1 className="one-who">
          <Typed voice={voice} text={who} />
        </h1>
        <Standing statement={statement} voice={voice} />
        <div className="one-grid">
          <div>
            <SaidBy
              statement={statement}
              voice={voice}
              {...(statement.speaker === null ? {} : { href: speakerPath(statement.speaker.id) })}
            />
            <SaidWords statement={statement} voice={voice} />
            <Statuses statement={statement} within={null} voice={voice} />
            <InStory found={found} voice={voice} />
          </div>
          <StatementFacts statement={statement} voice={voice} />
        </div>
        <BothSides statement={statement} relations={relations} voice={voice} />
        <Assessed statement={statement} voice={voice} />
        <EvidenceList statement={statement} voice={voice} />
        <Cite found={found} frame={frame} voice={voice} />
        <HowMade statement={statement} frame={frame} voice={voice} />
      </article>
    </Page>
  );
}

/** Said first where the statement no longer stands: taken back, or its words changed away. */
function Standing({ statement, voice }: { statement: PublicStatement; voice: PageVoice }) {
  const { words } = voice;
  const { standing, withdrawnAt, withdrawnReason } = statement;
  if (standing === 'stands') return null;
  const when = instantText(withdrawnAt ?? '', 'longMoment', { ...voice, language: words.locale });
  const isWithdrawn = standing === 'withdrawn';
  return (
    <div className="one-standing">
      <p>
        <b>
          <Voiced voice={voice}>{isWithdrawn ? words.statementWithdrawn({ when }) : words.statementFormer}</Voiced>
        </b>
      </p>
      {isWithdrawn ? (
        <p>
          <Voiced voice={voice}>{words.sayReason}</Voiced>
          {': '}
          {withdrawnReason === null ? (
            <Voiced voice={voice}>{words.notStated}</Voiced>
          ) : (
            <Typed voice={voice} text={withdrawnReason} />
          )}
        </p>
      ) : null}
      <p>
        <Voiced voice={voice}>{isWithdrawn ? words.statementWithdrawnText : words.statementFormerText}</Voiced>
      </p>
    </div>
  );
}

function InStory({ found: { statement, story }, voice }: { found: FoundStatement; voice: PageVoice }) {
  const { words } = voice;
  const { number } = statement;
  return (
    <p className="made">
      <Voiced voice={voice}>{words.inTheStory}</Voiced>
      {': '}
      <a href={number === null ? story.path : `${story.path}#r${number}`}>{story.headline}</a>
      {number === null ? null : ` (${words.statementIs({ number })})`}
    </p>
  );
}

/** Apart from the statement, which it never changes. */
function Assessed({ statement: { assessment }, voice }: { statement: PublicStatement; voice: PageVoice }) {
  if (assessment === null) return null;
  const { words } = voice;
  const when = instantText(assessment.madeAt, 'longMoment', { ...voice, language: words.locale });
  return (
    <section className="block" aria-labelledby="found">
      <h2 className="block-title" id="found">
        <Voiced voice={voice}>{words.assessment}</Voiced>
      </h2>
      <p className="one-text">
        <b>
          <Voiced voice={voice}>{words.verdictOf[assessment.verdict]}</Voiced>
        </b>
        {assessment.explanation === null ? null : '. '}
        {assessment.explanation === null ? null : <Typed voice={voice} text={assessment.explanation} />}
      </p>
      <p className="made">
        <Voiced voice={voice}>
          {words.assessedBy({ name: assessment.author, when })}. {words.assessmentApart}
        </Voiced>
      </p>
    </section>
  );
}

function EvidenceList({ statement: { evidence }, voice }: { statement: PublicStatement; voice: PageVoice }) {
  if (evidence.length === 0) return null;
  const { words } = voice;
  return (
    <section className="block" aria-labelledby="evidence">
      <h2 className="block-title" id="evidence">
        <Voiced voice={voice}>{words.evidence}</Voiced>
      </h2>
      <ul className="evidence">
        {evidence.map((one) => (
          <li key={one.id}>
            <p>
              {one.url === null ? (
                <Typed voice={voice} text={one.title} />
              ) : (
                <a href={one.url}>
                  <Typed voice={voice} text={one.title} />
                </a>
              )}
              {one.placeIn === null ? null : `, ${one.placeIn}`}
            </p>
            <p className="made">
              {one.retrievedAt === null ? null : (
                <Voiced voice={voice}>
                  {words.retrievedAt({
                    when: instantText(one.retrievedAt, 'longMoment', { ...voice, language: words.locale }),
                  })}
                </Voiced>
              )}{' '}
              {one.archivedUrl === null ? null : (
                <a href={one.archivedUrl}>
                  <Voiced voice={voice}>{words.keptCopy}</Voiced>
                </a>
              )}{' '}
              {one.licence}
              {one.sha256 === null ? null : <bdi className="hash">SHA-256 {one.sha256}</bdi>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A line to be copied: who, when, in which story, where it stays. */
function Cite({ found, frame, voice }: { found: FoundStatement; frame: PageFrame; voice: PageVoice }) {
  const { statement, story } = found;
  const { words } = voice;
  const when = momentText(statement.saidAt, { voice, shows: 'full', year: null }) ?? words.whenNotStated;
  const line = words.citation({
    who: whoText(statement, voice),
    when,
    headline: story.headline,
    newsroom: frame.newsroom.name,
  });
  return (
    <section className="block" aria-labelledby="cite">
      <h2 className="block-title" id="cite">
        <Voiced voice={voice}>{words.citeStatement}</Voiced>
      </h2>
      <p className="cite-line">
        {line} <bdi dir="ltr">{frame.baseUrl + recordPath(statement.id)}</bdi>
      </p>
    </section>
  );
}

function HowMade({ statement, frame, voice }: { statement: PublicStatement; frame: PageFrame; voice: PageVoice }) {
  const { words } = voice;
  const of = {
    name: statement.confirmedBy,
    when: instantText(statement.confirmedAt, 'longMoment', { ...voice, language: words.locale }),
  };
  return (
    <section className="block" aria-labelledby="made">
      <h2 className="block-title" id="made">
        <Voiced voice={voice}>{words.howMade}</Voiced>
      </h2>
      <p className="record-sub">
        <Voiced voice={voice}>
          {statement.origin === 'suggested' ? words.suggestedAndConfirmed(of) : words.putAndConfirmed(of)}
        </Voiced>{' '}
        <MethodLink frame={frame} voice={voice} />
      </p>
    </section>
  );
}
