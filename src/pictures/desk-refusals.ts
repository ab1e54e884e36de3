import { Refusal } from '../api/api.ts';
import type { Picture, PictureOutcome } from './shapes.ts';

/** The answer where the library has no such picture. */
export function noSuchPicture(): Refusal {
  const detail = 'There is no such picture in the library.';
  return new Refusal({ kind: 'not-found', status: 404, detail });
}

/** The picture, or a refusal that names the field and the mend. */
export function pictureOf(outcome: PictureOutcome): Picture {
  if (outcome.ok) return outcome.picture;
  const { problem, field, message } = outcome.problem;
  if (problem === 'unknown-picture') throw noSuchPicture();
  const status = problem === 'has-file' || problem === 'no-original' ? 409 : 400;
  const errors = [{ field, problem: message, mend: 'Mend it and send it again. Nothing was changed.' }];
  throw new Refusal({ kind: status === 409 ? 'conflict' : 'bad-parameter', status, detail: message, errors });
}
