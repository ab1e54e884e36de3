import { counted } from './counted.ts';

/** Milliseconds after which a page that nobody looks at is told no more; it is again when somebody does. */
const patience = 30_000;
/** Milliseconds from the first refusal to the next try; each later one waits twice as long, up to the last. */
const retryAfter = { first: 5_000, last: 600_000 };

/** Tells in a line above the comments that there are new ones. Nothing that is being read moves for it. */
export function startLive(block: HTMLElement): void {
  const line = block.querySelector<HTMLElement>('.com-live');
  const address = block.dataset['live'];
  if (!line || !address) return;
  const rendered = Number(block.dataset['shown']);
  let source: EventSource | null = null;
  let refusals = 0;
  let isNear = false;
  let later: number | undefined;

  const close = () => {
    window.clearTimeout(later);
    source?.close();
    source = null;
  };
  const open = () => {
    if (source !== null || !isNear) return;
    window.clearTimeout(later);
    source = new EventSource(address);
    source.addEventListener('open', () => {
      refusals = 0;
    });
    source.addEventListener('message', ({ data }) => show(line, shownIn(data) - rendered));
    source.addEventListener('error', () => {
      // Where the connection was lost, the browser comes back by itself; not where it was refused.
      if (source?.readyState !== EventSource.CLOSED) return;
      close();
      const wait = Math.min(retryAfter.first * 2 ** refusals, retryAfter.last);
      refusals += 1;
      later = window.setTimeout(open, wait * (0.75 + Math.random() / 2));
    });
  };

  // Empty, it stands where it will: a line that only came with its words would not be read out.
  line.hidden = false;
  const watcher = new IntersectionObserver(
    ([entry]) => {
      if (!entry?.isIntersecting) return;
      // Most readers never come so far down: nothing is open for them.
      watcher.disconnect();
      isNear = true;
      open();
    },
    { rootMargin: '100% 0px' },
  );
  watcher.observe(block);
  document.addEventListener('visibilitychange', () => {
    window.clearTimeout(later);
    if (document.hidden) later = window.setTimeout(close, patience);
    else open();
  });
  // A page with an open connection is not kept for the way back.
  window.addEventListener('pagehide', close);
  window.addEventListener('pageshow', open);
}

function shownIn(data: string): number {
  const { shown } = JSON.parse(data) as { readonly shown: number };
  return shown;
}

function show(line: HTMLElement, more: number): void {
  const words = more > 0 ? counted(line, more) : '';
  if (line.textContent === words) return;
  const link = document.createElement('a');
  link.href = line.dataset['href'] ?? '';
  link.textContent = words;
  line.replaceChildren(...(words === '' ? [] : [link]));
}
