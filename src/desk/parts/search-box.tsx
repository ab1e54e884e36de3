import { type Ref, useEffect, useRef, useState } from 'react';

/** Milliseconds without a key after which the words are looked for. */
const pause = 250;

interface SearchBoxProps {
  readonly ref?: Ref<HTMLInputElement>;
  readonly label: string;
  readonly placeholder: string;
  /** what is looked for now, which may have been changed elsewhere: by a link, or by going back */
  readonly sought: string;
  readonly find: (words: string) => void;
}

/** Words to find something by, looked for while they are typed. */
export function SearchBox({ ref, label, placeholder, sought, find }: SearchBoxProps) {
  const [typed, setTyped] = useState(sought);
  // What was asked for last by what is typed here: when it comes back, more may have been typed meanwhile.
  const asked = useRef(sought);
  const latest = useRef(find);
  latest.current = find;
  useEffect(() => {
    if (sought === asked.current) return;
    asked.current = sought;
    setTyped(sought);
  }, [sought]);
  useEffect(() => {
    const next = typed.trim();
    if (next === asked.current) return undefined;
    const waiting = setTimeout(() => {
      asked.current = next;
      latest.current(next);
    }, pause);
    return () => clearTimeout(waiting);
  }, [typed]);
  return (
    <input
      ref={ref}
      className="find"
      type="search"
      aria-label={label}
      placeholder={placeholder}
      maxLength={200}
      dir="auto"
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}
