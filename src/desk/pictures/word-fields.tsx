import '../css/picture-words.css';
import { Button } from '@mantine/core';
import type { PictureSaves } from './picture-saves.ts';
import { WordField } from './word-field.tsx';
import type { WordName } from './word-plan.ts';

const words = { saving: 'Saving …', saved: 'Saved.', again: 'Try again' } as const;

interface WordFieldsProps {
  readonly names: readonly WordName[];
  readonly saves: PictureSaves;
}

/** Some of a picture's words, and how the saving of them stands. */
export function WordFields({ names, saves }: WordFieldsProps) {
  return (
    <div className="picture-words">
      {names.map((name) => (
        <WordField key={name} name={name} saves={saves} />
      ))}
      {saves.trouble !== null && (
        <div className="summary" role="alert">
          <b>{saves.trouble}</b>
          <div>
            <Button onClick={() => void saves.saveAll()}>{words.again}</Button>
          </div>
        </div>
      )}
      <p className="small quiet saving" role="status">
        {saves.standing === 'saving' && words.saving}
        {saves.standing === 'saved' && words.saved}
      </p>
    </div>
  );
}
