import { useKept } from '../kept.ts';
import { useMe } from '../session.ts';
import { type ListSearch, readListSearch } from './list-address.ts';

/** A view of the list that somebody has given a name. */
export interface KeptView {
  readonly name: string;
  readonly search: ListSearch;
}

/** The views that this browser keeps for whoever is signed in, and how to change them. */
export function useKeptViews(): [views: readonly KeptView[], keep: (views: readonly KeptView[]) => void] {
  const [kept, keep] = useKept(`dateline-desk-views-${useMe().id}`);
  return [readViews(kept), (views) => keep(views.length === 0 ? null : JSON.stringify(views))];
}

/** The views in a text; of what is no view, nothing. */
export function readViews(text: string | null): readonly KeptView[] {
  try {
    const read: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(read) ? read.flatMap(viewIn) : [];
  } catch {
    return [];
  }
}

/** Whether two views show the same. */
export function isSameView(one: ListSearch, other: ListSearch): boolean {
  const inOrder = (search: ListSearch) => JSON.stringify(Object.entries(search).toSorted());
  return inOrder(one) === inOrder(other);
}

function viewIn(given: unknown): readonly KeptView[] {
  if (typeof given !== 'object' || given === null || !('name' in given) || !('search' in given)) return [];
  const { name, search } = given;
  if (typeof name !== 'string' || typeof search !== 'object' || search === null) return [];
  return [{ name, search: readListSearch({ ...search }) }];
}
