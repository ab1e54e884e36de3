import type { DeskPicture } from '../shapes.ts';
import { usePictureSaves } from './picture-saves.ts';
import { WordFields } from './word-fields.tsx';
import type { WordName } from './word-plan.ts';

interface PictureWordsProps {
  readonly picture: DeskPicture;
  /** told of the picture as it is after each save */
  readonly saved: (picture: DeskPicture) => void;
}

const names: readonly WordName[] = ['caption', 'alt', 'credit', 'creators', 'source', 'rightsTerms', 'rightsUntil'];

/** What a picture in a story says of itself: each field saves itself. */
export function PictureWords(props: PictureWordsProps) {
  return <Words key={props.picture.id} {...props} />;
}

function Words({ picture, saved }: PictureWordsProps) {
  return <WordFields names={names} saves={usePictureSaves(picture, saved)} />;
}
