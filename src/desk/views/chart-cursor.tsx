import type { CSSProperties, PointerEvent } from 'react';
import { indexAt, type Plot } from './chart-scale.ts';
import type { ChartPoint } from './point-words.ts';

const words = { read: (title: string) => `${title}: read point by point` } as const;

interface ChartCursorProps {
  readonly title: string;
  readonly points: readonly ChartPoint[];
  readonly plot: Plot;
  /** the point that is being read */
  readonly at: number | null;
  readonly setAt: (at: number | null) => void;
}

/** Moves over the points of a chart: a browser's own slider, laid over it, which everybody's keys and readers know. */
export function ChartCursor({ title, points, plot, at, setAt }: ChartCursorProps) {
  const known = points.findLastIndex(({ standing }) => standing !== 'ahead');
  const value = at ?? Math.max(known, 0);
  const follow = (event: PointerEvent<HTMLInputElement>) => {
    // A finger moves the slider itself.
    if (event.pointerType === 'touch') return;
    const { left } = event.currentTarget.getBoundingClientRect();
    setAt(indexAt(event.clientX - left + plot.left, plot, points.length));
  };
  const band = plot.width / Math.max(points.length, 1);
  return (
    <input
      type="range"
      className="chart-cursor"
      aria-label={words.read(title)}
      min={0}
      max={Math.max(points.length - 1, 0)}
      value={value}
      aria-valuetext={points[value]?.reading ?? ''}
      onChange={(event) => setAt(Number(event.currentTarget.value))}
      onFocus={() => setAt(value)}
      onBlur={() => setAt(null)}
      onPointerMove={follow}
      onPointerLeave={(event) => {
        if (document.activeElement !== event.currentTarget) setAt(null);
      }}
      style={
        {
          left: plot.left,
          top: plot.top,
          width: plot.width,
          height: plot.height,
          // The slider's thumb is as wide as a band, so that its middle is the point's.
          '--band': `${Math.max(band, 1)}px`,
        } as CSSProperties
      }
    />
  );
}
