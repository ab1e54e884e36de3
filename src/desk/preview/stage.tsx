import { useElementSize } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { type ReadingPlace, settlePage } from './framed-page.ts';
import { type PreviewSearch, shownAt, sizes } from './views.ts';

const words = {
  phone: 'The story on a phone',
  desktop: 'The story on a desktop',
  print: 'The story on paper',
} as const;

interface StageProps {
  readonly link: string;
  readonly look: PreviewSearch;
  /** by which it is seen that something has been saved */
  readonly revisionId: string;
  /** called where the link shows nothing any more */
  readonly gone: () => void;
}

/** The story's page in a window of the device's size, as much smaller as the room wants. */
export function Stage({ link, look, revisionId, gone }: StageProps) {
  const { ref, width, height } = useElementSize();
  const frame = useRef<HTMLIFrameElement>(null);
  const place = useRef<ReadingPlace | null>(null);
  const shown = useRef(revisionId);
  useEffect(() => {
    if (shown.current === revisionId) return;
    shown.current = revisionId;
    frame.current?.contentWindow?.location.reload();
  }, [revisionId]);
  const { on = 'phone', theme = 'light' } = look;
  const { width: wide, tallest } = sizes[on];
  const scale = width === 0 ? 1 : Math.min(1, width / wide);
  const tall = tallest === null ? height : Math.min(height, tallest * scale);
  const address = shownAt(link, look);
  return (
    <div className="preview-stage" ref={ref}>
      <div className="preview-window" style={{ inlineSize: wide * scale, blockSize: tall }}>
        {/* Another address in the same frame would be a step of the browser's history. */}
        <iframe
          key={address}
          ref={frame}
          src={address}
          title={words[on]}
          data-theme={on === 'print' ? 'light' : theme}
          style={{ inlineSize: wide, blockSize: tall / scale, transform: `scale(${scale})` }}
          onLoad={({ currentTarget }) =>
            settlePage(currentTarget, {
              place: place.current,
              hasScrollbar: on === 'desktop',
              gone,
              moved: (to) => {
                place.current = to;
              },
            })
          }
        />
      </div>
    </div>
  );
}
