import { instantText } from '../messages/messages.ts';
import { recordPath } from './addresses.ts';
import { type FiguresLayout, layoutFigures } from './figures-layout.ts';
import { arrowLength, type ChartLabel, type ChartMark, type ChartSize, markRadius, standsAt } from './figures-marks.ts';
import type { FigureSet } from './figures-series.ts';
import { type PageVoice, Typed, Voiced } from './voice.tsx';

const colours = ['c-a', 'c-b', 'c-c', 'c-a alt', 'c-b alt', 'c-c alt'] as const;
const sizes: readonly ChartSize[] = ['wide', 'middle', 'narrow'];

/** What a set of figures is about: the question they answer, else what they count. */
export function whatOf({ question, unit }: FigureSet): string {
  return question ?? unit;
}

/** Figures of several sources over time, drawn for three widths, with the same in a table. `id` is unique on the page. */
export function FiguresChart(props: { set: FigureSet; id: string; credit: string; voice: PageVoice }) {
  const { set, id, credit, voice } = props;
  const { words } = voice;
  const drawn = { ...set, sources: set.sources.filter(({ figures }) => figures.some((one) => standsAt(one) !== null)) };
  const times = drawn.sources.flatMap(({ figures }) => figures.map(({ at }) => at)).toSorted();
  const day = (at: string | undefined) => instantText(at ?? '', 'day', voice);
  const title = words.chartIs({ from: day(times[0]), until: day(times.at(-1)), what: whatOf(set) });
  const described = drawn.sources.map(({ name, figures }) => `${name}: ${figures.map(said).join(', ')}.`).join(' ');
  return (
    <>
      {sizes.map((size) => (
        <Drawing
          key={size}
          {...{ size, title, described }}
          id={`${id}-${size}`}
          layout={layoutFigures(drawn.sources, size, voice)}
        />
      ))}
      <ChartKey set={drawn} voice={voice} />
      <p className="chart-note">
        <Voiced voice={voice}>{credit}</Voiced>
      </p>
      <details className="plain">
        <summary>
          <Voiced voice={voice}>{words.showFigures}</Voiced>
        </summary>
        <FiguresTable sets={[set]} caption={words.figuresTable({ what: whatOf(set) })} voice={voice} />
      </details>
    </>
  );
}

function said({ hedge, number }: { readonly hedge: string | null; readonly number: string }): string {
  return hedge === null ? number : `${hedge} ${number}`;
}

function Drawing(props: { size: ChartSize; id: string; title: string; described: string; layout: FiguresLayout }) {
  const { size, id, title, described, layout } = props;
  const { width, height, left, right } = layout;
  return (
    // Charts run from left to right in every script, as their numbers do.
    <svg
      className={`chart chart-${size}`}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${id}-t`}
      aria-describedby={`${id}-d`}
      direction="ltr"
    >
      <title id={`${id}-t`}>{title}</title>
      <desc id={`${id}-d`}>{described}</desc>
      {layout.values.map(({ y, text, isBase }) => (
        <g key={text}>
          <line className={isBase ? 'grid base' : 'grid'} x1={left} x2={right} y1={y} y2={y} />
          <text className="tick" x={left - 8} y={y + 4.5} textAnchor="end">
            {text}
          </text>
        </g>
      ))}
      {layout.times.map(({ x, text }) => (
        <text key={`${x} ${text}`} className="tick" x={x} y={height - 8} textAnchor="middle">
          {text}
        </text>
      ))}
      {layout.lines.map(({ id: source, path, marks, labels, name, now }, index) => (
        <g key={source} className={colours[index]}>
          {marks.map((mark) => (
            <Band key={mark.x} mark={mark} />
          ))}
          <path className="ln" d={path} />
          {marks.map((mark) => (
            <Mark key={`${mark.x} ${mark.y}`} mark={mark} />
          ))}
          {labels.map((label) => (
            <Label key={`${label.x} ${label.y}`} label={label} kind="val" />
          ))}
          {name.map((label) => (
            <Label key={label.y} label={label} kind="lab" />
          ))}
          <Label label={now} kind="val" />
        </g>
      ))}
    </svg>
  );
}

function Label({ label, kind }: { label: ChartLabel; kind: 'lab' | 'val' }) {
  return (
    <text className={kind} x={label.x} y={label.y} textAnchor={label.anchor === 'start' ? undefined : label.anchor}>
      {label.text}
    </text>
  );
}

function Band({ mark: { x, range } }: { mark: ChartMark }) {
  if (range === null) return null;
  return (
    <rect className="band" x={x} y={range.high} width={Math.max(0, range.until - x)} height={range.low - range.high} />
  );
}

/** A whisker or an arrow, and over it the circle. */
function Mark({ mark }: { mark: ChartMark }) {
  const { x, y, form, range } = mark;
  const isOpen = form === 'open' || form === 'dotted';
  return (
    <>
      {form === 'up' ? <path className="wh" d={`M${x} ${y}v${-arrowLength}m-4 5l4-5l4 5`} /> : null}
      {form === 'down' ? <path className="wh" d={`M${x} ${y}v${arrowLength}m-4-5l4 5l4-5`} /> : null}
      {range === null ? null : (
        <path className="wh" d={`M${x} ${range.low}V${range.high}m-4 0h8M${x - 4} ${range.low}h8`} />
      )}
      <circle
        className={`mk${isOpen ? ' open' : ''}${form === 'dotted' ? ' dotted' : ''}`}
        cx={x}
        cy={y}
        r={markRadius}
      />
    </>
  );
}

/** What the forms of the marks mean; only those that the chart has. */
function ChartKey({ set, voice }: { set: FigureSet; voice: PageVoice }) {
  const { words } = voice;
  const has = new Set(set.sources.flatMap(({ figures }) => figures.map(({ qualifier }) => qualifier)));
  const keys = [
    { form: 'filled', text: words.keyExact, isThere: has.has('exact') },
    { form: 'open', text: words.keyAbout, isThere: has.has('about') || has.has('nearly') },
    { form: 'up', text: words.keyAtLeast, isThere: has.has('at least') || has.has('more than') },
    { form: 'down', text: words.keyAtMost, isThere: has.has('at most') || has.has('less than') },
    { form: 'between', text: words.keyBetween, isThere: has.has('between') },
    { form: 'dotted', text: words.keyVague, isThere: has.has('vague') },
  ] as const;
  return (
    <ul className="chart-key">
      {keys
        .filter(({ isThere }) => isThere)
        .map(({ form, text }) => (
          <li key={form}>
            <svg viewBox="0 0 14 26" aria-hidden="true" className="chart c-k">
              <Mark
                mark={{
                  x: 7,
                  y: form === 'up' ? 19 : form === 'down' ? 7 : 13,
                  form,
                  range: form === 'between' ? { low: 23, high: 3, until: 7 } : null,
                }}
              />
            </svg>
            <Voiced voice={voice}>{text}</Voiced>
          </li>
        ))}
    </ul>
  );
}

/** Every figure as it was stated, by source and time. */
export function FiguresTable(props: { sets: readonly FigureSet[]; caption: string; voice: PageVoice }) {
  const { sets, caption, voice } = props;
  const { words } = voice;
  const lines = sets.flatMap((set) =>
    set.sources.flatMap((source) => source.figures.map((figure) => ({ source, figure, unit: set.unit }))),
  );
  return (
    <table className="tbl">
      <caption className="unseen">
        <Voiced voice={voice}>{caption}</Voiced>
      </caption>
      <thead>
        <tr>
          {[words.sourceColumn, words.sayWhen, words.sayFigure].map((title) => (
            <th key={title} scope="col">
              <Voiced voice={voice}>{title}</Voiced>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ source, figure, unit }, index) => (
          <tr key={`${figure.statementId} ${String(index)}`}>
            <th scope="row">
              <Typed voice={voice} text={source.name} />
            </th>
            <td className="nowrap">
              <time dateTime={figure.at}>{instantText(figure.at, 'shortDay', voice)}</time>
            </td>
            <td>
              <a href={recordPath(figure.statementId)}>
                {figure.hedge === null ? null : <i className="q">{figure.hedge} </i>}
                <b>
                  {figure.number} {figure.number.toLowerCase().includes(unit.toLowerCase()) ? null : unit}
                </b>
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
