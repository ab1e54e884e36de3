import { useNavigate } from '@tanstack/react-router';
import type { Ref } from 'react';
import { SearchBox } from '../parts/search-box.tsx';
import { type ListSearch, readListSearch } from './list-address.ts';

const words = { label: 'Find a story by words of its headline', find: 'Find a story' } as const;

interface FindFieldProps {
  readonly ref: Ref<HTMLInputElement>;
  readonly search: ListSearch;
}

/** Words of the headline, looked for while they are typed; they stand in the address. */
export function FindField({ ref, search }: FindFieldProps) {
  const navigate = useNavigate();
  const find = (sought: string) =>
    void navigate({ to: '/', search: readListSearch({ ...search, words: sought }), replace: true });
  return <SearchBox ref={ref} label={words.label} placeholder={words.find} sought={search.words ?? ''} find={find} />;
}
