import { problemIn, problemOf } from '../problem.ts';
import type { DeskPicture } from '../shapes.ts';

/** A file, or bytes that have no name. */
export type PictureFile = Blob & { readonly name?: string };

/** Told how much of a file has gone out, from 0 to 1; at 1 the server reads it. */
export type Progress = (share: number) => void;

/**
 * Sends a picture to the library and gives what it is there; rejects with a `Problem`. Two files are on their way at
 * once, however many are given: the others wait.
 */
export function uploadPicture(file: PictureFile, progress?: Progress): Promise<DeskPicture> {
  return send('POST', `/pictures?${nameOf(file)}`, file, progress);
}

/** Gives a picture another file, or a slot its first; its words and its places in stories stay. */
export function replaceFile(id: string, file: PictureFile, progress?: Progress): Promise<DeskPicture> {
  return send('PUT', `/pictures/${id}/file?${nameOf(file)}`, file, progress);
}

/** Formats as a browser's file dialog offers them. */
export const takenFormats = 'image/jpeg,image/png,image/webp,image/avif,image/gif,image/tiff';

const atOnce = 2;
let underWay = 0;
const waiting: (() => void)[] = [];

async function send(
  method: 'POST' | 'PUT',
  path: string,
  file: PictureFile,
  progress: Progress = () => {},
): Promise<DeskPicture> {
  while (underWay >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  underWay += 1;
  progress(0);
  try {
    const response = await exchange(method, path, file, progress);
    if (!response.ok) throw await problemIn(response);
    return (await response.json()) as DeskPicture;
  } catch (error) {
    throw problemOf(error);
  } finally {
    underWay -= 1;
    waiting.shift()?.();
  }
}

/** `fetch` does not tell how much has gone out. There is no time limit: a large file by a slow line takes what it takes. */
function exchange(method: string, path: string, file: PictureFile, progress: Progress): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, `/api/v1/desk${path}`);
    request.setRequestHeader('content-type', file.type.startsWith('image/') ? file.type : 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0);
    request.upload.onload = () => progress(1);
    request.onload = () => {
      const headers: Record<string, string> = {};
      for (const name of ['content-type', 'retry-after']) {
        const value = request.getResponseHeader(name);
        if (value !== null) headers[name] = value;
      }
      resolve(new Response(request.responseText, { status: request.status, headers }));
    };
    request.onerror = () => reject(new TypeError('The server was not reached.'));
    request.onabort = request.onerror;
    request.send(file);
  });
}

function nameOf(file: PictureFile): URLSearchParams {
  // The server keeps 255 characters of it.
  return new URLSearchParams(file.name === undefined ? {} : { name: [...file.name].slice(-200).join('') });
}
