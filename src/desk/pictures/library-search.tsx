import { type Ref, useEffect, useState } from 'react';

const words = {
  label: 'Find a picture by words of its caption, credit, people, place or file name',
  find: 'Find a picture',
} as const;

/** Milliseconds without a key after which the words are looked for. */
const pause = 250;

interface LibrarySearchProps {
  readonly ref?: Ref<HTMLInputElement>;
  readonly sought: string;
  readonly find: (words: string) => void;
}

/** Words to find pictures by, looked for while they are typed. */
export function LibrarySearch({ ref, sought, find }: LibrarySearchProps) {
  const [typed, setTyped] = useState(sought);
  const [known, setKnown] = useState(sought);
  if (known !== sought) {
    // They were changed elsewhere: by a link, or by going back.
    setKnown(sought);
    if (typed.trim() !== sought) setTyped(sought);
  }
  useEffect(() => {
    const next = typed.trim();
    if (next === sought) return;
    const waiting = setTimeout(() => find(next), pause);
    return () => clearTimeout(waiting);
  }, [typed, sought, find]);
  return (
    <input
      ref={ref}
      className="find"
      type="search"
      aria-label={words.label}
      placeholder={words.find}
      maxLength={200}
      dir="auto"
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}
