import { useEffect, useRef, useState } from 'react';
import { sentenceOf } from '../parts/form-state.ts';
import type { Problem } from '../problem.ts';

const words = {
  title: 'Preview',
  about: 'As readers would get it with what stands in the form. Its links lead nowhere.',
  paper: 'Paper',
  papers: { light: 'Light', dark: 'Dark' },
  screen: 'Screen',
  screens: { wide: 'Wide', phone: 'Phone' },
  frame: (title: string, paper: string) => `${title}, ${paper.toLowerCase()}`,
  notYet: 'It is shown here as soon as what stands in the form is in order.',
  waits: 'It shows what was last in order:',
  waiting: 'Making the page …',
} as const;

type Paper = keyof typeof words.papers;
type Screen = keyof typeof words.screens;
/** Pixels across: a page on a desk, and one on a phone. */
const widths: Readonly<Record<Screen, number>> = { wide: 1_120, phone: 390 };
const tall = 760;

interface PreviewFrameProps {
  /** what the frame shows, for those who hear it */
  readonly title: string;
  /** the path that the server has made; null: none yet */
  readonly path: string | null;
  readonly problem: Problem | null;
  /** which end of the page shows what the form is about */
  readonly end?: 'top' | 'foot';
}

/**
 * A page that the server has made with the code that makes readers' pages, so that what is looked at is what they get:
 * every rule of the site's own markup, styles, words and dates would otherwise stand here a second time, and differ.
 */
export function PreviewFrame({ title, path, problem, end = 'top' }: PreviewFrameProps) {
  const [paper, setPaper] = useState<Paper>('light');
  const [screen, setScreen] = useState<Screen>(() => (matchMedia('(max-width: 760px)').matches ? 'phone' : 'wide'));
  return (
    <section className="preview" aria-labelledby="preview-title">
      <div className="preview-head">
        <h2 id="preview-title">{words.title}</h2>
        <Choice name={words.paper} of={words.papers} chosen={paper} choose={setPaper} />
        <Choice name={words.screen} of={words.screens} chosen={screen} choose={setScreen} />
      </div>
      {path === null ? (
        <p className="quiet">{problem === null ? words.waiting : words.notYet}</p>
      ) : (
        <>
          <PreviewNote about={words.about} problem={problem} />
          <Scaled
            title={words.frame(title, words.papers[paper])}
            address={`${path}?theme=${paper}`}
            width={widths[screen]}
            end={end}
          />
        </>
      )}
    </section>
  );
}

/** What a preview is, or why it waits. */
export function PreviewNote({ about, problem }: { readonly about: string; readonly problem: Problem | null }) {
  const why = problem?.fields.map(sentenceOf).join(' ') || problem?.message;
  return (
    <p className="small quiet" role="status">
      {problem === null ? about : `${words.waits} ${why}`}
    </p>
  );
}

interface ChoiceProps<Of extends string> {
  readonly name: string;
  readonly of: Readonly<Record<Of, string>>;
  readonly chosen: Of;
  readonly choose: (one: Of) => void;
}

function Choice<Of extends string>({ name, of, chosen, choose }: ChoiceProps<Of>) {
  return (
    <fieldset className="preview-choice">
      <legend className="hidden-words">{name}</legend>
      {(Object.keys(of) as Of[]).map((one) => (
        <label className="choice" key={one}>
          <input type="radio" name={`preview ${name}`} checked={one === chosen} onChange={() => choose(one)} />
          {of[one]}
        </label>
      ))}
    </fieldset>
  );
}

interface ScaledProps {
  readonly title: string;
  readonly address: string;
  readonly width: number;
  readonly end: 'top' | 'foot';
}

/** The whole width of a page in the room that there is: smaller, never cut. */
function Scaled({ title, address, width, end }: ScaledProps) {
  const room = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const [first] = useState(address);
  const shown = useRef(address);
  const [across, setAcross] = useState(0);
  useEffect(() => {
    if (room.current === null) return undefined;
    const observer = new ResizeObserver(([entry]) => setAcross(entry?.contentRect.width ?? 0));
    observer.observe(room.current);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (shown.current === address) return;
    shown.current = address;
    // Replaced and not followed: each letter typed would else be a step of the browser's way back.
    frame.current?.contentWindow?.location.replace(address);
  }, [address]);
  const scale = Math.min(1, across / width);
  return (
    <div className="preview-room" ref={room} style={{ blockSize: `${tall * scale}px` }}>
      <iframe
        ref={frame}
        title={title}
        src={first}
        // Without scripts and without leave to open anything.
        sandbox="allow-same-origin"
        onLoad={({ currentTarget: { contentDocument } }) => contentDocument && settle(contentDocument, end)}
        style={{ inlineSize: `${width}px`, blockSize: `${tall}px`, transform: `scale(${scale || 1})` }}
      />
    </div>
  );
}

/** Brings the page to the end that is looked at; its links lead to pages that no frame may show. */
function settle(page: Document, end: 'top' | 'foot'): void {
  page.defaultView?.scrollTo({ top: end === 'foot' ? page.documentElement.scrollHeight : 0 });
  page.addEventListener('click', (event) => {
    if ((event.target as Element).closest('a') !== null) event.preventDefault();
  });
}
