import { instantText } from '../messages/messages.ts';
import type { FigureOver } from '../record/record.ts';
import { FiguresChart, FiguresTable } from './figures-chart.tsx';
import { type FigureSet, figureSets } from './figures-series.ts';
import { type PageFrame, voiceOf } from './frame.ts';
import { type PageVoice, Typed, Voiced } from './voice.tsx';

/** Figures over time: what can be compared in a chart each, the rest in a table. */
export function FiguresOverTime({ figures, frame }: { figures: readonly FigureOver[]; frame: PageFrame }) {
  const { drawn, rest } = figureSets(figures);
  return (
    <>
      {drawn.map((set, index) => (
        <FiguresSection key={set.key} set={set} index={index} frame={frame} />
      ))}
      {rest.length === 0 ? null : <OtherFigures sets={rest} voice={voiceOf(frame)} />}
    </>
  );
}

function FiguresSection({ set, index, frame }: { set: FigureSet; index: number; frame: PageFrame }) {
  const voice = voiceOf(frame);
  const { words } = voice;
  const id = `figures-${String(index + 1)}`;
  const when = instantText(frame.now.toString(), 'day', voice);
  return (
    <section className="block" aria-labelledby={id}>
      <h2 className="block-title" id={id}>
        {set.question === null ? (
          <Voiced voice={voice}>{words.figuresMoved({ what: set.unit })}</Voiced>
        ) : (
          <Typed voice={voice} text={set.question} />
        )}
      </h2>
      {index > 0 ? null : (
        <p className="record-note">
          <Voiced voice={voice}>{words.figuresSub}</Voiced>
        </p>
      )}
      <FiguresChart
        set={set}
        id={id}
        credit={words.chartCredit({ newsroom: frame.newsroom.name, when })}
        voice={voice}
      />
    </section>
  );
}

/** Figures that only one source has stated, or that nothing can be compared with. */
function OtherFigures({ sets, voice }: { sets: readonly FigureSet[]; voice: PageVoice }) {
  const { otherFigures } = voice.words;
  return (
    <section className="block" aria-labelledby="other-figures">
      <h2 className="block-title" id="other-figures">
        <Voiced voice={voice}>{otherFigures}</Voiced>
      </h2>
      <details className="plain">
        <summary>
          <Voiced voice={voice}>{voice.words.showFigures}</Voiced>
        </summary>
        <FiguresTable sets={sets.slice(0, 12)} caption={otherFigures} voice={voice} />
      </details>
    </section>
  );
}
