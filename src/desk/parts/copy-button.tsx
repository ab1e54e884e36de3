import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';

const words = {
  copied: 'Copied',
  byHand: 'Not copied: select the text and copy it',
} as const;

interface CopyButtonProps {
  readonly children: string;
  /** what is copied */
  readonly text: string;
}

/** Copies a text, and says so for a while; where the browser does not let it, says how to do it by hand. */
export function CopyButton({ children, text }: CopyButtonProps) {
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => {
    if (said === null) return undefined;
    const later = setTimeout(() => setSaid(null), 4_000);
    return () => clearTimeout(later);
  }, [said]);
  const copy = () =>
    // Pages that did not come by https have no clipboard.
    (navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'))).then(
      () => setSaid(words.copied),
      () => setSaid(words.byHand),
    );
  return (
    <>
      <Button onClick={() => void copy()}>{said ?? children}</Button>
      <span className="hidden-words" role="status">
        {said}
      </span>
    </>
  );
}
