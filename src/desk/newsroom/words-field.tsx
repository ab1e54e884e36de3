import { useEffect, useState } from 'react';

/** Milliseconds without a key after which the words are looked for. */
const pause = 250;

interface WordsFieldProps {
  readonly label: string;
  readonly look: (words: string) => void;
}

/** Words of a name, looked for while they are typed. */
export function WordsField({ label, look }: WordsFieldProps) {
  const [typed, setTyped] = useState('');
  useEffect(() => {
    const waiting = setTimeout(() => look(typed.trim()), pause);
    return () => clearTimeout(waiting);
  }, [typed, look]);
  return (
    <input
      className="find words-field"
      type="search"
      aria-label={label}
      placeholder={label}
      maxLength={200}
      dir="auto"
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}
