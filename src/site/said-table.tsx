import { instantText } from '../messages/messages.ts';
import type { RecordListing, TopicSums } from '../record/record.ts';
import type { PublicStatement } from '../statements/statements.ts';
import { recordPath, speakerPath } from './addresses.ts';
import { momentText } from './moment-text.ts';
import { chiefStatus, markOf, speakerName, statusText } from './record-words.ts';
import { SaidTime } from './said-time.tsx';
import { Figures, NotStated, OfStatement } from './statement-parts.tsx';
import { type Choices, type Narrowed, recordAddress } from './topic-record-asked.ts';
import { type PageVoice, Typed, Voiced } from './voice.tsx';

/** Sources that can be chosen with one tap; a style sheet has a rule for each (css/topic.css). */
export const sourcesAtMost = 24;

interface SaidParts {
  readonly path: string;
  readonly asked: Narrowed;
  readonly sums: TopicSums;
  readonly listing: RecordListing;
  readonly voice: PageVoice;
}

/**
 * Who said what, newest first. Where all of it stands on the page, choosing a source shows and hides rows by CSS alone;
 * else, and in browsers that cannot, the form asks the server.
 */
export function SaidTable({ path, asked, sums, listing, voice }: SaidParts) {
  const { words } = voice;
  const { statements, count, older } = listing;
  const isWhole = statements.length === sums.statements;
  const places = new Map(sums.groups.slice(0, sourcesAtMost).map(({ id }, index) => [id, `s${String(index + 1)}`]));
  return (
    <section className="block" id="who" aria-labelledby="who-title">
      <h2 className="block-title" id="who-title">
        <Voiced voice={voice}>{words.whoSaidWhat}</Voiced>
      </h2>
      <form className={isWhole ? 'rec rec-whole' : 'rec'} method="get" action={`${path}#who`}>
        <Sources asked={asked} sums={sums} voice={voice} />
        <MoreFilters asked={asked} sums={sums} voice={voice} />
        {count === 0 ? (
          <p className="record-note">
            <Voiced voice={voice}>{words.noSuchStatements}</Voiced>
          </p>
        ) : (
          <Rows statements={statements} places={places} voice={voice} />
        )}
      </form>
      {older === null && asked.older === null ? null : (
        <p className="turning">
          {asked.older === null ? null : (
            <a href={`${recordAddress(path, { ...asked, older: null })}#who`}>
              <Voiced voice={voice}>{words.newestStatements}</Voiced>
            </a>
          )}
          {older === null ? null : (
            <a rel="next" href={`${recordAddress(path, { ...asked, older })}#who`}>
              <Voiced voice={voice}>{words.olderStatements}</Voiced>
            </a>
          )}
        </p>
      )}
    </section>
  );
}

function Sources({ asked, sums, voice }: Pick<SaidParts, 'asked' | 'sums' | 'voice'>) {
  const { words } = voice;
  return (
    <fieldset className="filter">
      <legend className="unseen">
        <Voiced voice={voice}>{words.showStatementsBy}</Voiced>
      </legend>
      <label>
        <input type="radio" name="source" value="" id="f-all" defaultChecked={asked.source === null} />
        <Voiced voice={voice}>{words.allSources}</Voiced>
        <span className="num">{sums.statements}</span>
      </label>
      {sums.groups.slice(0, sourcesAtMost).map(({ id, name, count }, index) => (
        <label key={id}>
          <input
            type="radio"
            name="source"
            value={id}
            id={`f-${String(index + 1)}`}
            defaultChecked={asked.source === id}
          />
          <Typed voice={voice} text={name} />
          <span className="num">{count}</span>
        </label>
      ))}
      <button type="submit" className="button button-plain rec-go">
        <Voiced voice={voice}>{words.showThese}</Voiced>
      </button>
    </fieldset>
  );
}

function MoreFilters({ asked, sums, voice }: Pick<SaidParts, 'asked' | 'sums' | 'voice'>) {
  const { words } = voice;
  const isOpen = asked.act !== null || asked.status !== null || asked.day !== null;
  const actOf = (id: string) => (words.actOf as Readonly<Record<string, string>>)[id] ?? id;
  const statusOf = (id: string) => (words.statusOf as Readonly<Record<string, string>>)[id] ?? id;
  return (
    <details className="plain" open={isOpen}>
      <summary>
        <Voiced voice={voice}>{words.moreFilters}</Voiced>
      </summary>
      <div className="more-filters">
        <Choice
          name="act"
          label={words.kindOfStatement}
          of={sums.acts}
          chosen={asked.act}
          nameOf={actOf}
          voice={voice}
        />
        <Choice
          name="status"
          label={words.howItStands}
          of={sums.statuses}
          chosen={asked.status}
          nameOf={statusOf}
          voice={voice}
        />
        <label>
          <span>
            <Voiced voice={voice}>{words.saidOnDayField}</Voiced>
          </span>
          <input type="date" name="day" defaultValue={asked.day ?? undefined} />
        </label>
        <button type="submit" className="button button-plain">
          <Voiced voice={voice}>{words.showThese}</Voiced>
        </button>
      </div>
    </details>
  );
}

function Choice(props: {
  name: string;
  label: string;
  of: Choices;
  chosen: string | null;
  nameOf: (id: string) => string;
  voice: PageVoice;
}) {
  const { name, label, of, chosen, nameOf, voice } = props;
  return (
    <label>
      <span>
        <Voiced voice={voice}>{label}</Voiced>
      </span>
      <select name={name} defaultValue={chosen ?? ''}>
        <option value="">{voice.words.anyOfThem}</option>
        {of.map(({ id, count }) => (
          <option key={id} value={id}>{`${nameOf(id)} (${String(count)})`}</option>
        ))}
      </select>
    </label>
  );
}

function Rows(props: {
  statements: readonly PublicStatement[];
  places: ReadonlyMap<string, string>;
  voice: PageVoice;
}) {
  const { statements, places, voice } = props;
  const { words } = voice;
  return (
    <table className="tbl tbl-s">
      <caption className="unseen">
        <Voiced voice={voice}>{words.statementsNewestFirst}</Voiced>
      </caption>
      <thead>
        <tr>
          {[words.sayWhen, words.sourceColumn, words.saidColumn, words.sayFigure, words.howItStands].map((title) => (
            <th key={title} scope="col">
              <Voiced voice={voice}>{title}</Voiced>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {statements.map((statement) => (
          <Row key={statement.id} statement={statement} place={places.get(statement.group?.id ?? '')} voice={voice} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ statement, place, voice }: { statement: PublicStatement; place: string | undefined; voice: PageVoice }) {
  const { words } = voice;
  const { id, group, speaker, speech, text } = statement;
  const status = chiefStatus(statement);
  const name = speakerName(statement, words);
  return (
    <tr className={place}>
      <td className="nowrap">
        <SaidAt statement={statement} voice={voice} />
      </td>
      <td>
        <span className="w">
          {speaker === null ? (
            <Typed voice={voice} text={name} />
          ) : (
            <a href={speakerPath(speaker.id)}>
              <Typed voice={voice} text={name} />
            </a>
          )}
        </span>
        {group === null || group.name === name ? null : (
          <span className="sm">
            <Typed voice={voice} text={group.name} />
          </span>
        )}
      </td>
      <td className="tx">
        <a href={recordPath(id)}>
          <OfStatement statement={statement} voice={voice}>
            {text}
          </OfStatement>
        </a>
        {speech === 'direct' || statement.act === 'declines' ? null : (
          <span className="sm">
            <Voiced voice={voice}>{speech === 'mixed' ? words.partlyQuoted : words.paraphrase}</Voiced>
          </span>
        )}
      </td>
      <td className="fig">
        <Figures statement={statement} voice={voice} />
      </td>
      <td>
        <span className={`g ${markOf(status.kind)}`}>
          <Voiced voice={voice}>{statusText(status, voice)}</Voiced>
        </span>
      </td>
    </tr>
  );
}

/** The day and hour at which it was said, else its own words for it. */
export function SaidAt({ statement, voice }: { statement: PublicStatement; voice: PageVoice }) {
  const { saidAt } = statement;
  const isInstant =
    saidAt?.edtf != null && /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)$/.test(saidAt.edtf);
  const when = isInstant
    ? instantText(saidAt.edtf ?? '', 'moment', voice)
    : momentText(saidAt, { voice, shows: 'line', year: null });
  if (when === null) return <NotStated voice={voice} />;
  return (
    <SaidTime moment={saidAt}>
      <bdi>{when}</bdi>
    </SaidTime>
  );
}
