import { commaOf, instantText } from '../messages/messages.ts';
import type { PublicStatement } from '../statements/statements.ts';
import { topicPath } from './addresses.ts';
import { aboutText, Figures, How, Known, NotStated, When } from './statement-parts.tsx';
import { type PageVoice, Typed, Voiced } from './voice.tsx';

/** All that can be known of a statement; what is not is said so, since this page is what others cite. */
export function StatementFacts({ statement, voice }: { statement: PublicStatement; voice: PageVoice }) {
  const { words } = voice;
  const { saidIn, via, hedge, topic, channel, saidAt } = statement;
  const about = aboutText(statement, null, voice);
  const typed = (text: string | null) =>
    text === null ? <NotStated voice={voice} /> : <Typed voice={voice} text={text} />;
  return (
    <dl className="one-facts">
      <Known label={words.sayAct} voice={voice}>
        <Voiced voice={voice}>{words.actOf[statement.act]}</Voiced>
      </Known>
      {statement.quantities.length === 0 ? null : (
        <Known label={words.sayFigure} voice={voice}>
          <Figures statement={statement} voice={voice} />
        </Known>
      )}
      <Known label={words.sayWhen} voice={voice}>
        <When statement={statement} year={null} voice={voice} />
        <ResolvedFrom moment={saidAt} voice={voice} />
      </Known>
      <Known label={words.sayWhere} voice={voice}>
        {typed(saidIn?.name ?? null)}
      </Known>
      <Known label={words.sayHow} voice={voice}>
        <How statement={statement} voice={voice} />
        {channel?.archivedUrl ? (
          <>
            {commaOf(voice.language)}
            <a href={channel.archivedUrl}>
              <Voiced voice={voice}>
                {channel.archivedAt === null
                  ? words.keptCopy
                  : words.keptCopyOf({
                      when: instantText(channel.archivedAt, 'longMoment', { ...voice, language: words.locale }),
                    })}
              </Voiced>
            </a>
          </>
        ) : null}
      </Known>
      <Known label={words.sayAbout} voice={voice}>
        {typed(about)}
      </Known>
      {topic === null ? null : (
        <Known label={words.sayTopic} voice={voice}>
          <a href={topicPath(topic.slug)}>
            <Typed voice={voice} text={topic.name} />
          </a>
        </Known>
      )}
      {via.length === 0 ? null : (
        <Known label={words.sayThrough} voice={voice}>
          <Typed voice={voice} text={via.map(({ name }) => name).join(commaOf(voice.language))} />
        </Known>
      )}
      {hedge === null ? null : (
        <Known label={words.sayHedge} voice={voice}>
          <Typed voice={voice} text={hedge} />
        </Known>
      )}
      {statement.speakerAsPrinted === null || statement.speakerAsPrinted === statement.speaker?.name ? null : (
        <Known label={words.sayPrinted} voice={voice}>
          <Typed voice={voice} text={statement.speakerAsPrinted} />
        </Known>
      )}
    </dl>
  );
}

/** The words that a time was printed in, and what it was reckoned from. */
function ResolvedFrom({ moment, voice }: { moment: PublicStatement['saidAt']; voice: PageVoice }) {
  if (moment?.asPrinted == null || moment.resolvedFrom === null) return null;
  return (
    <small>
      {' '}
      <Voiced voice={voice}>{voice.words.resolvedFrom({ words: moment.asPrinted, from: moment.resolvedFrom })}</Voiced>
    </small>
  );
}
