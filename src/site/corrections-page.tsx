import type { ListedCorrection } from '../stories/stories.ts';
import { correctionsPath } from './addresses.ts';
import { type PageFrame, voiceOf } from './frame.ts';
import { Page } from './layout.tsx';
import { ListHead } from './list-head.tsx';
import { EntryTime, NothingHere, TurningTo } from './story-list.tsx';
import { languageAttributes, type PageVoice, Voiced, wordsAttributes } from './voice.tsx';

interface CorrectionListing {
  readonly corrections: readonly ListedCorrection[];
  readonly older: string | null;
  /** false when the reader has already turned pages */
  readonly first: boolean;
}

/** Every correction, clarification and update, newest first, each with its story. */
export function CorrectionsPage({ frame, listing }: { frame: PageFrame; listing: CorrectionListing }) {
  const { words } = frame;
  const voice = voiceOf(frame);
  const { corrections, first } = listing;
  const facts = {
    title: first ? words.correctionsTitle : words.olderTitle({ title: words.correctionsTitle }),
    description: words.correctionsIntro,
    path: correctionsPath,
    indexChoice: first ? 'index' : 'noindex',
  } as const;
  return (
    <Page frame={frame} facts={facts} place={{ kind: 'elsewhere' }}>
      <div className="wrap">
        <ListHead title={words.correctionsTitle} about={words.correctionsIntro} voice={voice} isInterface />
        <section className="block" aria-labelledby="list">
          <h2 className="unseen" id="list">
            <Voiced voice={voice}>{words.corrections}</Voiced>
          </h2>
          {corrections.length === 0 ? (
            <NothingHere voice={voice} text={first ? words.correctionsNone : words.nothingOlder} />
          ) : null}
          <ol className="entries">
            {corrections.map((correction) => (
              <Correction key={correction.id} correction={correction} voice={voice} />
            ))}
          </ol>
          <TurningTo
            newest={first ? null : { path: correctionsPath, text: words.corrections }}
            older={
              listing.older === null
                ? null
                : {
                    path: `${correctionsPath}?before=${encodeURIComponent(listing.older)}`,
                    text: words.correctionsOlder,
                  }
            }
            voice={voice}
          />
        </section>
      </div>
    </Page>
  );
}

function Correction({ correction, voice }: { correction: ListedCorrection; voice: PageVoice }) {
  const { id, kind, text, correctedAt, story } = correction;
  return (
    <li className="entry">
      <EntryTime at={correctedAt} shows="day and hour" voice={voice} />
      <div>
        <h3 className="entry-title">
          <a href={`${story.path}#correction-${id}`} {...languageAttributes(story.language, voice.language)}>
            {story.headline}
          </a>
        </h3>
        <p className="mended" {...wordsAttributes(text, story.language, voice.language)}>
          {text}
        </p>
      </div>
      <p className="entry-by">
        <span className="entry-section">
          <Voiced voice={voice}>{voice.words.correctionKind[kind]}</Voiced>
        </span>
      </p>
    </li>
  );
}
