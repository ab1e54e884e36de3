import { infiniteQueryOptions, keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query';
import type { Api } from '../api.ts';
import type { DeskPicture } from '../shapes.ts';
import type { LibraryAsked } from './picture-api.ts';

/** A picture of the library. */
export function pictureQuery(api: Api, id: string) {
  return queryOptions({ queryKey: ['picture', id], queryFn: () => api.pictures.get(id) });
}

/** The library, page by page, the newest first. */
export function libraryQuery(api: Api, asked: LibraryAsked) {
  return infiniteQueryOptions({
    queryKey: ['pictures', asked],
    queryFn: ({ pageParam }) => api.pictures.list(asked, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: false,
  });
}

/** The stories that show a picture. */
export function usesQuery(api: Api, id: string) {
  return queryOptions({ queryKey: ['picture uses', id], queryFn: () => api.pictures.uses(id) });
}

/** What a picture's file says of itself: it stays as it is until there is another file. */
export function foundQuery(api: Api, picture: Pick<DeskPicture, 'id' | 'credit' | 'originalName' | 'bytes'>) {
  const { id, credit, originalName, bytes } = picture;
  return queryOptions({
    queryKey: ['picture found', id, credit, originalName, bytes],
    queryFn: () => api.pictures.found(id),
    staleTime: 60_000,
  });
}

/** Takes over a picture as the server has just given it, and reads again every list that it may stand in. */
export async function pictureChanged(client: QueryClient, picture: DeskPicture): Promise<void> {
  client.setQueryData(['picture', picture.id], picture);
  await client.invalidateQueries({ queryKey: ['pictures'] });
}

/** Reads every picture again that is shown, and every list of them. */
export async function picturesChanged(client: QueryClient): Promise<void> {
  const keys = ['picture', 'pictures', 'picture uses', 'picture found'];
  await Promise.all(keys.map((key) => client.invalidateQueries({ queryKey: [key] })));
}
