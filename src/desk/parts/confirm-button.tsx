import { Button } from '@mantine/core';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { ActButton } from './buttons.tsx';

interface ConfirmButtonProps {
  readonly words: {
    /** what the button does, both times */
    readonly ask: string;
    /** the same for those who do not see the line it stands in */
    readonly aloud?: string;
    readonly question: string;
    readonly keep: string;
  };
  readonly busy: string;
  readonly act: () => Promise<unknown>;
}

/** Does what cannot be undone: the first press asks, in place, and only the second does it. */
export function ConfirmButton({ words, busy, act }: ConfirmButtonProps) {
  const [isAsking, setAsking] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  const wasAsked = useRef(false);
  useEffect(() => {
    // The safe answer has the focus; after it, the first button has it again.
    if (isAsking) keep.current?.focus();
    else if (wasAsked.current) first.current?.focus();
    wasAsked.current = isAsking;
  }, [isAsking]);
  const question = useRef<HTMLFieldSetElement>(null);
  // What it was about may be gone afterwards, and the line with it: whoever listens goes on at the heading above.
  useLayoutEffect(
    () => () => {
      const asked = question.current;
      if (!asked?.contains(document.activeElement)) return;
      const heading = asked.closest('section')?.querySelector('h2');
      heading?.setAttribute('tabindex', '-1');
      heading?.focus({ preventScroll: true });
    },
    [],
  );
  if (!isAsking)
    return (
      <Button ref={first} variant="quiet-danger" aria-label={words.aloud} onClick={() => setAsking(true)}>
        {words.ask}
      </Button>
    );
  return (
    <fieldset ref={question} className="asked">
      <legend>{words.question}</legend>
      <div className="acts">
        <ActButton
          variant="danger"
          busy={busy}
          act={async () => {
            await act();
            setAsking(false);
          }}
        >
          {words.ask}
        </ActButton>
        <Button ref={keep} onClick={() => setAsking(false)}>
          {words.keep}
        </Button>
      </div>
    </fieldset>
  );
}
