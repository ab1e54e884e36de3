import '../css/picture-field.css';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useDesk } from '../desk-context.ts';
import { PictureImage } from '../pictures/picture-image.tsx';
import { nameOf } from '../pictures/picture-lines.tsx';
import { PicturePicker } from '../pictures/picture-picker.tsx';
import { pictureQuery } from '../pictures/picture-queries.ts';
import { besideName } from '../setting-values.ts';
import { useProblemOf } from './problem-of.ts';
import { useTouchAt } from './trial.ts';

const words = {
  choose: 'Choose a picture',
  other: 'Choose another',
  off: 'Take off',
  aloud: (act: string, label: string) => `${act}: ${label}`,
  gone: 'This picture is no longer in the library. Choose another, or take it off.',
} as const;

interface PictureFieldProps {
  readonly name: string;
  readonly label: string;
  readonly about: string | undefined;
  /** the id of the picture; empty: none */
  readonly defaultValue: string;
  /** what the server says of the picture while it is tried, where it refuses it */
  readonly refused: string | undefined;
}

/** A picture of the library, shown as it is; the form holds its id. */
export function PictureField({ name, label, about, defaultValue, refused }: PictureFieldProps) {
  const { api } = useDesk();
  const id = useId();
  const [chosen, setChosen] = useState(defaultValue);
  const [isChoosing, setChoosing] = useState(false);
  const chooser = useRef<HTMLButtonElement>(null);
  const { data: picture, error } = useQuery({ ...pictureQuery(api, chosen), enabled: chosen !== '' });
  const problem = useProblemOf(name, chosen) ?? refused;
  useTouchAt(chosen);
  const act = chosen === '' ? words.choose : words.other;
  return (
    <fieldset name={name} tabIndex={-1} className="picture-field" aria-describedby={problem && `${id}-problem`}>
      <legend className="legend">{label}</legend>
      {about && <p className="small quiet">{about}</p>}
      <input type="hidden" name={besideName(name)} value={chosen} />
      {chosen !== '' && picture && (
        <div className="picture-field-shown">
          <span className="picture-field-frame">
            <PictureImage picture={picture} sizes="7rem" />
          </span>
          <span className="small" dir="auto">
            {nameOf(picture)}
          </span>
        </div>
      )}
      {chosen !== '' && error && <p className="mantine-InputWrapper-error">{words.gone}</p>}
      <div className="acts">
        <Button ref={chooser} aria-label={words.aloud(act, label)} onClick={() => setChoosing(true)}>
          {act}
        </Button>
        {chosen !== '' && (
          <Button
            variant="quiet-danger"
            aria-label={words.aloud(words.off, label)}
            onClick={() => {
              chooser.current?.focus();
              setChosen('');
            }}
          >
            {words.off}
          </Button>
        )}
      </div>
      {problem && (
        <p className="mantine-InputWrapper-error" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      {isChoosing &&
        // Outside the form: what is looked for among pictures is no part of it, and Enter does not send it.
        createPortal(
          <PicturePicker
            choose={(picked) => {
              setChosen(picked.id);
              setChoosing(false);
            }}
            close={() => setChoosing(false)}
          />,
          document.body,
        )}
    </fieldset>
  );
}
