import { dayText, instantText } from '../messages/messages.ts';
import type { ListedStatement, SaidOnDay } from '../record/record.ts';
import { recordPath, recordRoot } from './addresses.ts';
import { channelText, recordVoice, speakerName, sumText } from './record-words.ts';
import { SaidWords, Statuses } from './statement-parts.tsx';
import { type PageVoice, Typed, Voiced } from './voice.tsx';

/** What was said on the newest day that has anything, across the front page; `today`: the newsroom's day. */
export function SaidToday({ said, today, voice }: { said: SaidOnDay; today: string; voice: PageVoice }) {
  const { words } = voice;
  const isToday = said.day === today;
  const title = titleOf(said.day, today, voice);
  return (
    <section className="said-today" aria-labelledby="said-today">
      <div className="wrap">
        <div className="said-today-head">
          <h2 id="said-today">
            <Voiced voice={voice}>{title}</Voiced>
          </h2>
          <p>
            <Voiced voice={voice}>{sumText(said.count, said.sources, words)}</Voiced>{' '}
            <a href={`${recordRoot}?day=${said.day}`}>
              <Voiced voice={voice}>{isToday ? words.allOfToday : words.allOfThatDay}</Voiced>
            </a>
          </p>
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it scrolls sideways, and keys must reach it (WCAG 2.1.1) */}
        <ul className="quotes" tabIndex={0} aria-label={title}>
          {said.statements.map((one) => (
            <Quote key={one.statement.id} of={one} voice={recordVoice(voice)} />
          ))}
        </ul>
      </div>
    </section>
  );
}

function titleOf(day: string, today: string, { words, language }: PageVoice): string {
  if (day === today) return words.saidToday;
  const yesterday = Temporal.PlainDate.from(today).subtract({ days: 1 }).toString();
  return day === yesterday ? words.saidYesterday : words.saidOnDay({ day: dayText(day, 'dayWithoutYear', language) });
}

function Quote({ of: { statement }, voice }: { of: ListedStatement; voice: PageVoice }) {
  const { role, group, speaker, channel, saidAt, number, id } = statement;
  const roles = [role, group?.id === speaker?.id ? null : group?.name].filter((part) => part != null);
  const how = channel === null ? null : channelText(channel, voice.words);
  // The day is the strip's own.
  const when = saidAt?.edtf?.includes('T') ? instantText(saidAt.edtf, 'clock', voice) : null;
  return (
    <li>
      <SaidWords statement={statement} voice={voice} />
      <p className="quotes-by">
        <b>
          <Typed voice={voice} text={speakerName(statement, voice.words)} />
        </b>
        {roles.length === 0 ? null : (
          <>
            <Typed voice={voice} text={roles.join(', ')} />
            <br />
          </>
        )}
        <Typed voice={voice} text={[how, when].filter((part) => part !== null).join(', ')} />
        {'. '}
        <a href={recordPath(id)}>{voice.words.statementIs({ number: number ?? 0 })}</a>
      </p>
      <Statuses statement={statement} voice={voice} />
    </li>
  );
}
