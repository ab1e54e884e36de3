import { type MouseEvent, useEffect, useEffectEvent, useState } from 'react';
import { ActButton } from '../parts/buttons.tsx';
import { useSayTrouble } from '../parts/say-trouble.ts';
import type { DeskPicture } from '../shapes.ts';
import { PictureImage } from './picture-image.tsx';
import type { PictureSaves } from './picture-saves.ts';

const words = {
  title: 'Focal point',
  about:
    'Cuts for other sites, and narrow places of the pages, keep this point in sight. Click the picture, or move it by keys.',
  across: 'From the left',
  down: 'From the top',
  percent: (share: number) => `${Math.round(share * 100)} %`,
  unset: 'None is set: cuts are made where the eye is drawn.',
  takeAway: 'Take the point away',
  busy: 'Saving …',
} as const;

type Focal = NonNullable<DeskPicture['focal']>;

/** Milliseconds after the last move in which the point is kept: each makes the cuts of the picture anew. */
const pause = 700;

/** The picture, large, with the point that every cut keeps in sight. */
export function FocalField({ saves }: { readonly saves: PictureSaves }) {
  const { picture, change } = saves;
  const sayTrouble = useSayTrouble();
  const [moved, setMoved] = useState<Focal | null>(null);
  const point = moved ?? picture.focal;
  const keep = useEffectEvent(async () => {
    try {
      await change({ focal: moved });
    } catch (error) {
      sayTrouble(error);
    }
    setMoved((now) => (now === moved ? null : now));
  });
  useEffect(() => {
    if (moved === null) return undefined;
    const waiting = setTimeout(() => void keep(), pause);
    return () => clearTimeout(waiting);
  }, [moved]);
  const keepBehind = useEffectEvent(() => {
    if (moved !== null) change({ focal: moved }).catch(sayTrouble);
  });
  useEffect(() => () => keepBehind(), []);
  const pointAt = (event: MouseEvent<HTMLButtonElement>) => {
    // A press by key says nothing of a place; the fields below are there for that.
    if (event.detail === 0) return;
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    setMoved({ x: share((event.clientX - left) / width), y: share((event.clientY - top) / height) });
  };
  return (
    <>
      <div className="focal">
        <PictureImage picture={picture} sizes="(max-width: 960px) 100vw, 40rem" />
        <button type="button" className="focal-place" tabIndex={-1} aria-hidden="true" onClick={pointAt}>
          {point && <i style={{ insetInlineStart: `${point.x * 100}%`, insetBlockStart: `${point.y * 100}%` }} />}
        </button>
      </div>
      <fieldset className="focal-field">
        <legend className="legend">{words.title}</legend>
        <p className="small quiet">{point ? words.about : `${words.about} ${words.unset}`}</p>
        <div className="focal-ranges">
          <Range label={words.across} value={point?.x ?? 0.5} set={(x) => setMoved({ x, y: point?.y ?? 0.5 })} />
          <Range label={words.down} value={point?.y ?? 0.5} set={(y) => setMoved({ x: point?.x ?? 0.5, y })} />
          {picture.focal !== null && moved === null && (
            <ActButton variant="subtle" busy={words.busy} act={() => change({ focal: null })}>
              {words.takeAway}
            </ActButton>
          )}
        </div>
      </fieldset>
    </>
  );
}

interface RangeProps {
  readonly label: string;
  readonly value: number;
  readonly set: (value: number) => void;
}

function Range({ label, value, set }: RangeProps) {
  return (
    <label className="focal-range">
      <span className="figures">
        {label} <bdi>{words.percent(value)}</bdi>
      </span>
      <input
        type="range"
        aria-label={label}
        aria-valuetext={words.percent(value)}
        min={0}
        max={100}
        step={1}
        value={Math.round(value * 100)}
        onChange={(event) => set(share(Number(event.currentTarget.value) / 100))}
      />
    </label>
  );
}

/** In hundredths, within the picture. */
function share(value: number): number {
  return Math.round(Math.min(Math.max(value, 0), 1) * 100) / 100;
}
