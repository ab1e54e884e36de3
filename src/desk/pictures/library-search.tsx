import type { Ref } from 'react';
import { SearchBox } from '../parts/search-box.tsx';

const words = {
  label: 'Find a picture by words of its caption, credit, people, place or file name',
  find: 'Find a picture',
} as const;

interface LibrarySearchProps {
  readonly ref?: Ref<HTMLInputElement>;
  readonly sought: string;
  readonly find: (words: string) => void;
}

/** Words to find pictures by, looked for while they are typed. */
export function LibrarySearch(props: LibrarySearchProps) {
  return <SearchBox label={words.label} placeholder={words.find} {...props} />;
}
