import type { Ask } from '../ask.ts';
import type { DeskPicture, DeskPictures, PictureChange, PictureFound, PictureUses } from '../shapes.ts';
import { replaceFile, uploadPicture } from './upload.ts';

/** Pictures on a page of the library. */
const pageSize = 30;

/** What of the library is asked for; what is left out narrows nothing. */
export interface LibraryAsked {
  /** words of caption, credit, creator, place or file name */
  readonly q?: string;
  readonly state?: 'ready' | 'slot';
  readonly flagged?: 'yes' | 'no';
  /** `YYYY-MM-DD` */
  readonly rightsEndBefore?: string;
}

/** What the desk asks the server about pictures. */
export function makePictureApi(ask: Ask) {
  return {
    list: (asked: LibraryAsked, before: string | null = null) => {
      const query = new URLSearchParams({ limit: String(pageSize) });
      for (const [name, value] of Object.entries(asked)) if (value) query.set(name, value);
      if (before !== null) query.set('before', before);
      return ask<DeskPictures>('GET', `/pictures?${query}`);
    },
    get: (id: string) => ask<DeskPicture>('GET', `/pictures/${id}`),
    change: (id: string, change: PictureChange) => ask<DeskPicture>('PATCH', `/pictures/${id}`, change),
    uses: (id: string) => ask<PictureUses>('GET', `/pictures/${id}/uses`),
    /** what the file itself says, whatever words the picture has */
    found: (id: string) => ask<PictureFound>('GET', `/pictures/${id}/found`),
    upload: uploadPicture,
    replaceFile,
  } as const;
}
