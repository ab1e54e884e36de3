import { commaOf } from '../messages/messages.ts';
import type { FigureOver, OfferedFilters, StatementPage } from '../record/record.ts';
import type { PublicParty } from '../statements/statements.ts';
import { opening } from '../text/text.ts';
import { speakerPath } from './addresses.ts';
import { Fact } from './fact.tsx';
import { FiguresOverTime } from './figures-over-time.tsx';
import { type PageFrame, voiceOf } from './frame.ts';
import { Page } from './layout.tsx';
import { descriptionAtMost } from './list-facts.ts';
import { ListHead } from './list-head.tsx';
import { edtfText } from './moment-text.ts';
import { isNarrowed, type RecordAsked } from './record-asked.ts';
import { RecordForm } from './record-form.tsx';
import { StatementList } from './statement-list.tsx';
import { speakerNodes } from './structured-data-record.ts';
import { type PageVoice, Typed, Voiced } from './voice.tsx';

interface SpeakerParts {
  readonly frame: PageFrame;
  readonly party: PublicParty;
  readonly asked: RecordAsked;
  readonly offered: OfferedFilters;
  readonly page: StatementPage;
  readonly isFirst: boolean;
  /** of the whole time; [] where only some statements are asked for */
  readonly figures: readonly FigureOver[];
}

/** A speaker: who that is, what they said, and the same as data. */
export function SpeakerPage({ frame, party, asked, offered, page, isFirst, figures }: SpeakerParts) {
  const { words } = frame;
  const voice = voiceOf(frame);
  const path = speakerPath(party.id);
  const isPlain = isFirst && !isNarrowed(asked) && asked.mistakes.length === 0;
  const title = words.speakerTitle({ name: party.name });
  const facts = {
    title: isFirst ? title : words.olderRecord({ title }),
    description: opening(party.description ?? party.name, descriptionAtMost),
    path,
    indexChoice: isPlain ? 'index' : 'noindex',
    kind: 'profile',
    feed: { path, name: party.name },
    data: isPlain ? speakerNodes(party, frame) : [],
  } as const;
  return (
    <Page frame={frame} facts={facts} place={{ kind: 'elsewhere' }}>
      <link rel="stylesheet" href={frame.assets.recordHref} />
      {figures.length === 0 ? null : <link rel="stylesheet" href={frame.assets.topicHref} />}
      <div className="wrap">
        <ListHead
          title={party.name}
          about={party.description}
          voice={voice}
          kicker={<Voiced voice={voice}>{words.kindOfParty[party.kind]}</Voiced>}
        />
        <Who party={party} voice={voice} />
        <RecordForm asked={asked} offered={{ ...offered, speakers: [] }} path={path} voice={voice} />
        <StatementList title={words.onTheRecord} {...{ path, asked, page, isFirst, voice }} />
        <FiguresOverTime figures={figures} frame={frame} />
        <AsData party={party} isApiOpen={frame.newsroom.isApiOpen} voice={voice} />
      </div>
    </Page>
  );
}

/** What the newsroom knows of a party, each role with its time; of a source that is not named, why not. */
function Who({ party, voice }: { party: PublicParty; voice: PageVoice }) {
  const { words } = voice;
  const { alternateNames, sameAs, roles, anonymityReason } = party;
  if (alternateNames.length === 0 && sameAs === null && roles.length === 0 && anonymityReason === null) return null;
  return (
    <dl className="speaker-facts">
      {anonymityReason === null ? null : (
        <Fact label={words.unnamedReason} voice={voice}>
          <Typed voice={voice} text={anonymityReason} />
        </Fact>
      )}
      {roles.length === 0 ? null : (
        <Fact label={words.rolesHeld} voice={voice}>
          <ul>
            {roles.map((role, index) => (
              <li key={`${String(index)} ${role.title ?? ''}`}>
                <Role role={role} voice={voice} />
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {alternateNames.length === 0 ? null : (
        <Fact label={words.alsoCalled} voice={voice}>
          <Typed voice={voice} text={alternateNames.join(commaOf(voice.language))} />
        </Fact>
      )}
      {sameAs === null ? null : (
        <Fact label={words.inWikidata} voice={voice}>
          <a href={sameAs}>
            <bdi dir="ltr">{sameAs.replace(/^https?:\/\/(?:www\.)?/, '')}</bdi>
          </a>
        </Fact>
      )}
    </dl>
  );
}

function Role({ role, voice }: { role: PublicParty['roles'][number]; voice: PageVoice }) {
  const { organisation, title, from, until } = role;
  const span = from === null && until === null ? null : `${from ?? '..'}/${until ?? '..'}`;
  return (
    <>
      {title === null ? null : <Typed voice={voice} text={title} />}
      {title === null || organisation === null ? null : commaOf(voice.language)}
      {organisation === null ? null : (
        <a href={speakerPath(organisation.id)}>
          <Typed voice={voice} text={organisation.name} />
        </a>
      )}
      {span === null ? null : ` (${edtfText(span, { voice, shows: 'full', year: null })})`}
    </>
  );
}

/** The same list for programs and for reading along. A newsroom may have closed its API; feeds are always there. */
function AsData({ party, isApiOpen, voice }: { party: PublicParty; isApiOpen: boolean; voice: PageVoice }) {
  const { words } = voice;
  const path = `/api/v1/parties/${party.id}/statements`;
  return (
    <p className="as-data">
      <Voiced voice={voice}>{words.asData}</Voiced>
      {': '}
      {isApiOpen ? (
        <>
          <a href={path}>JSON</a> <a href={`${path}.csv`}>CSV</a>{' '}
        </>
      ) : null}
      <a href={`${speakerPath(party.id)}feed/`}>
        <Voiced voice={voice}>{words.asFeed}</Voiced>
      </a>
    </p>
  );
}
