import { useNavigate } from '@tanstack/react-router';
import { type Ref, useEffect, useRef, useState } from 'react';
import { type ListSearch, readListSearch } from './list-address.ts';

const words = { label: 'Find a story by words of its headline', find: 'Find a story' } as const;

/** Milliseconds without a key after which the words are looked for. */
const pause = 250;

interface FindFieldProps {
  readonly ref: Ref<HTMLInputElement>;
  readonly search: ListSearch;
}

/** Words of the headline, looked for while they are typed; they stand in the address. */
export function FindField({ ref, search }: FindFieldProps) {
  const navigate = useNavigate();
  const [typed, setTyped] = useState(search.words ?? '');
  const sought = useRef(search.words ?? '');
  useEffect(() => {
    // The address was changed elsewhere: by a link, or by going back.
    if ((search.words ?? '') === sought.current) return;
    sought.current = search.words ?? '';
    setTyped(sought.current);
  }, [search.words]);
  useEffect(() => {
    const next = typed.trim();
    if (next === sought.current) return;
    const waiting = setTimeout(() => {
      sought.current = next;
      void navigate({ to: '/', search: readListSearch({ ...search, words: next }), replace: true });
    }, pause);
    return () => clearTimeout(waiting);
  }, [typed, search, navigate]);
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
