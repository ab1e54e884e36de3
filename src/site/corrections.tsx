import { commaOf, instantText, type Words } from '../messages/messages.ts';
import type { PublicCorrection } from '../stories/stories.ts';
import { type PageVoice, Voiced, wordsAttributes } from './voice.tsx';

/** Everything that was put right after publication, dated, each with an address of its own on the page. */
export function Corrections({ corrections, voice }: { corrections: readonly PublicCorrection[]; voice: PageVoice }) {
  if (corrections.length === 0) return null;
  const kinds = new Set(corrections.map(({ kind }) => kind));
  return (
    <section className="corrections" id="corrections" aria-labelledby="corrections-title">
      <h2 id="corrections-title">
        <Voiced voice={voice}>{titleOfNotices(kinds, voice.words)}</Voiced>
      </h2>
      {corrections.map(({ id, kind, text, correctedAt }) => (
        <div key={id} className="correction" id={`correction-${id}`}>
          <p className="correction-time">
            {kinds.size > 1 ? (
              <>
                <Voiced voice={voice}>{voice.words.correctionKind[kind]}</Voiced>
                {commaOf(voice.language)}
              </>
            ) : null}
            <time dateTime={correctedAt}>{instantText(correctedAt, 'longMoment', voice)}</time>
          </p>
          <p className="correction-text" {...wordsAttributes(text, voice.language, voice.language)}>
            {text}
          </p>
        </div>
      ))}
    </section>
  );
}

/** A correction among them names them all; otherwise the box is called what it holds. */
export function titleOfNotices(kinds: ReadonlySet<PublicCorrection['kind']>, words: Words): string {
  if (kinds.has('correction')) return words.corrections;
  return kinds.has('clarification') ? words.clarifications : words.updates;
}
